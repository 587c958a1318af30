import MutualAid

/// The fields of our forms and messages. Raw values are the names that checks and JSON use.
public enum FieldName: String, CaseIterable, Sendable {
    case about, address, agrees, aidClass, byLender, said, carrier, change, notBefore, carrierMember, carrierName, departsAt, fromDoor, leg,
        toDoor, way,
        answer,
        answerBy, arrivesAt, asks, availableFrom, availableUntil, beds, buddy, callback, capability, code
    case conditions, count, consumableDays, consumables, contacts, couldLend, email, enquiry, entry, exerciseOf, free, happenedAt, harm,
        hours, id,
        item, items, kind, language, keeps, latitude, leadMinutes, level
    case loadKilograms, login, longestLoanDays, longitude, lotSize, manufacturer, member, memberName, model, most, name, neededBy,
        neededUntil, note, occasion, offer, order
    case outsideNumber, parent, particulars, password, newPassword, oldPassword, phone, place, plan, post, presence, priority, proposals,
        quantity
    case lender, line, number, signedAt, signedBy, text, by
    case radiusKilometres, rank, rate, region, request, reserve, role, roles, saidBy, site, siteName, start, state, task, terms
    case testedAt, timeZone, trouble, typedBy, until, vehicle, version, withDriver, worksWhenNetworkIsDown
    case answerMinutes, answersForHarm, askerPhone, closed, comesBack, delegation
    case leastQuantity, patients, proof, substitutes, tried
    case door, from, handling, isAnother, lenderPhone, minutes, openOffer, question, wave

    case broken, incident, since, title
    case answers, form, kept, kinds, members, object, purpose, questions, words, yes

    /// One of a numbered list: "Question 2".
    public func one(_ language: Language) -> String {
        switch self {
        case .questions, .answers: language.say("Question", "質問")
        default: words(language)
        }
    }

