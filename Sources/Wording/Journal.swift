import MutualAid

extension Happening {
    /// The log line as a person would say it. `names` tells a member's name as far as the reader may know it.
    public func sentence(_ language: Language, names: (ID<Member>) -> String?, clock: Clockface? = nil) -> String {
        func name(_ member: ID<Member>) -> String { names(member) ?? language.say("a member", "参加機関") }
        switch self {
        case .regionOpened(_, let exercise):
            return exercise ? language.say("An exercise was opened.", "訓練を開始しました。") : language.say("The region was opened.", "地域を開設しました。")
        case .membersImported(let count):
            return language.say("\(count.of("member", "members")) read in from a file.", "ファイルから\(count.grouped)機関を登録しました。")
        case .travelTimesImported(let count):
            return language.say(
                "\(count.of("travel time", "travel times")) between sites read in from a file.", "ファイルから施設間の所要時間を\(count.grouped)件登録しました。")
        case .memberRegistered(let member): return language.say("\(name(member).capital) joined.", "\(name(member))が参加しました。")
        case .memberRevised(let member):
            return language.say("The entry of \(name(member)) was changed.", "\(name(member))の登録内容を変更しました。")
        case .contactTested(let member, _):
            return language.say("A contact of \(name(member)) was rung and answered.", "\(name(member))の連絡先に電話がつながることを確認しました。")
        case .seatGranted(_, let member):
            return language.say("An account may now act for \(name(member)) too.", "既存のアカウントに\(name(member))の席を追加しました。")
        case .capSet(let member, let aidClass, let most):
            guard let most else {
                return language.say(
                    "\(name(member).capital) no longer limits how many \(aidClass.plural(language)) leave.",
                    "\(name(member))は\(aidClass.words(language))の提供上限をなくしました。")
            }
            return language.say(
                "\(name(member).capital) lets at most \(aidClass.counted(most, language)) leave at once.",
                "\(name(member))は同時に提供する上限を\(aidClass.counted(most, language))にしました。")
        case .itemCoveredInside(_, let number, let aidClass, 0):
            return language.say(
                "Request \(number): no \(aidClass.plural(.english)) found elsewhere.",
                "支援要請\(number): \(aidClass.words(.japanese))の別途確保はありません。")
        case .itemCoveredInside(_, let number, let aidClass, let quantity):
            let things = aidClass.counted(quantity, language)
            return language.say(
                "Request \(number): \(things) found elsewhere. Nobody is asked for these.",
                "支援要請\(number): \(things)を別途確保しました。この数は打診しません。")
        case .strangerBrought(_, let number, let aidClass, let quantity):
            let things = aidClass.counted(quantity, language)
            return language.say(
                "Request \(number): \(things) came from no member, or nobody knows from whom.",
                "支援要請\(number): 参加機関以外、または送り主不明で\(things)が到着しました。")
        case .contactRevised(let member, _):
            return language.say("A contact of \(name(member)) was changed.", "\(name(member))の連絡先を変更しました。")
        case .contactRemoved(let member, _):
            return language.say("A contact of \(name(member)) was taken off the list.", "\(name(member))の連絡先を削除しました。")
        case .siteAdded(let member, _): return language.say("A site of \(name(member)) was added.", "\(name(member))の施設を追加しました。")
        case .siteRevised(let member, _):
            return language.say("A site of \(name(member)) was changed.", "\(name(member))の施設の登録内容を変更しました。")
        case .contactAdded(let member, _): return language.say("A contact of \(name(member)) was added.", "\(name(member))の連絡先を追加しました。")
        case .accountOpened(_, let member):
            return language.say("An account for \(name(member)) was opened.", "\(name(member))のアカウントを作成しました。")
        case .deviceModelAdded: return language.say("A device model was added.", "機種を追加しました。")
        case .capabilityRegistered(_, let aidClass, let quantity, let reserve):
            let listed = Self.listed(aidClass, quantity, reserve, language)
            return language.say("Now on the list: \(listed).", "提供できる支援を登録しました: \(listed)。")
        case .capabilityRevised(_, let aidClass, let quantity, let reserve, let shortBy):
            let listed = Self.listed(aidClass, quantity, reserve, language)
            let short = language.say(" \(shortBy.grouped) promised but no longer there.", "約束数に\(shortBy.grouped)不足しています。")
            return language.say("The list now says: \(listed).", "登録内容を変更しました: \(listed)。") + (shortBy > 0 ? short : "")
        case .fewerThanPromised(_, let aidClass):
            return language.say(
                "The lender of \(aidClass.plural(language)) now has fewer than it promised.",
                "\(aidClass.words(language))の支援側の数が約束を下回りました。")
        case .capabilitiesConfirmed(let member, let count):
            return language.say(
                "\(name(member).capital) said that \(count.of("entry is", "entries are")) still true.",
                "\(name(member))が登録内容\(count.grouped)件を最新と確認しました。")
        case .capabilityChanged(_, let aidClass, let state):
            return language.say(
                "\(aidClass.plural(.english).capital): \(state.words(.english).lowercased()).",
                "\(aidClass.words(language)): \(state.words(language))。")
        case .planMade(_, let items, let proposed, let missing):
            return language.say(
                "A plan for \(items.of("item", "items")): \(proposed.grouped) proposed, \(missing.grouped) still short. Nobody was asked yet.",
                "\(items.grouped)品目の計画案を作成しました: 提案\(proposed.grouped)、不足\(missing.grouped)。まだ打診していません。")
        case .requestSubmitted(_, let number, let items):
            let things = language.list(items.map { $0.words(language) })
            return language.say("Request \(number) came in: \(things).", "支援要請\(number)を受け付けました: \(things)。")
                + items.map { $0.conditions(language) }.joined()
        case .troubleSaid(_, let number):
            return language.say("Request \(number): what does not work was said in other words.", "支援要請\(number): 使えないもの・困っていることを書き改めました。")
        case .triedSaid(_, let number):
            return language.say("Request \(number): what was already tried.", "支援要請\(number): すでに試したことを記入しました。")
        case .itemAdded(_, let number, let item):
            return language.say(
                "Request \(number) asks for this too: \(item.words(.english)).", "支援要請\(number)に品目を追加しました: \(item.words(.japanese))。")
                + item.conditions(language)
        case .itemRevised(_, let number, let item):
            return language.say(
                "Request \(number) now asks for \(item.words(.english)).", "支援要請\(number)の品目を変更しました: \(item.words(.japanese))。")
                + item.conditions(language)
        case .itemCancelled(_, let number, let item):
            return language.say(
                "Request \(number): \(item.words(.english)) not needed any more.", "支援要請\(number): \(item.words(.japanese))は不要になりました。")
        case .requestRevised(_, let number, let harm, let neededBy): return Self.revised(number, harm, neededBy, language, clock)
        case .requestApproved(_, let number):
            return language.say("Request \(number) was approved.", "支援要請\(number)が承認されました。")
        case .requestApprovedByVoice(_, let number):
            return language.say(
                "Request \(number) was approved by voice. It is not confirmed in writing yet.", "支援要請\(number)が口頭で承認されました。書面での確認はまだです。")
        case .approvalConfirmed(_, let number):
            return language.say("The approval of request \(number) was confirmed in writing.", "支援要請\(number)の口頭承認が書面で確認されました。")
        case .requestTriaged(_, let number, let priority):
            return language.say(
                "Request \(number): priority \(priority.words(.english)).", "支援要請\(number): 優先度「\(priority.words(.japanese))」。")
        case .requestCancelled(_, let number):
            return language.say("Request \(number) was cancelled.", "支援要請\(number)が取り消されました。")
        case .enquirySent(_, _, let aidClass, let quantity, let patients):
            let things = aidClass.wanted(quantity, for: patients, language)
            return language.say("A lender was asked for \(things).", "支援側に\(things)を打診しました。")
        case .enquiryDeclined(_, _, let aidClass):
            return language.say("A lender said no to \(aidClass.plural(language)).", "支援側から\(aidClass.words(language))は対応不可と回答がありました。")
        case .enquiryWithdrawn(_, _, let aidClass):
            return language.say("A lender is no longer asked for \(aidClass.plural(language)).", "\(aidClass.words(language))の打診を取り下げました。")
        case .offerTendered(_, _, let aidClass, let quantity):
            let things = aidClass.counted(quantity, language)
            return language.say("Offered: \(things).", "支援申出がありました: \(things)。")
        case .offerTakenIn(_, _, let aidClass, let quantity):
            let things = aidClass.counted(quantity, language)
            return language.say("The offer of \(things): taken in as an order.", "\(things)の支援申出: 手配として事後記録しました。")
        case .offerEnded(_, _, let aidClass, let quantity, let state):
            let things = aidClass.counted(quantity, language)
            return language.say(
                "The offer of \(things): \(state.words(.english).lowercased()).", "\(things)の支援申出: \(state.words(language))。")
        case .overrideSet(_, _, let number, let aidClass, let lender, let way, let quantity):
            let things = aidClass.plural(language)
            return language.say(
                "Request \(number), \(things), decided by hand: \(way.sentence(name(lender), quantity, .english))",
                "支援要請\(number)、\(things)の候補を調整担当が決定: \(way.sentence(name(lender), quantity, .japanese))")
        case .overrideEnded(_, _, let number, let aidClass, let lender):
            let things = aidClass.plural(language)
            return language.say(
                "Request \(number): the decision about \(name(lender)) (\(things)) was taken back.",
                "支援要請\(number): \(name(lender))（\(things)）についての決定を取り消しました。")
        case .requestWentAlone, .standingRuleSet, .questionAnswered, .offerConfirmed, .delegated, .delegationEnded, .helpOffered,
            .helpMatched, .helpThanked, .classClosed, .lenderAnswered:
            return findingHelp(language, name: name, clock: clock)
        case .offerAccepted(_, _, let number, _, let aidClass, let quantity, let delegated):
            let things = aidClass.counted(quantity, language)
            let forThem = delegated.map { $0.sentence(language, name: name, clock: clock) } ?? ""
            return language.say("Accepted: \(things). Order \(number).", "承諾されました: \(things)。手配\(number)。") + forThem
        case .orderMoved(_, let number, _, let aidClass, let quantity, let state):
            return Self.moved(number, aidClass, quantity, state, language)
        case .orderRecordedAsHappened(_, let number, _, let aidClass, let quantity, let state, let skipped):
            return Self.moved(number, aidClass, quantity, state, language) + Self.afterwards(skipped, language)
        case .orderTimeCorrected(_, let number, _, let aidClass, let quantity, let state):
            return Self.corrected(number, aidClass, quantity, state, language)
        case .rollCallStarted(_, let asked, let questions):
            return language.say(
                "A roll call asked \(asked.of("member", "members")) \(questions.of("question", "questions")).",
                "\(asked.grouped)機関に\(questions.grouped)問の一斉照会を行いました。")
        case .rollCallAnswered(_, let member):
            return language.say("\(name(member).capital) answered a roll call.", "\(name(member))が一斉照会に回答しました。")
        case .rollCallUnreachable(_, let member):
            return language.say(
                "\(name(member).capital) was rung for a roll call and not reached.", "一斉照会のため\(name(member))に電話しましたが、つながりませんでした。")
        case .rollCallDue(_, let answered, let asked):
            return language.say(
                "The time for a roll call has passed: \(answered.grouped) of \(asked.grouped) had answered.",
                "一斉照会の回答期限が過ぎました: \(asked.grouped)機関のうち\(answered.grouped)機関が回答。")
        case .linkHandedOut(let member, let purpose):
            return language.say(
                "A link \(purpose.words(.english)) was handed out for \(name(member)).",
                "\(name(member))に\(purpose.words(.japanese))リンクを渡しました。")
        case .orderReleased(_, let number, _, let aidClass, let calledOff, let onTheWay, let there):
            return Self.released(number, aidClass, calledOff, onTheWay, there, language)
        case .orderTurnedBack(_, let number, _, let aidClass, let quantity):
            let things = aidClass.counted(quantity, language)
            return language.say("Order \(number), \(things): turned back on the way.", "手配\(number)（\(things)）: 途中で引き返しました。")
        case .orderCarriedOn(_, let number, _, let aidClass, let quantity):
            let things = aidClass.counted(quantity, language)
            return language.say("Order \(number), \(things): carries on, and comes all the same.", "手配\(number)（\(things)）: 引き返さずに届けます。")
        case .stoodDown(let requests):
            return language.say(
                "Everything was stood down: \(requests.of("request needs", "requests need")) nothing more.",
                "対応を一括で終了しました: 支援要請\(requests.grouped)件は不要になりました。")
        case .endAsked(_, let number, _, let byLender, let until): return Self.endAsked(number, byLender, until, language, clock)
        case .reliefAsked(_, let number, _, let aidClass, let quantity, let from):
            return Self.reliefAsked(number, aidClass.counted(quantity, language), from, language, clock)
        case .endAnswered(_, let number, _, let agreed, let until): return Self.endAnswered(number, agreed, until, language, clock)
        case .endWithdrawn(_, let number, _, let byLender): return Self.endWithdrawn(number, byLender, language)
        case .legMoved(_, _, let number, _, let way, let step):
            return language.say(
                "Order \(number), \(way.words(.english)): \(step.words(.english)).",
                "手配\(number)（\(way.words(.japanese))）: \(step.words(.japanese))。")
        case .membersTold(let count):
            return language.say("\(count.of("message", "messages")) on the way.", "通知\(count.grouped)件を送り始めました。")
        case .deliveryMoved(_, let member, let message, let channel, let state):
            return Self.told(name(member), message, channel, state, language)
        case .exerciseChannelChosen(let member, let open):
            return open
                ? language.say(
                    "\(name(member).capital) may be rung for real in this exercise.", "\(name(member))は訓練中に実際の連絡を受けます。")
                : language.say(
                    "\(name(member).capital) is not rung for real in this exercise.", "\(name(member))は訓練中に実際の連絡を受けません。")
        case .deskTaken: return language.say("Somebody took the desk.", "当番に就きました。")
        case .deskHandedOver: return language.say("The desk is being handed over.", "当番の引き継ぎを始めました。")
        case .deskAccepted: return language.say("The next person has the desk.", "当番を引き継ぎました。")
        case .deskNumberLeft:
            return language.say("A coordinator said how to be reached.", "調整担当が連絡先を登録しました。")
        case .deskAlarmed:
            return language.say("The desk seems empty. Everybody who could come was told.", "当番が不在の可能性があります。交代要員に通知しました。")
        case .orderTakenIn(_, let number, _, let aidClass, let quantity, let state, let skipped, let origin):
            return Self.takenIn(number, aidClass, quantity, state, skipped, origin, language)
        case .orderVoided(_, let number, _, let aidClass, let quantity):
            let things = aidClass.counted(quantity, language)
            return language.say(
                "Order \(number), \(things): typed by mistake. It does not count, and nothing is to be brought home.",
                "手配\(number)（\(things)）: 誤入力のため無効です。返却などの対応は不要です。")
        case .numbersReserved(_, let first, let last):
            return language.say("Order numbers \(first) to \(last) were kept for paper.", "手配番号\(first)～\(last)を紙の手配書用に確保しました。")
        case .conflictOpened(_, let number, let aidClass):
            return language.say(
                "Order \(number) collides with another promise of \(aidClass.plural(.english)).",
                "手配\(number)が\(aidClass.words(.japanese))の別の約束と重なっています。")
        case .conflictDecided(_, let number, _, let keeps):
            return language.say(
                "Order \(number) and another promise: \(keeps.words(.english).lowercased()).",
                "手配\(number)と別の約束: \(keeps.words(.japanese))。")
        case .requestConfirmed(_, let number):
            return language.say("The hospital confirmed request \(number).", "支援要請\(number)の内容を施設が確認しました。")
        case .logLineWritten(_, let request, let site, let incident):
            return LogLine.Subject.sentence(request, site, incident, language)
        case .logLineFiled: return language.say("A line of the log was filed here.", "記録を関係先に整理しました。")
        case .taskDone: return language.say("An open task was done.", "対応事項が完了しました。")
        case .noteRedacted: return language.say("A note was emptied. The log stays unbroken.", "備考の内容を削除しました。記録の連続性は保たれています。")
        case .exerciseStocked(let capabilities, let requests):
            return language.say(
                "The exercise got \(capabilities.of("thing to lend", "things to lend")) and \(requests.of("request", "requests")).",
                "訓練用に提供できる支援\(capabilities.grouped)件と支援要請\(requests.grouped)件を用意しました。")
        case .incidentOpened(_, let number, let member, let state, let models):
            return language.say(
                "Incident \(number) at \(name(member)): \(state.words(.english).lowercased()).\(Incident.affects(models, .english))",
                "\(name(member))で事案\(number)を登録しました: \(state.words(.japanese))。\(Incident.affects(models, .japanese))")
        case .incidentRevised(_, let number, let models):
            return language.say(
                "What is written about incident \(number) was changed.\(Incident.affects(models, .english))",
                "事案\(number)の内容を変更しました。\(Incident.affects(models, .japanese))")
        case .incidentMoved(_, let number, let state):
            return language.say(
                "Incident \(number) is now \(state.words(.english).lowercased()).", "事案\(number)の状態: \(state.words(.japanese))。")
        case .callCardIssued(_, _, let member, let words):
            return language.say(
                "A call card with \(words.of("word", "words")) was made for \(name(member)).",
                "\(name(member))の連絡カード（合言葉\(words.grouped)語）を発行しました。")
        case .callWordChecked(_, let member, let right):
            let caller = member.map(name) ?? language.say("a member", "参加機関")
            return right
                ? language.say("A caller proved to be from \(caller).", "\(caller)からの電話であることを合言葉で確認しました。")
                : language.say("The word of a caller was wrong.", "電話で伝えられた合言葉が一致しませんでした。")
        case .callWordNotChecked:
            return language.say(
                "The word of a caller was not checked: wrong words had closed the card.", "連絡カードが一時停止中のため、電話で伝えられた合言葉を確認していません。")
        case .callCardOpened(_, let member):
            return language.say("The call card of \(name(member)) was opened again.", "\(name(member))の連絡カードの一時停止を解除しました。")
        case .askedByCallCard(_, _, let number):
            return language.say("Request \(number) was asked by a call card.", "支援要請\(number)は連絡カードで送信されました。")
        case .callSlipMade(_, let number):
            return language.say("Call slip \(number) was written.", "電話受付票\(number)を作成しました。")
        case .callSlipAsked(_, let number, _, let request):
            return language.say("Call slip \(number) became request \(request).", "電話受付票\(number)から支援要請\(request)を作成しました。")
        case .callSlipAnswered(_, let number):
            return language.say("Call slip \(number) was answered without a request.", "電話受付票\(number)は要請とせずに対応しました。")
        case .passwordChanged: return language.say("A password was changed.", "パスワードを変更しました。")
        case .signedIn: return language.say("Somebody signed in.", "ログインがありました。")
        case .signedOut: return language.say("Somebody signed out.", "ログアウトがありました。")
        case .seatTaken: return language.say("Somebody chose for whom to act.", "操作する機関を選びました。")
        case .tokenIssued: return language.say("A key for another system was made.", "他システム用の鍵を発行しました。")
        }
    }

    private static func listed(_ aidClass: AidClass, _ quantity: Int?, _ reserve: Int, _ language: Language) -> String {
        guard let quantity else { return language.say("\(aidClass.plural(language)), ask us", "\(aidClass.words(language))（要問い合わせ）") }
        let kept = reserve > 0 ? language.say(", \(reserve.grouped) kept back", "、うち自院用\(reserve.grouped)\(aidClass.counter)") : ""
        return aidClass.counted(quantity, language) + kept
    }
}
