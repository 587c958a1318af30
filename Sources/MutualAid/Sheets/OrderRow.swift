import Foundation

public struct OrderRow: Hashable, Sendable, Codable {
    public let order: Order
    public let lenderName: String
    public let askerName: String
    public let modelName: String?
    public let requestNumber: String
    /// What stands on the paper, where the order has another number.
    public let written: String?
    /// How it came about, where nobody accepted it here.
    public let origin: Order.Origin?
    /// When somebody said that it was typed by mistake.
    public let voidedAt: Date?
    /// nil for who may not read the request.
    public let neededBy: Date?
    /// So many come a while after they are needed and were agreed for; 0 for who may not read the request.
    public let lateUnits: Int

    public init(
        order: Order, lenderName: String, askerName: String, modelName: String?, requestNumber: String, written: String? = nil,
        origin: Order.Origin? = nil, voidedAt: Date? = nil, neededBy: Date? = nil, lateUnits: Int = 0
    ) {
        self.neededBy = neededBy
        self.lateUnits = lateUnits
        self.written = written
        self.origin = origin
        self.voidedAt = voidedAt
        self.order = order
        self.lenderName = lenderName
        self.askerName = askerName
        self.modelName = modelName
        self.requestNumber = requestNumber
    }
}
