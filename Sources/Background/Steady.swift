import Logging

/// Goes on after a failure, and says once when something begins to fail and once when it works again.
struct Steady {
    let logger: Logger
    let what: String
    private var isFailing = false

    init(logger: Logger, what: String) {
        self.logger = logger
        self.what = what
    }

    mutating func attempt(_ body: () async throws -> Void) async {
        do {
            try await body()
            if isFailing { logger.notice("\(what) works again.") }
            isFailing = false
        } catch is CancellationError {
            return
        } catch {
            if !isFailing { logger.warning("\(what) does not work at the moment; it is tried again.", metadata: ["error": "\(error)"]) }
            isFailing = true
        }
    }
}
