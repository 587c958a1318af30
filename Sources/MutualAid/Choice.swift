/// A closed list of words that a person chooses from and that is kept as text.
///
/// The same spelling stands in the database's named CHECK, in JSON and in forms.
public protocol Choice: RawRepresentable, CaseIterable, Hashable, Codable, Sendable where RawValue == String {}
