/// Enums, typed identities and other wrappers bind as what they wrap, without knowing this module.
extension SQL.StringInterpolation {
    public mutating func appendInterpolation<T: RawRepresentable>(_ value: T) where T.RawValue: Bindable {
        pieces.append(.value(value.rawValue.parameter))
    }

    public mutating func appendInterpolation<T: RawRepresentable>(_ value: T?) where T.RawValue: Bindable {
        pieces.append(.value((value?.rawValue).parameter))
    }

    public mutating func appendInterpolation<T: RawRepresentable>(_ values: [T]) where T.RawValue: Scalar {
        pieces.append(.value(values.map(\.rawValue).parameter))
    }

    public mutating func appendInterpolation<T: RawRepresentable>(_ values: [T]?) where T.RawValue: Scalar {
        pieces.append(.value((values?.map(\.rawValue)).parameter))
    }

    public mutating func appendInterpolation<T: RawRepresentable>(_ values: [T?]) where T.RawValue: Scalar {
        pieces.append(.value(values.map { $0?.rawValue }.parameter))
    }

    /// Decides for the type's own binding where it has both.
    public mutating func appendInterpolation<T: RawRepresentable & Bindable>(_ value: T) where T.RawValue: Bindable {
        pieces.append(.value(value.parameter))
    }
}
