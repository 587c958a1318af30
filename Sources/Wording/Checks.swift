import MutualAid

extension Mistake {
    /// What to do, for the place beside the field.
    /// - Parameter names: what the page calls parts of its fields' names.
    public func sentence(_ language: Language, names: [String: String] = [:]) -> String { reason.sentence(language, names: names) }

    /// The same with the field's name, for the list at the top of the page.
    /// - Parameter names: what the page calls parts of its fields' names.
    public func summary(_ language: Language, names: [String: String] = [:]) -> String {
        "\(fieldName(field, language, names: names)): \(sentence(language, names: names))"
    }
}

extension Mistake.Reason {
    public func sentence(_ language: Language, names: [String: String] = [:]) -> String {
        switch self {
        case .missing: language.say("Fill this in.", "入力してください。")
        case .nothingChosen: language.say("Choose one.", "選んでください。")
        case .noneChosen: language.say("Choose at least one.", "一つ以上選んでください。")
        case .onlyWithNo:
            language.say(
                "“We agree” holds for the date that was asked. Leave this empty, or press “We cannot”.",
                "「合意する」は依頼された日時への合意です。この欄を空にするか、「対応できない」を押してください。")
        case .tooLong(let limit): language.say("Use at most \(limit.of("character", "characters")).", "\(limit.grouped)文字以内で入力してください。")
        case .outOfRange(let least, let most):
            language.say("Write a number from \(least.grouped) to \(most.grouped).", "\(least.grouped)から\(most.grouped)までの数を入力してください。")
        case .tooMany(let limit): language.say("Send at most \(limit.grouped) at once.", "一度に送れるのは\(limit.grouped)件までです。")
        case .notAWholeNumber: language.say("Write a whole number. Example: 40.", "整数で入力してください。例: 40")
        case .notATime: language.say("Write a day and a time. Example: 2026-02-03 05:00.", "日付と時刻を入力してください。例: 2026-02-03 05:00")
        case .notAnIdentity: language.say("This does not point to any record. Choose it from the list.", "該当する記録がありません。一覧から選んでください。")
        case .notOneOf(let choices):
            choices.count > 4
                ? language.say("Choose one from the list.", "一覧から選んでください。")
                : language.say("Choose one of: \(choices.joined(separator: ", ")).", "次の中から選んでください: \(choices.joined(separator: "、"))")
        case .wrongType(let expected): language.say("This has the wrong form. Expected: \(expected).", "形式が違います。正しい形式: \(expected)")
        case .unknownField: language.say("We do not know this field. Leave it out or check its spelling.", "この項目は使えません。削除するか、つづりを確かめてください。")
        case .notInTheFuture: language.say("Choose a time that is still to come.", "これから先の日時を選んでください。")
        case .inTheFuture: language.say("Choose a time that has passed: it is about what has happened.", "すでに過ぎた日時を選んでください。起きたことの記録です。")
        case .endBeforeStart: language.say("The end must come after the start.", "終了は開始より後にしてください。")
        case .notAPhoneNumber:
            language.say("Write a telephone number that we can ring. Example: 03-1234-5678.", "つながる電話番号を入力してください。例: 03-1234-5678")
        case .notAnEmail:
            language.say("Write an e-mail address. Example: desk@hospital.example.", "メールアドレスを入力してください。例: desk@hospital.example")
        case .duplicate(let other):
            language.say(
                "This is the same as \(twin(other, .english, names)). Keep one.", "\(twin(other, .japanese, names))と重複しています。一つにしてください。")
        case .notThere: language.say("This is no longer there. Choose another one.", "現在は存在しません。別のものを選んでください。")
        case .controlCharacters: language.say("Remove the signs that are not allowed here.", "使えない文字が含まれています。取り除いてください。")
        case .wrongKind: language.say("This is of another kind. Choose one that fits.", "種類が合いません。合うものを選んでください。")
        case .notOfItem:
            language.say(
                "This item asks for something else. Choose another item, or add one for what came, and record it there.",
                "この品目の種類でも、代わりになる種類でもありません。別の品目を選ぶか、届いたものの品目を追加してから記録してください。")
        case .alreadyTyped:
            language.say(
                "This paper is typed in already: the same number, hospitals, kind and quantity. Nothing is left to do.",
                "この用紙は入力済みです（番号・双方の施設・種類・数量が同じ）。入力は不要です。")
        case .severalNames(let count, let names):
            names.isEmpty
                ? language.say("\(count.of("name fits", "names fit")). Type more letters.", "\(count.grouped)件が当てはまります。もう少し入力してください。")
                : language.say(
                    "\(count.of("name fits", "names fit")): \(names.joined(separator: ", "))\(count > names.count ? " …" : ""). Type more letters.",
                    "\(count.grouped)件が当てはまります（\(names.joined(separator: "、"))\(count > names.count ? "など" : "")）。もう少し入力してください。")
        case .noName(let typed):
            language.say("No hospital is called “\(typed)”. Choose one from the list.", "「\(typed)」に当てはまる施設がありません。一覧から選んでください。")
        case .noNumberOrName(let typed):
            language.say(
                "No number and no name is “\(typed)”. Check it, or choose one from the list.",
                "「\(typed)」という番号・名称は見つかりません。確かめるか、一覧から選んでください。")
        case .noMember(let number):
            language.say("No member has the number \(number). Check it.", "番号が\(number)の参加機関はありません。番号を確かめてください。")
        case .noSite(let name):
            language.say("This member has no site called “\(name)”. Check it.", "この参加機関に「\(name)」という施設はありません。名称を確かめてください。")
        case .sameHospital:
            language.say("Lender and asker are the same hospital. Choose another one.", "支援側と受援側が同じ施設です。別の施設を選んでください。")
        case .othersCarry(let left):
            left == 0
                ? language.say(
                    "The drives that are planned carry all of them. Change or take back one of those first.",
                    "登録済みの搬送ですべて運ぶことになっています。先にそちらを変更するか取り消してください。")
                : language.say(
                    "Other drives carry the rest: at most \(left.grouped) here.", "残りはほかの搬送で運ぶため、ここでは\(left.grouped)までです。")
        case .noHeading(let column, let headings):
            language.say(
                "The file has no such heading. \(column.map { "Use --column \($0)=HEADING. " } ?? "")Its headings: \(headings.joined(separator: ", ")).",
                "ファイルにこの見出しがありません。\(column.map { "--column \($0)=見出し で指定してください。" } ?? "")ファイルの見出し: \(headings.joined(separator: "、"))"
            )
        case .askedElsewhere(let blocked):
            blocked.sentence(language)
                + language.say(
                    " Take that enquiry back, wait until its time to answer is over, or leave this one out.",
                    "先の打診を取り下げるか、その回答期限まで待つか、この提案を外してください。")
        case .noVehicleWanted:
            language.say(
                "No vehicle is asked for: the plan counts drivers only for vehicles that are asked for.",
                "車両の要請がありません。計画案では、要請のある車両についてだけ運転手を数えます。")
        case .moreKeptThanThere: language.say("You cannot keep more than you have.", "自院用に確保する数は、保有数以下にしてください。")
        case .saidInTheListing:
            language.say("How many is a number. Write it into the listing.", "数は「はい・いいえ」では記録できません。登録情報の保有数を更新してください。")
        case .askedOfNobody:
            language.say("No lender is asked about this. Leave it out.", "支援側に確認する項目ではありません。外してください。")
        case .forWhichItem:
            language.say(
                "Say for which item: one of these answers holds for one item only.", "品目を指定してください。品目ごとに答えが変わる回答が含まれています。")
        case .noSuchCode: language.say("This code is not in the list.", "このコードは一覧にありません。")
        case .notAShortTime: language.say("Write a time. Example: 1430 or +4.", "時刻を入力してください。例: 1430、+4")
        case .passwordTooShort(let least): language.say("Use at least \(least.grouped) characters.", "\(least.grouped)文字以上にしてください。")
        case .notOnTheMap:
            language.say("Write the place as degrees north and east. Example: 35.68, 139.77.", "北緯・東経を度で入力してください。例: 35.68, 139.77")
        case .noLines:
            language.say(
                "There is nothing below the heading. Add a line for each way. To use no travel times at all, press “Estimate every way again” on the page of travel times.",
                "見出しの下に区間がありません。2行目から1区間を1行で入力してください。所要時間を使わない場合は、所要時間の画面で「すべて推定に戻す」を押してください。")
        case .fieldCount(let found, let expected):
            language.say(
                "This line has \(found.of("field", "fields")), the heading has \(expected.grouped). Look for a comma or a quotation mark too many.",
                "この行の項目数は\(found.grouped)、見出しは\(expected.grouped)です。余分なカンマや引用符がないか確かめてください。")
        }
    }
}

