// swift-tools-version:6.2
// The database layer alone, so that its threads can be watched by the thread sanitizer without building everything else that way.
// `ops/test --long` runs `swift test --package-path Tests/Threads --sanitize=thread` with TEST_DATABASE_OWNER_URL set; a race ends it
// with code 66. Sources and tests are symbolic links, since a package may not reach outside its own directory.
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")

let package = Package(
    name: "threads",
    dependencies: [
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "Postgres", dependencies: ["CLibPQ", logging, lifecycle, deque], swiftSettings: strict),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", logging, lifecycle], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
