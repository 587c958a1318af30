/// What decides for a lender besides the model: who drives, how it comes back, who answers if it harms. Whatever is nil has not been said.
public struct Handling: Hashable, Sendable, Codable {
    /// Who drives.
    public enum Carrier: String, Choice {
        case lender, asker, courier
    }

    /// In which state it goes home.
    public enum Return: String, Choice {
        /// Cleaned, wiped of settings and tested by who borrowed it.
        case ready
        /// As it is: the lender cleans and tests it.
        case asItIs = "as_it_is"
    }

    /// Who answers if it harms somebody.
    public enum Liability: String, Choice {
        case lender, asker
        /// As the members' agreement says.
        case agreement
    }

    public let carrier: Carrier?
    public let comesBack: Return?
    public let answersForHarm: Liability?
    /// Whom to ring at the lender's about this.
    public let lenderPhone: String?
    /// Which door, where it is another than the site's usual one.
    public let door: String?
    /// Whom to ring at the asker's about this.
    public let askerPhone: String?

    public init(
        carrier: Carrier? = nil, comesBack: Return? = nil, answersForHarm: Liability? = nil, lenderPhone: String? = nil,
        door: String? = nil, askerPhone: String? = nil
    ) {
        self.carrier = carrier
        self.comesBack = comesBack
        self.answersForHarm = answersForHarm
        self.lenderPhone = lenderPhone
        self.door = door
        self.askerPhone = askerPhone
    }

    public static let unsaid = Handling()

    /// nil where nothing was said.
    public var ifSaid: Handling? { self == .unsaid ? nil : self }

    public func check(_ check: inout Check) {
        check.phone("lenderPhone", lenderPhone)
        check.text("door", door, limit: 200)
        check.phone("askerPhone", askerPhone)
    }

    /// As the asker says it beforehand: whom to ring is its callback, and the door is said with the yes.
    public func checkAsked(_ check: inout Check) {
        for (field, said) in [("lenderPhone", lenderPhone), ("door", door), ("askerPhone", askerPhone)] where said != nil {
            check.add(field, .wrongKind)
        }
    }

    /// As the asker says it with its yes: what the lender would have to do is the lender's to say.
    public func checkAccepted(_ check: inout Check) {
        self.check(&check)
        if carrier == .lender { check.add("carrier", .wrongKind) }
        if answersForHarm == .lender { check.add("answersForHarm", .wrongKind) }
        if lenderPhone != nil { check.add("lenderPhone", .wrongKind) }
    }

    /// What the lender said, with what the asker adds when it accepts.
    public func adding(_ other: Handling?) -> Handling {
        Handling(
            carrier: carrier ?? other?.carrier, comesBack: comesBack ?? other?.comesBack,
            answersForHarm: answersForHarm ?? other?.answersForHarm, lenderPhone: lenderPhone ?? other?.lenderPhone,
            door: other?.door ?? door, askerPhone: other?.askerPhone ?? askerPhone)
    }

    /// What is still open, filled from what somebody said before.
    public func orElse(_ other: Handling?) -> Handling {
        Handling(
            carrier: carrier ?? other?.carrier, comesBack: comesBack ?? other?.comesBack,
            answersForHarm: answersForHarm ?? other?.answersForHarm, lenderPhone: lenderPhone ?? other?.lenderPhone,
            door: door ?? other?.door, askerPhone: askerPhone ?? other?.askerPhone)
    }
}
