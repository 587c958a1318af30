import Coordination
import Foundation
import MutualAid
import Support

extension Instances {
    /// Deeds about what came by telephone, fax and paper.
    static func onPaper(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let requester = town.north.caller(.requester)
        switch deed {
        case is WriteLogLine.Type: return Instance(deed: WriteLogLine(text: "The gate is shut."), caller: requester)
        case is FileLogLine.Type:
            let line = try await town.house.perform(WriteLogLine(text: "The gate is shut."), as: requester).id
            return Instance(deed: FileLogLine(line: line, site: town.north.site), caller: town.coordinator)
        case is ReserveNumbers.Type: return Instance(deed: ReserveNumbers(count: 25), caller: town.coordinator)
        case is ConfirmEntry.Type:
            let request = try await town.enterForNorth()
            return Instance(deed: ConfirmEntry(request: request), caller: requester)
        case is RecordArrival.Type:
            let request = try await town.askForPumps()
            return Instance(deed: try await town.arrival(of: 12, for: request), caller: requester)
        case is RecordStranger.Type:
            let request = try await town.askForPumps()
            let item = try await town.house.view(ShowRequest(request: request), as: requester).row.items[0].item.id
            let deed = RecordStranger(
                request: request, item: item, quantity: 12, sender: "Harbour Rental, 555-0166",
                happenedAt: Date().addingTimeInterval(-60))
            return Instance(deed: deed, caller: requester)
        case is EnterPaperOrder.Type:
            _ = try await town.house.perform(ReserveNumbers(count: 5), as: town.coordinator)
            return Instance(deed: town.paperOrder("TB-P0001", 3), caller: town.coordinator, entries: 2)
        case is VoidOrder.Type:
            let paper = try await town.house.perform(town.paperOrder("K-17", 3), as: town.coordinator)
            return Instance(deed: VoidOrder(order: paper.order, reason: "Typed twice."), caller: town.coordinator, entries: 2)
        case is DecideConflict.Type:
            let conflict = try await town.conflict()
            return Instance(deed: DecideConflict(conflict: conflict, keeps: .both), caller: town.south.caller(.dispatcher))
        default: return nil
        }
    }
}
