import MutualAid
import Testing

@testable import Wording

@Suite struct HolderTests {
    /// A card claims no more than the page of a request: what only asking tells, and which model it is, are said there too.
    @Test(arguments: Language.allCases) func aCardSaysOfALenderWhatAPageSays(language: Language) {
        for (askUs, modelSaid) in [(false, true), (true, true), (false, false), (true, false)] {
            let holder = Holder(
                member: identity(1), memberName: "South", site: identity(2), siteName: "South", kilometres: 33, askUs: askUs,
                modelSaid: modelSaid)
            let near = CardAnswer.near([holder])
            #expect(near.map { $0.words(language) } == [holder.words(language)])
            #expect(holder.words(language).contains(language.say("only asking tells", "要問い合わせ")) == askUs)
            #expect(holder.words(language).contains(language.say("model not said", "機種の登録なし")) == !modelSaid)
        }
    }
}