    public func words(_ language: Language) -> String {
        switch self {
        case .agrees: language.say("Agreed", "合意")
        case .byLender: language.say("Which side asks", "依頼する側")
        case .said: language.say("Who spoke", "連絡者")
        case .change: language.say("Another end", "期間の変更")
        case .notBefore: language.say("Not before", "これより前は不可")
        case .carrier: language.say("Who drives", "運ぶ人")
        case .carrierMember: language.say("Member that drives", "運ぶ参加機関")
        case .carrierName: language.say("Name of the carrier", "運送業者名")
        case .departsAt: language.say("Leaves at", "出発予定")
        case .fromDoor: language.say("From which door", "引き取り場所")
        case .leg: language.say("Drive", "搬送")
        case .toDoor: language.say("To which door", "届け先の受け渡し場所")
        case .way: language.say("Which way", "方向")
        case .about: language.say("About", "関係先")
        case .address: language.say("Address", "住所")
        case .aidClass: language.say("Which one", "種類")
        case .answer: language.say("Answer", "回答")
        case .answerBy: language.say("Answer by", "回答期限")
        case .answers: language.say("Answers", "回答内容")
        case .form: language.say("How it is answered", "回答の形式")
        case .kept: language.say("May be read by everybody", "全機関への公開")
        case .kinds: language.say("Whom to ask", "照会先")
        case .members: language.say("Members", "照会先の機関")
        case .number: language.say("Number", "数")
        case .object: language.say("What the link opens", "リンクの対象")
        case .purpose: language.say("What the link is for", "リンクの用途")
        case .questions: language.say("Questions", "質問の一覧")
        case .words: language.say("Text", "文章")
        case .yes: language.say("Yes or no", "はい・いいえ")
        case .arrivesAt: language.say("Arrives at", "到着予定")
        case .asks: language.say("To be asked", "確認事項")
        case .availableFrom: language.say("Available from", "提供開始")
        case .availableUntil: language.say("Available until", "提供終了")
        case .beds: language.say("Beds", "病床数")
        case .buddy: language.say("Whom it asks first", "最初に頼る機関")
        case .callback: language.say("Number to ring", "折り返し電話番号")
        case .capability: language.say("What you lend", "提供できる支援")
        case .code: language.say("Short letters", "略号")
        case .conditions: language.say("Conditions", "条件")
        case .consumableDays: language.say("Days that the consumables last", "消耗品の日数分")
        case .consumables: language.say("Consumables that go along", "付属する消耗品")
        case .contacts: language.say("Numbers to ring", "連絡先の電話番号")
        case .couldLend: language.say("What it could spare", "提供できそうな支援")
        case .count: language.say("How many forms", "枚数")
        case .email: language.say("E-mail", "メールアドレス")
        case .enquiry: language.say("Enquiry", "打診")
        case .entry: language.say("Where to deliver", "搬入口・受け渡し場所")
        case .exerciseOf: language.say("Exercise of", "訓練の対象地域")
        case .free: language.say("Free", "支援可能数")
        case .happenedAt: language.say("When it happened", "発生日時")
        case .harm: language.say("Harm to patients", "患者への影響")
        case .hours: language.say("Hours", "対応できる時間帯")
        case .id: language.say("Record", "記録番号")
        case .item: language.say("Wanted item", "要請品目")
        case .items: language.say("Item", "品目")
        case .kind: language.say("Kind", "区分")
        case .language: language.say("Language", "言語")
        case .keeps: language.say("What is kept", "残すもの")
        case .lender: language.say("Who lends", "支援側")
        case .line: language.say("Line of the log", "記録の一行")
        case .signedAt: language.say("Signed at", "署名日時")
        case .signedBy: language.say("Signed by", "署名者")
        case .text: language.say("What happened", "内容")
        case .broken: language.say("What is down", "使えないもの")
        case .incident: language.say("Incident", "事案")
        case .since: language.say("Since when", "いつから")
        case .title: language.say("In a few words", "件名")
        case .by: language.say("By when", "必要な時刻")
        case .latitude: language.say("Degrees north", "北緯")
        case .leadMinutes: language.say("Minutes until it can leave", "出発までの時間（分）")
        case .level: language.say("How far it takes part", "参加の段階")
        case .loadKilograms: language.say("Load in kg", "最大積載量（kg）")
        case .login: language.say("Sign-in name", "ログイン名")
        case .longestLoanDays: language.say("Longest loan in days", "最長貸出日数")
        case .longitude: language.say("Degrees east", "東経")
        case .lotSize: language.say("Size of a lot", "まとめて運ぶ単位")
        case .manufacturer: language.say("Manufacturer", "メーカー")
        case .member: language.say("Member", "参加機関")
        case .memberName: language.say("Name of the member", "参加機関の名称")
        case .most: language.say("At most at once", "同時に提供する上限")
        case .model: language.say("Model", "機種")
        case .name: language.say("Name", "名称・氏名")
        case .neededBy: language.say("Needed by", "必要な日時")
        case .neededUntil: language.say("Needed until", "必要な期間の終わり")
        case .note: language.say("Note", "備考")
        case .occasion: language.say("Why you ask", "要請の理由")
        case .offer: language.say("Offer", "支援申出")
        case .order: language.say("Order", "手配")
        case .outsideNumber: language.say("Official number", "公的な番号")
        case .parent: language.say("Answers for it", "代表機関")
        case .particulars: language.say("Particulars", "種類ごとの項目")
        case .password: language.say("Password", "パスワード")
        case .newPassword: language.say("New password", "新しいパスワード")
        case .oldPassword: language.say("Old password", "現在のパスワード")
        case .phone: language.say("Telephone", "電話番号")
        case .place: language.say("Place on the map", "地図上の位置")
        case .plan: language.say("Plan", "計画案")
        case .post: language.say("Post", "部署・職名")
        case .presence: language.say("On site or remote", "現地か遠隔か")
        case .priority: language.say("Priority", "優先度")
        case .proposals: language.say("Proposals", "提案")
        case .quantity: language.say("How many", "数量")
        case .radiusKilometres: language.say("How far it may go, in km", "提供できる範囲（km）")
        case .rank: language.say("Order of ringing", "電話をかける順番")
        case .rate: language.say("Pace of the clock", "時計の進む速さ")
        case .region: language.say("Region", "地域")
        case .request: language.say("Request", "支援要請")
        case .reserve: language.say("Kept for yourself", "自院用の確保数")
        case .role: language.say("Role", "役割")
        case .roles: language.say("Roles", "役割（複数）")
        case .saidBy: language.say("Who said it", "申告者")
        case .site: language.say("Where to", "届け先の施設")
        case .siteName: language.say("Name of the site", "施設名")
        case .start: language.say("Start", "開始日時")
        case .state: language.say("State", "状態")
        case .task: language.say("Task", "対応事項")
        case .terms: language.say("Terms", "提供条件")
        case .testedAt: language.say("Tested at", "通話確認日")
        case .timeZone: language.say("Time zone", "時間帯")
        case .trouble: language.say("What does not work", "使えないもの・困っていること")
        case .typedBy: language.say("Who typed it", "入力者")
        case .until: language.say("Until", "返却期限")
        case .vehicle: language.say("Vehicle", "車両の種類")
        case .version: language.say("Version seen", "確認した版")
        case .withDriver: language.say("With a driver", "運転手の有無")
        case .answerMinutes: language.say("Minutes to answer", "回答までの時間（分）")
        case .answersForHarm: language.say("Who answers if it harms", "事故時の責任")
        case .askerPhone: language.say("Whom to ring at the asker's", "受援側の連絡先")
        case .closed: language.say("Closed", "受付終了")
        case .comesBack: language.say("How it comes back", "返却時の状態")
        case .delegation: language.say("Handing over of the yes", "承諾の委任")
        case .leastQuantity: language.say("Smallest number that helps", "最低限必要な数")
        case .patients: language.say("For how many patients", "対象の患者数")
        case .proof: language.say("Proof of who rang", "電話の本人確認")
        case .substitutes: language.say("What else would do", "代わりになる種類")
        case .tried: language.say("What was already tried", "すでに試したこと")
        case .door: language.say("Which door", "搬入口")
        case .from: language.say("From when on", "開始日時（交代）")
        case .handling: language.say("Carrying and return", "運搬と返却")
        case .isAnother: language.say("Another delivery", "別の納品")
        case .lenderPhone: language.say("Whom to ring at the lender's", "支援側の連絡先")
        case .minutes: language.say("Minutes", "分")
        case .openOffer: language.say("Unasked offer", "自主的な申出")
        case .question: language.say("Question", "質問")
        case .wave: language.say("Wave", "打診の範囲")
        case .worksWhenNetworkIsDown: language.say("Works when our network is down", "ネットワーク停止時に使えるか")
        }
    }
}
