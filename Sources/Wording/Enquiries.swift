import Matching
import MutualAid

extension Enquiry.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .sent: language.say("Waiting for an answer", "回答待ち")
        case .offered: language.say("Offered", "支援申出あり")
        case .declined: language.say("Said no", "対応不可")
        case .withdrawn: language.say("No longer asked", "打診取り下げ")
        }
    }
}

extension EnquiryRow {
    /// "6 infusion pumps for Hoshimi General", or "infusion pumps for 6 patients at Hoshimi General".
    public func words(_ language: Language) -> String {
        let things = enquiry.things(language)
        if enquiry.countsPatients { return language.say("\(things) at \(askerName)", "\(askerName)へ\(things)") }
        return language.say("\(things) for \(askerName)", "\(askerName)へ\(things)")
    }
}

extension Enquiry {
    /// What a yes has to answer besides how many, when and until when.
    public func questionTexts(_ language: Language) -> [String] { Question.texts(questions, of: asks ?? [], language) }
}
