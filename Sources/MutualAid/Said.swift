/// Who said it, where somebody else typed it: a voice on the telephone, or a name on a piece of paper.
public struct Said: Hashable, Sendable, Codable {
    /// How it reached whoever typed it.
    public enum Way: String, Choice {
        case phone, paper

        public var channel: Channel {
            switch self {
            case .phone: .phone
            case .paper: .paper
            }
        }
    }

    public let name: String
    /// The post or role in which they spoke.
    public let post: String?
    /// The number that they rang from, or were rung at.
    public let phone: String?
    public let way: Way

    public init(name: String, post: String? = nil, phone: String? = nil, way: Way = .phone) {
        self.name = name
        self.post = post
        self.phone = phone
        self.way = way
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try values.decode(String.self, forKey: .name), post: try values.decodeIfPresent(String.self, forKey: .post),
            phone: try values.decodeIfPresent(String.self, forKey: .phone),
            way: try values.decodeIfPresent(Way.self, forKey: .way) ?? .phone)
    }

    public func check(_ check: inout Check) {
        check.text("name", name, limit: 120, required: true)
        check.text("post", post, limit: 80)
        check.phone("phone", phone)
    }

    /// What only a member itself may say is typed for it where it is known who spoke, as what, and at which number.
    public static func mustBeWhole(_ said: Said?) throws(Refusal) {
        var check = Check()
        check.text("said.name", said?.name, required: true)
        check.text("said.post", said?.post, required: true)
        check.phone("said.phone", said?.phone, required: true)
        if !check.mistakes.isEmpty { throw .invalid(check.mistakes) }
    }

    /// One line: the name, then the post and the number where they were said.
    public var line: String { ([name] + [post, phone].compactMap(\.self)).filter { !$0.isEmpty }.joined(separator: ", ") }
}
