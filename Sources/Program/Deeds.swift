import ArgumentParser
import Coordination
import Foundation
import MutualAid

/// Any deed from the command line: the same value as everywhere else, written as JSON.
struct Perform: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Do a deed.", discussion: "Example: mutual-aid perform AcceptOffer '{\"offer\":\"…\"}' --as hoshimi.approver")

    @Argument(help: "The deed's name, such as SubmitRequest.") var deed: String
    @Argument(help: "Its fields as JSON.") var fields: String = "{}"
    @OptionGroup var acting: Acting
    @Option(help: "A UUID: the same key and the same fields act once.") var key: String?

    func run() async throws {
        guard let type = Registry.deeds.first(where: { $0.name == deed }) else {
            throw ValidationError("There is no deed \(deed). Known: \(Registry.deeds.map { $0.name }.sorted().joined(separator: ", "))")
        }
        let settings = try await Settings.read(needed: Settings.forServing)
        try await withHouse(settings) { premises in
            print(try await perform(type, premises))
        }
    }

    private func perform<D: Deed>(_ type: D.Type, _ premises: Premises) async throws -> String {
        let deed = try Acting.decode(D.self, fields)
        let digest = Secrets.digest(Array("perform\n\(D.name)\n\(fields)".utf8))
        let id = try key.map { text in
            guard let id = ID<DeedMark>(text) else { throw ValidationError("--key is not a UUID.") }
            return id
        }
        let outcome = try await premises.house.perform(
            deed, as: try await acting.caller(premises.house), House.Envelope(id: id ?? House.Envelope.fresh().id, digest: digest))
        return String(decoding: try Wire.encoder().encode(outcome), as: UTF8.self)
    }
}

/// Any question from the command line.
struct View: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Ask a question.")

    @Argument(help: "The question's name, such as ShowBoard.") var question: String
    @Argument(help: "Its fields as JSON.") var fields: String = "{}"
    @OptionGroup var acting: Acting

    func run() async throws {
        guard let type = Registry.questions.first(where: { $0.name == question }) else {
            throw ValidationError(
                "There is no question \(question). Known: \(Registry.questions.map { $0.name }.sorted().joined(separator: ", "))")
        }
        let settings = try await Settings.read(needed: Settings.forServing)
        try await withHouse(settings) { premises in
            print(try await view(type, premises))
        }
    }

    private func view<Q: Question>(_ type: Q.Type, _ premises: Premises) async throws -> String {
        let answer = try await premises.house.view(
            try Acting.decode(Q.self, fields), as: try await acting.caller(premises.house))
        return String(decoding: try Wire.encoder().encode(answer), as: UTF8.self)
    }
}

/// As whom a command acts: an account, with its seat, or the operating staff in a region.
struct Acting: ParsableArguments {
    @Option(name: .customLong("as"), help: "The login of the account that acts; without it the operating staff does.") var login: String?
    @Option(help: "The region's number.") var region: Int32?

    func caller(_ house: House) async throws -> Caller {
        guard let login else { return .operatingStaff(in: region.map(RegionID.init(rawValue:))) }
        let wanted = region.map(RegionID.init(rawValue:))
        guard let caller = try await house.caller(byLogin: login, in: wanted, channel: .commandLine) else {
            throw ValidationError("There is no account \(login)\(wanted.map { " with a seat in region \($0)" } ?? "").")
        }
        return caller
    }

    static func decode<T: Decodable>(_ type: T.Type, _ fields: String) throws -> T {
        do {
            return try Wire.decoder().decode(T.self, from: Data(fields.utf8))
        } catch let error as DecodingError {
            throw ValidationError("The fields do not fit: \(error.plain)")
        }
    }
}

extension DecodingError {
    fileprivate var plain: String {
        func place(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
        return switch self {
        case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
        case .valueNotFound(_, let context): "\(place(context.codingPath)) is missing"
        case .typeMismatch(let type, let context): "\(place(context.codingPath)) has to be \(type)"
        case .dataCorrupted(let context): "\(place(context.codingPath)) \(context.debugDescription)"
        @unknown default: "they cannot be read"
        }
    }
}
