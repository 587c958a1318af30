import Foundation
import Matching
import MutualAid
import Testing

@testable import Wording

@Suite struct PhraseTests {
    private static let phrases: [any Phrase] = [
        RingWords.finding(2), RingWords.why(channels: []), RingWords.why(channels: [.mail]), RingWords.next(post: "当直", phone: "555-0100"),
        DeskWords.held(by: "当直", until: "7:00"), DeskWords.onDuty("当直"), DeskWords.takeFrom("当直"), DeskWords.changedSince(4),
        FrameWords.exercise, FrameWords.nothingReal, FrameWords.needYou(1), FrameWords.needYou(2), FrameWords.changesShow(3),
        FrameWords.notLiveSince("03:14"), FrameWords.errorSummary(1), FrameWords.dutyCoordinator, FrameWords.refused,
        SignInWords.purpose(region: "星見湾"), SignInWords.chooseButton("湖畔病院"), SignInWords.weType, AskWords.send,
        AskWords.inHours(2, at: "05:00"), AskWords.inHours(1, at: "04:00"), AskWords.next(priority: "高", by: "3:24"),
        RequestWords.heading(things: "輸液ポンプ40台", by: "5:00"), RequestWords.step(3, of: 7), BoardWords.calm,
        BoardWords.finding(late: 2, soon: 5, yours: 2), BoardWords.moreLate(2), BoardWords.everybodys(9), LendingWords.finding(1),
        LendingWords.finding(2), LendingWords.noReason, FindingWords.wavesHint, FindingWords.wouldAsk(1), FindingWords.distanceNotKnown,
        FindingWords.someNotKnown(2),
        CapabilityWords.allStillTrue(4),
        CapabilityWords.stale("34 days ago"),
        PlanWords.askThese(1), PlanWords.askThese(5), PlanWords.nobodyAsked, PlanWords.late(by: "18分"), PlanWords.askedItself("6台"),
        OverrideWords.about("湖畔病院"), LenderAnswerWords.hint,
        LenderAnswerWords.about("湖畔病院"), LenderAnswerWords.theySaidHowMany, LenderAnswerWords.wanted("LV-180"),
        LenderAnswerWords.affected(["LV-180", "LV-90"]), LenderAnswerWords.neededBy("5:00"), LenderAnswerWords.neededUntil("5:00"),
        LenderAnswerWords.endNotSaid, OrderWords.recordHint,
        MemberWords.count(12),
        SaidWords.hint, ItemWords.insteadNext(2), ItemWords.save(things: "輸液ポンプ4台"), ItemWords.onlyThis("LV-180"),
        CallWords.slip("S-4KX7Q"), CallWords.rightWord("星見病院"), CardWords.within(60), CardWords.within(720),
        CardWords.rings(phone: "555-0133", by: "3:24"), JournalWords.unbroken(entries: 412, at: "03:10"), Rule.loan, VerdictWords.ask,
        PlanStatusWords.optimal,
    ]

    @Test func phrasesStandInBothLanguages() {
        for phrase in Self.phrases {
            #expect(hasJapaneseScript(phrase.text(.japanese)))
            #expect(!phrase.text(.english).isEmpty && phrase.text(.english) != phrase.text(.japanese))
        }
    }

