import Foundation
import MutualAid

extension Shape {
    /// Everything in a parsed JSON value that this shape does not take, each told by its field.
    ///
    /// The decoder ends at the first mistake, and does not always know where it stood.
    func mistakes(in value: Any, at place: String = "") -> [Mistake] {
        switch self {
        case .object(let properties):
            guard let object = value as? [String: Any] else { return [mistake(at: place)] }
            func here(_ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }
            let known = properties.flatMap { property -> [Mistake] in
                guard let inner = object[property.name], !(inner is NSNull) else {
                    return property.isRequired ? [Mistake(field: here(property.name), .missing)] : []
                }
                return property.shape.mistakes(in: inner, at: here(property.name))
            }
            let names = Set(properties.map(\.name))
            return known + object.keys.filter { !names.contains($0) }.map { Mistake(field: here($0), .unknownField) }
        case .array(let element):
            guard let array = value as? [Any] else { return [mistake(at: place)] }
            return array.enumerated().flatMap { element.mistakes(in: $0.element, at: "\(place)[\($0.offset)]") }
        default: return takes(value) ? [] : [mistake(at: place)]
        }
    }

    private func takes(_ value: Any) -> Bool {
        switch self {
        case .object, .array, .anything: true
        case .text: value is String
        case .time: (value as? String).flatMap(Wire.date(from:)) != nil
        case .identity: (value as? String).flatMap(UUID.init(uuidString:)) != nil
        // Foundation takes true for 1.
        case .whole: value as? Int != nil && !Self.isBoolean(value)
        case .number: value as? Double != nil && !Self.isBoolean(value)
        case .boolean: Self.isBoolean(value)
        case .choice(let words): (value as? String).map(words.contains) ?? false
        }
    }

    private static func isBoolean(_ value: Any) -> Bool {
        guard let number = value as? NSNumber else { return false }
        return String(cString: number.objCType) == "c"
    }

    /// What should have stood there.
    func mistake(at place: String) -> Mistake {
        let reason: Mistake.Reason =
            switch self {
            case .choice(let choices): .notOneOf(choices: choices)
            case .time: .notATime
            case .identity: .notAnIdentity
            case .whole: .notAWholeNumber
            case .text: .wrongType(expected: "string")
            case .boolean: .wrongType(expected: "true or false")
            case .number: .wrongType(expected: "number")
            case .array: .wrongType(expected: "array")
            case .object, .anything: .wrongType(expected: "object")
            }
        return Mistake(field: place.isEmpty ? "body" : place, reason)
    }
}