/// What is there already: a class, a field of ours, or as it came.
private func twin(_ other: String, _ language: Language, _ names: [String: String]) -> String {
    if let aidClass = AidClass(rawValue: other) { return quoted(aidClass.words(language), language) }
    let name = String(other.prefix { $0 != "." && $0 != "[" })
    if names[name] == nil && FieldName(rawValue: name) == nil { return quoted(other, language) }
    return quoted(fieldName(other, language, names: names), language)
}

/// The field's name as its label says it. A name that no form of ours has is shown as it came, in quotes.
public func fieldName(_ field: String, _ language: Language, names: [String: String] = [:]) -> String {
    field.split(separator: ".").map { part in names[String(part)] ?? namePart(String(part), language) }
        .joined(separator: language.say(", ", "、"))
}

/// One part of a path: `quantity`, `items[1]`, `line 17`.
private func namePart(_ part: String, _ language: Language) -> String {
    if let known = FieldName(rawValue: part) { return known.words(language) }
    if part.hasPrefix("line ") {
        let parts = part.dropFirst(5).split(separator: ",", maxSplits: 1)
        if let line = parts.first.flatMap({ Int($0) }) {
            let words = language.say("line \(line)", "\(line)行目")
            guard parts.count > 1 else { return words }
            return words + language.say(", ", "、") + namePart(String(parts[1].drop { $0 == " " }), language)
        }
    }
    if part.hasPrefix("column ") {
        let name = quoted(String(part.dropFirst(7)), language)
        return language.say("column \(name)", "\(name)の列")
    }
    if part.hasPrefix("substitute"), let place = Int(part.dropFirst(10)) {
        return language.say("\(FieldName.substitutes.words(.english)), \(place)", "\(FieldName.substitutes.words(.japanese))\(place)")
    }
    if part.hasPrefix("model"), let place = Int(part.dropFirst(5)) {
        return language.say("\(FieldName.models.words(.english)), \(place)", "\(FieldName.models.words(.japanese))\(place)")
    }
    if part.hasSuffix("]"), let open = part.firstIndex(of: "["), let name = FieldName(rawValue: String(part[..<open])),
        let index = Int(part[part.index(after: open)...].dropLast())
    {
        return language.say("\(name.one(.english)) \(index + 1)", "\(name.one(.japanese))\(index + 1)")
    }
    return quoted(part, language)
}
