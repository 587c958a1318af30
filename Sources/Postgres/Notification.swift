/// What a channel's listener is told. A notification is a hint: what it is about stands in a table.
public enum Notification: Sendable, Equatable {
    case payload(String)
    /// Sent after every connect and reconnect, and when the listener was too slow: read the table again.
    case mayHaveMissed
}