    @Test func phrasesPutNumbersInPlace() {
        #expect(FrameWords.changesShow(3).text(.english) == "3 changes, show")
        #expect(FrameWords.changesShow(1).text(.english) == "1 change, show")
        #expect(LendingWords.finding(1).text(.english) == "1 request for help waits for your answer")
        #expect(
            BoardWords.finding(late: 2, soon: 5, yours: 2).text(.english) == "2 late. 5 due within the hour, 2 of them yours.")
        #expect(FrameWords.otherLanguage.text(.english) == "日本語")
        #expect(FrameWords.otherLanguage.text(.japanese) == "English")
        #expect(RequestWords.accept(things: "9 pumps", lender: "Aoba").text(.english) == "Accept 9 pumps from Aoba")
        let turns: [(Offer.Doubt?, String, String)] = [
            (nil, "accept by 3:24", "承諾期限 3:24"), (.asked, "answer by 3:24", "回答期限 3:24"),
            (.answered, "confirm by 3:24", "確認期限 3:24"), (.unanswered, "reply by 3:24", "回答期限 3:24"),
        ]
        for (doubt, english, japanese) in turns {
            let words = RequestWords.expires(doubt, by: "3:24")
            #expect(words.text(.english) == english && words.text(.japanese) == japanese)
        }
        #expect(PlanWords.askNow(5).text(.japanese) == "5機関に今すぐ打診する")
    }

    /// Some of a released order may never have left, and what is out may be in use: neither is asked to turn round.
    @Test func releasingSaysNoMoreThanHappened() {
        #expect(DoneWords.released.text(.english).contains("what has not left stays"))
        #expect(DoneWords.released.text(.japanese).contains("出発前のものは取りやめ"))
    }

    /// Somebody may hold the desk and still not have decided: the standing rule says only the latter.
    @Test func runningWithoutUsSaysOnlyThatNothingWasDecided() {
        let hint = FindingWords.runsAloneHint(buddy: true, nearest: true)
        #expect(hint.text(.english).hasPrefix("Asked automatically: its priority was not set in time."))
        #expect(hint.text(.japanese).hasPrefix("時間内に優先度が決まらなかったため、"))
        #expect(Asking.standingRule.words(.english).hasSuffix("its priority not set in time"))
        #expect(!Asking.standingRule.words(.japanese).contains("担当者なし"))
    }

    @Test func readsStoredPlans() {
        let count = { VerdictCount(rule: $0, answer: "no", candidates: 2, units: 9) }
        #expect(count("all").words(.english) == "Listed in the region")
        #expect(count("left").words(.japanese) == "残り")
        #expect(count("radius").words(.english) == "May go so far")
        #expect(count("new_rule").words(.english) == "“new_rule”")
        for rule in Rule.allCases { #expect(count(rule.rawValue).words(.english) == rule.text(.english)) }
    }

    /// Nobody counts on what is left before those have answered who have to be asked first.
    @Test func whatIsLeftSaysHowMuchOfItIsAsked() {
        func words(_ candidates: Int, _ units: Int, _ toAsk: Int?, _ unitsToAsk: Int?, _ language: Language) -> String {
            VerdictCount(rule: "left", answer: "yes", candidates: candidates, units: units, toAsk: toAsk, unitsToAsk: unitsToAsk)
                .words(language)
        }
        let table: [(Int, Int, Int?, Int?, String, String)] = [
            (4, 28, 0, 0, "Left", "残り"), (14, 28, 14, 28, "Left, all to be asked first", "残り（すべて先に確認が必要）"),
            (40, 408, 20, 172, "Left, 172 of them to be asked first", "残り（うち172は先に確認が必要）"),
            (3, 8, 1, 0, "Left, and 1 lender to be asked how many", "残り（ほかに1機関は数を要確認）"),
        ]
        for (candidates, units, toAsk, unitsToAsk, english, japanese) in table {
            #expect(words(candidates, units, toAsk, unitsToAsk, .english) == english)
            #expect(words(candidates, units, toAsk, unitsToAsk, .japanese) == japanese)
        }
        func withheld(_ toAsk: Int, _ language: Language) -> String {
            PlanWords.withheld(candidates: 12, units: 196, toAsk: toAsk).text(language)
        }
        #expect(withheld(0, .english) == "196 fewer, of 12 lenders that can come.")
        #expect(withheld(6, .english) == "196 fewer, of 12 lenders that can come, 6 of them to be asked first.")
        #expect(withheld(12, .english) == "196 fewer, of 12 lenders to be asked first.")
    }

    /// Lenders are counted as lenders and units as units, and a Japanese sentence ends as one.
    @Test func barsDoNotMixLendersAndUnits() {
        let table: [(PlanWords, String)] = [
            (.withheld(candidates: 12, units: 196, toAsk: 0), "支援できる12機関で計196を除外。"),
            (.withheld(candidates: 12, units: 196, toAsk: 6), "支援できる12機関で計196を除外（うち6機関は先に確認が必要）。"),
            (.withheld(candidates: 12, units: 196, toAsk: 12), "先に確認が必要な12機関で計196を除外。"),
            (.removed(candidates: 2, units: 9), "2機関・計9を除外。"), (.toAsk(candidates: 1, units: 5), "1機関・計5は先に確認が必要。"),
            (.toAsk(candidates: 1, units: 0), "1機関は先に確認が必要（数は不明）。"),
        ]
        for (words, japanese) in table { #expect(words.text(.japanese) == japanese) }
        expectDistinct(table.map(\.0)) { $0.text($1) }
    }

    /// Every text of the module, as its source has it: so a phrase that no other test mentions is read too.
    @Test func everyTextIsPlain() throws {
        let sources = try Self.sources()
        #expect(sources.count >= 30)
        var texts = 0
        for (name, source) in sources {
            #expect(source.split(separator: "\n", omittingEmptySubsequences: false).count < 300, "\(name)")
            #expect(!source.contains(/\bdefault:\s*"/), "\(name)")
            for match in source.matches(of: /"(?<text>[^"\n]*)"/) {
                texts += 1
                let text = match.output.text.lowercased()
                for word in jargon { #expect(!text.contains(word), "\(name): \(text)") }
                #expect(!text.contains("応援") && !text.contains("donor"), "\(name): \(text)")
                #expect(!text.contains("recall"), "\(name): \(text)")
            }
        }
        #expect(texts > 1_000)
    }

    /// The second text of each pair holds Japanese, the first one does not.
    @Test func everyPairIsInItsLanguages() throws {
        var pairs = 0
        for (name, source) in try Self.sources() {
            for match in source.matches(of: /say\(\s*"(?<english>[^"]*)",\s*"(?<japanese>[^"]*)"\)/) {
                pairs += 1
                let english = String(match.output.english)
                let japanese = String(match.output.japanese)
                #expect(!hasJapaneseScript(english), "\(name): \(english)")
                let words = japanese.filter { $0.isLetter && !$0.isASCII }
                let isPlaceholder = japanese.contains("\\(")
                #expect(isPlaceholder || !words.isEmpty || !english.contains(where: \.isLetter), "\(name): \(japanese)")
                if japanese.hasSuffix("。") { #expect(english.last.map { ".?:".contains($0) } ?? false, "\(name): \(english)") }
            }
        }
        #expect(pairs > 500)
    }

    private static func sources() throws -> [(String, String)] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Wording").resolvingSymlinksInPath()
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
    }
}
