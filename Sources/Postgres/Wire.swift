import CLibPQ
import Glibc
import Logging

/// One libpq connection. The thread that opened it is the only one that may use it.
///
/// libpq is put in non-blocking mode and every wait is a `poll` with a deadline, so that a dead network cannot hold the thread.
final class Wire {
    let raw: OpaquePointer
    let cancel: CancelHandle
    let notices: NoticeSink
    /// Lost, or in the middle of something: fit only to be closed.
    private(set) var isBroken = false

    /// Throws `.connectionLost` with libpq's message.
    init(_ conninfo: Conninfo, logger: Logger?) throws {
        guard let raw = conninfo.connect() else { throw DatabaseError(.connectionLost, "no memory") }
        guard PQstatus(raw) == CONNECTION_OK, PQsetnonblocking(raw, 1) == 0 else {
            defer { PQfinish(raw) }
            throw DatabaseError(.connectionLost, String(cString: PQerrorMessage(raw)))
        }
        self.raw = raw
        cancel = CancelHandle(raw)
        notices = NoticeSink(logger: logger)
        notices.attach(to: raw)
    }

    deinit {
        PQfinish(raw)
    }

    var backend: Int32 { PQbackendPID(raw) }

    var isInTransaction: Bool { PQtransactionStatus(raw) != PQTRANS_IDLE }

    var descriptor: Int32 { PQsocket(raw) }

    /// The error to throw when libpq reports failure; the connection is not usable afterwards.
    func lost(_ statement: String? = nil, _ why: String? = nil) -> DatabaseError {
        isBroken = true
        return DatabaseError(.connectionLost, why ?? String(cString: PQerrorMessage(raw)), statement: statement)
    }

    /// Looks, without waiting, whether the server has closed the idle connection.
    var isAlive: Bool {
        if isBroken { return false }
        while !isBroken, ready(POLLIN, milliseconds: 0) != 0 {
            // An idle server says something only to take leave, or a notice; parsing gives either to the sink.
            if PQconsumeInput(raw) == 0 || PQisBusy(raw) == 1 { isBroken = true }
            if notices.sawFatal { isBroken = true }
        }
        if PQstatus(raw) != CONNECTION_OK { isBroken = true }
        return !isBroken
    }

    /// Sends what libpq has buffered, reading meanwhile so that neither side waits for the other for ever.
    func flush(until deadline: Deadline) throws {
        while true {
            switch PQflush(raw) {
            case 0: return
            case 1: break
            default: throw lost()
            }
            let events = try wait(POLLIN | POLLOUT, until: deadline)
            if events & Int16(POLLIN | POLLHUP | POLLERR) != 0, PQconsumeInput(raw) == 0 { throw lost() }
        }
    }

    /// The next result, or nil where the statement has no more.
    func next(until deadline: Deadline) throws -> ResultSet? {
        while PQisBusy(raw) == 1 {
            _ = try wait(POLLIN, until: deadline)
            if PQconsumeInput(raw) == 0 { throw lost() }
        }
        if PQstatus(raw) == CONNECTION_BAD { isBroken = true }
        return PQgetResult(raw).map(ResultSet.init)
    }

    /// Waits for the socket; throws `.connectionLost` when nothing happened until the deadline.
    func wait(_ events: Int32, until deadline: Deadline) throws -> Int16 {
        while true {
            let happened = ready(events, milliseconds: deadline.millisecondsLeft)
            if happened != 0 { return happened }
            if deadline.hasPassed { throw lost(nil, "no answer in time") }
        }
    }

    private func ready(_ events: Int32, milliseconds: Int32) -> Int16 {
        var set = pollfd(fd: PQsocket(raw), events: Int16(events), revents: 0)
        return poll(&set, 1, milliseconds) > 0 ? set.revents : 0
    }

    func markBroken() { isBroken = true }
}
