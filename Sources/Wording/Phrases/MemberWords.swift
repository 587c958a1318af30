import MutualAid

/// The list of members, and the page of one.
public enum MemberWords: Phrase {
    case heading, count(Int), emptyHeading, emptyHint
    case contactNumber(Int), neverRungNumber(Int), siteNumber(Int)
    case sites, contacts, noContacts, beds, address, deliverTo
    case testedAgo(String), neverTested
    case add, addContact
    case answersFor(String), outsideNumber
    case capabilities
    case joined(String)
    case name, kind, post, postHint, network
    case addLead, addButton, takesPart, takesPartBriefly, buddy, buddyHint, nobody, nobodyKnows, secondPost, couldLend, couldLendHint,
        moreAbout
    case tested, testedNow, change, save, answersForThese, lends, lendsNothing, confirmAfterCall(Int)
    case seats, seatsHint, seatLogin, seatRoles, seatGive
    case correct(String), correctButton, remove, addSite, siteDoor, coordinates, coordinatesHint
    case accounts, accountsHint, accountLogin, accountName, accountPassword, accountOpen
    case caps, capsHint, cap(most: String, out: String), capClass, capMost, capMostHint, capSet

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Members", "参加機関")
        case .count(let count): language.say(count.of("member", "members"), "\(count.grouped)機関")
        case .emptyHeading: language.say("No members yet", "参加機関はまだありません")
        case .emptyHint: language.say("Add the first hospital, or read in a file.", "最初の病院を登録するか、ファイルを読み込んでください。")
        case .contactNumber(let count): language.say(count.of("contact", "contacts"), "連絡先 \(count.grouped)件")
        case .neverRungNumber(let count): language.say("\(count.grouped) never tested", "通話未確認 \(count.grouped)件")
        case .siteNumber(let count): language.say(count.of("site", "sites"), "施設 \(count.grouped)")
        case .sites: language.say("Sites", "施設")
        case .contacts: language.say("Whom to ring", "連絡先")
        case .noContacts: language.say("No contact is known. Ask for a number.", "連絡先が未登録です。電話番号を確認してください。")
        case .beds: language.say("Beds", "病床数")
        case .address: language.say("Address", "住所")
        case .deliverTo: language.say("Deliver to", "搬入口・受け渡し場所")
        case .testedAgo(let ago): language.say("tested \(ago)", "\(ago)に通話確認")
        case .neverTested: language.say("never tested", "通話未確認")
        case .add: language.say("Add a member", "参加機関を追加する")
        case .addContact: language.say("Add a contact", "連絡先を追加する")
        case .answersFor(let member): language.say("\(member) answers for it", "代表機関: \(member)")
        case .outsideNumber: language.say("Official number", "公的な番号")
        case .capabilities: language.say("What it lends", "提供できる支援")
        case .name: language.say("Name", "名称")
        case .kind: language.say("Kind", "区分")
        case .post: language.say("Post", "部署・職名")
        case .postHint:
            language.say("A post rather than a person: night supervisor, equipment library.", "個人名ではなく部署や職名を入力してください。例: 夜間管理者、ME機器管理室")
        case .network: language.say("When the network is down", "ネットワーク停止時")
        case .addLead: language.say("Name and one number are enough. Everything else can wait.", "名称と電話番号が1つあれば登録できます。ほかは後でかまいません。")
        case .addButton: language.say("Add this member", "この機関を登録する")
        case .takesPart: language.say("How far does it take part?", "参加の段階")
        case .takesPartBriefly: language.say("Takes part", "参加の段階")
        case .buddy: language.say("Which is its buddy hospital?", "協力病院")
        case .buddyHint: language.say("It is asked first, also when nobody sits at the desk.", "調整担当が不在でも、最初に打診する相手です。")
        case .nobody: language.say("Nobody yet", "未定")
        case .nobodyKnows: language.say("Nothing, or not known", "なし・未確認")
        case .secondPost: language.say("A second number", "2つ目の連絡先")
        case .couldLend: language.say("What could it spare?", "提供できそうな支援")
        case .couldLendHint: language.say("Listed without a number: it is asked each time.", "数量なしで登録し、その都度お尋ねします。")
        case .moreAbout: language.say("More about it", "その他の項目")
        case .tested: language.say("We rang, and they answered", "電話がつながった")
        case .testedNow: language.say("Noted. The number was tested just now.", "通話を確認済みとして記録しました。")
        case .change: language.say("Change this entry", "登録内容を変更する")
        case .save: language.say("Save the entry", "登録内容を保存する")
        case .answersForThese: language.say("It answers for", "代表している機関")
        case .lends: language.say("What it could lend or do", "提供できる支援")
        case .lendsNothing: language.say("Nothing is listed. It can be asked all the same.", "登録はありません。電話で尋ねることはできます。")
        case .confirmAfterCall(let count):
            count == 1
                ? language.say("They said: still true", "電話で確認: 今も正しい")
                : language.say("They said: all \(count.grouped) still true", "電話で確認: \(count.grouped)件すべて今も正しい")
        case .seats: language.say("Give somebody a seat here", "既存のアカウントに席を追加する")
        case .seatsHint:
            language.say("For somebody who has an account already. They keep their own password.", "すでにアカウントを持つ人が対象です。パスワードはそのまま使えます。")
        case .seatLogin: language.say("Their sign-in name", "相手のログイン名")
        case .seatRoles: language.say("What may they do here?", "この機関での役割")
        case .seatGive: language.say("Give the seat", "席を追加する")
        case .correct(let name): language.say("Correct: \(name)", "訂正する: \(name)")
        case .correctButton: language.say("Save the correction", "訂正を保存する")
        case .remove: language.say("Nobody answers there any more", "この連絡先を削除する")
        case .addSite: language.say("Add a site", "施設を追加する")
        case .siteDoor: language.say("Where to deliver, and whom to ask for", "搬入口・受け渡し場所")
        case .coordinates: language.say("Where is it on the map?", "地図上の位置")
        case .coordinatesHint: language.say("In degrees. Leave it empty if you do not know.", "度で入力します。不明な場合は空欄で構いません。")
        case .accounts: language.say("Open an account for somebody here", "新しいアカウントを作成する")
        case .accountsHint:
            language.say("For somebody who has none yet. They change the password afterwards.", "アカウントのない人が対象です。パスワードは後から本人が変更できます。")
        case .accountLogin: language.say("Sign-in name", "ログイン名")
        case .accountName: language.say("Name or post", "氏名・職名")
        case .accountPassword: language.say("First password, at least 12 characters", "最初のパスワード（12文字以上）")
        case .accountOpen: language.say("Open the account", "アカウントを作成する")
        case .caps: language.say("How many may leave at once", "同時に提供する上限")
        case .capsHint:
            language.say("Counted over all its sites together. What is out stays out.", "全施設の合計で数えます。すでに提供中のものには影響しません。")
        case .cap(let most, let out): language.say("at most \(most), \(out) promised now", "上限\(most)、現在の約束\(out)")
        case .capClass: language.say("Of what?", "対象の種類")
        case .capMost: language.say("At most", "上限")
        case .capMostHint: language.say("Leave it empty to set no limit.", "空欄にすると、上限なしになります。")
        case .capSet: language.say("Set the limit", "上限を決める")
        case .joined(let member): language.say("\(member) was added.", "\(member)を追加しました。")
        }
    }
}
