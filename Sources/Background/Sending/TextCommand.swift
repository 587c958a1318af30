import Dispatch
import Foundation
import MutualAid

/// Runs a program of the operating staff for each text message, with the message as JSON on its standard input.
///
/// Status 0 says that it is out; anything else, or no end within half a minute, that it is not.
public struct TextCommand: Sender {
    public let channel = Delivery.Channel.text
    private let program: String
    private let patience: Int

    public init(program: String, patience: Int = 30) {
        self.program = program
        self.patience = patience
    }

    private struct Message: Encodable {
        let region: RegionID
        let to: String
        let interrupts: Bool
        let deliveries: [ID<Delivery>]
        /// The region's own language first.
        let texts: [Text]

        struct Text: Encodable {
            let language: Language
            let text: String
        }
    }

    public func send(_ message: OutgoingMessage) async throws {
        let json = try Wire.encoder().encode(
            Message(
                region: message.region, to: message.to, interrupts: message.interrupts, deliveries: message.deliveries,
                texts: message.texts.map { Message.Text(language: $0.language, text: $0.text.body) }))
        // All of it fits the pipe before the program runs: writing never waits, and meets no closed end.
        if json.count > 60_000 { throw SendingFailure("the message is too long", mayTryAgain: false) }
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: json)
        try pipe.fileHandleForWriting.close()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let status: Int32 = try await withCheckedThrowingContinuation { done in
            process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                done.resume(throwing: SendingFailure("the program for text messages cannot be run", mayTryAgain: true))
                return
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patience)) {
                if process.isRunning { process.terminate() }
            }
            // One that does not hear that it should end would keep every other message waiting.
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patience + 5)) {
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            }
        }
        if status != 0 { throw SendingFailure("the program for text messages ended with \(status)", mayTryAgain: true) }
    }
}
