import Coordination
import Foundation
import Logging
import Support
import Testing

/// The program does not start with a role that could pass by the walls.
@Suite struct RoleTests {
    private static func prove(_ application: String, _ town: Town) async throws {
        let premises = Premises(
            Addresses(
                application: application, sealer: try town.database.string(as: "aid_sealer"), tail: try town.database.string(as: "aid_tail")
            ),
            links: .fresh(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let result: Result<Void, any Error>
        do {
            result = .success(try await premises.proveRoles())
        } catch {
            result = .failure(error)
        }
        for database in premises.databases { await database.close() }
        await premises.notifications.close()
        try result.get()
    }

    @Test func theApplicationsOwnRoleMay() async throws {
        try await Town.with { town in try await Self.prove(try town.database.string(as: "aid_application"), town) }
    }

    @Test(arguments: ["postgres", "aid_owner"]) func othersMayNot(role: String) async throws {
        try await Town.with { town in
            let string = role == "aid_owner" ? try town.database.string(as: role) : try town.database.stringAsAdmin()
            let error = await #expect(throws: TooMuchPower.self) { try await Self.prove(string, town) }
            #expect(error?.role == role)
            #expect(error?.description.contains("aid_application") == true)
        }
    }
}
