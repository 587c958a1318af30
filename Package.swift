// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")

let package = Package(
    name: "mutual-aid",
    products: [.executable(name: "mutual-aid", targets: ["Program"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CBranch", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
        .target(name: "CNetwork", linkerSettings: [.linkedLibrary("lemon")]),
        .target(name: "CSchema", exclude: ["look.css", "live.js"]),
        .target(name: "MutualAid", swiftSettings: strict),
        .target(name: "Postgres", dependencies: ["CLibPQ", logging, lifecycle, deque], swiftSettings: strict),
        .target(name: "Matching", dependencies: ["MutualAid", "CNetwork", "CBranch"], swiftSettings: strict),
        .target(name: "Wording", dependencies: ["MutualAid", "Matching"], swiftSettings: strict),
        .target(
            name: "Interchange", dependencies: ["MutualAid", .product(name: "SwiftCSV", package: "SwiftCSV")], swiftSettings: strict),
        .target(name: "Records", dependencies: ["MutualAid", "Postgres"], swiftSettings: strict),
        .target(
            name: "Coordination",
            dependencies: ["MutualAid", "Matching", "Records", "Postgres", "CSodium", "CSchema", logging],
            swiftSettings: strict),
        .target(
            name: "Website",
            dependencies: ["MutualAid", "Matching", "Wording", "Interchange", "Coordination", "CSchema", hummingbird, logging, metrics],
            swiftSettings: strict),
        .target(
            name: "Background", dependencies: ["MutualAid", "Wording", "Interchange", "Coordination", logging, lifecycle],
            swiftSettings: strict),
        .executableTarget(
            name: "Program",
            dependencies: [
                "MutualAid", "Matching", "Wording", "Interchange", "Coordination", "Website", "Background", hummingbird,
                logging, metrics, lifecycle,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
            ], swiftSettings: strict),

        .target(
            name: "Support", dependencies: ["MutualAid", "Coordination", "Records", "Postgres", logging], path: "Tests/Support",
            swiftSettings: strict),
        .executableTarget(
            name: "interrupted", dependencies: ["Coordination", "MutualAid", logging], path: "Tests/Interrupted", swiftSettings: strict),
        .testTarget(
            name: "WebsiteTests",
            dependencies: [
                "Website", "Support", "Background", "Coordination", "Matching", "MutualAid", "Wording", hummingbird, logging, metrics,
                lifecycle, .product(name: "HummingbirdTesting", package: "hummingbird"),
            ], swiftSettings: strict),
        .testTarget(
            name: "BackgroundTests",
            dependencies: ["Background", "Support", "Coordination", "Interchange", "MutualAid", "Wording", logging, lifecycle],
            swiftSettings: strict),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "Program", "Support", "Coordination", "Website", "MutualAid", logging,
                .product(name: "Configuration", package: "swift-configuration"),
            ], swiftSettings: strict),
        .testTarget(
            name: "RecordsTests", dependencies: ["Support", "Coordination", "MutualAid", "Postgres", "Records"], swiftSettings: strict),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres"], swiftSettings: strict),
        .testTarget(name: "MatchingTests", dependencies: ["Matching", "MutualAid", "CNetwork"], swiftSettings: strict),
        .testTarget(
            name: "HouseTests", dependencies: ["Support", "Coordination", "MutualAid", "Postgres"], exclude: ["permissions.txt"],
            swiftSettings: strict),
        .testTarget(
            name: "SchemaTests", dependencies: ["Support", "Coordination", "Matching", "MutualAid", "Postgres"], swiftSettings: strict),
        .testTarget(name: "MutualAidTests", dependencies: ["MutualAid"], swiftSettings: strict),
        .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "MutualAid"], swiftSettings: strict),
        .testTarget(name: "WordingTests", dependencies: ["Wording", "Matching", "MutualAid"], swiftSettings: strict),
        .testTarget(
            name: "CoordinationTests", dependencies: ["Support", "interrupted", "Coordination", "MutualAid", "Postgres", "Records"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)
