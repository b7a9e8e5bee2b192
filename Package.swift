// swift-tools-version: 6.2
import PackageDescription

// Modules from the lowest to the highest; a target may depend only on earlier ones.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "Dateline",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Dateline", targets: ["Dateline"]),
    .executable(name: "dateline", targets: ["DatelineCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    // Without its traits it needs no more of Foundation than the program has. Below it what it stands on, used by name.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    // C libraries. Gumbo and zlib are linked statically on Linux; `:lib.a` is the linker's way to ask
    // for an archive. PROJ and curl are loaded when they are needed, so that the binary starts without them.
    .target(name: "CPROJ", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Of the C library on Linux.
    .systemLibrary(name: "CIconv"),
    // Bytes compiled into the binary: the core gazetteer (made by `make`) and the models.
    .target(name: "CCoreGazetteer"),
    .target(
      name: "CModels", exclude: ["recognizer.model", "resolver.model", "links.model", "lexicon.txt", "tools"]),
    // The offline map: outlines of the world, and the code that draws them in the page.
    .target(
      name: "CMapPage",
      exclude: [
        "world.bin", "detail.bin", "labels.tsv", "outlines.js", "tools", "page.html", "viewer.css", "viewer", "edit",
        "edit.css", "README.md",
      ]),

    .target(name: "CPrefetch"),
    .target(name: "CTableMarks"),

    .target(name: "Geo", swiftSettings: strict),
    .target(name: "Projection", dependencies: ["Geo", "CPROJ"], swiftSettings: strict),
    .target(name: "Evidence", swiftSettings: strict),
    .target(name: "Temporal", dependencies: ["Evidence"], swiftSettings: strict),
    .target(name: "Corrections", dependencies: ["Geo", "Temporal"], swiftSettings: strict),
    .target(
      name: "Gazetteer", dependencies: ["Geo", "Evidence", "CCoreGazetteer", "CPrefetch"], path: "Gazetteer/Sources",
      swiftSettings: strict),
    .executableTarget(
      name: "gazetteer-build", dependencies: ["Gazetteer"], path: "Gazetteer/Builder",
      swiftSettings: strict),
    .target(
      name: "Toponyms", dependencies: ["Evidence", "Geo", "Projection", "Gazetteer", "CModels", "CPrefetch"],
      swiftSettings: strict),
    .target(
      name: "Events", dependencies: ["Evidence", "Geo", "Temporal", "Toponyms", "CModels"],
      swiftSettings: strict),
    .target(
      name: "Ingest", dependencies: ["Evidence", "CGumbo", "CZlib", "CIconv", "CTableMarks"], swiftSettings: strict,
      linkerSettings: [
        .linkedLibrary(":libgumbo.a", .when(platforms: [.linux])),
        .linkedLibrary(":libz.a", .when(platforms: [.linux])),
        .linkedLibrary("gumbo", .when(platforms: [.macOS])),
        .linkedLibrary("z", .when(platforms: [.macOS])),
        .linkedLibrary("iconv", .when(platforms: [.macOS])),
      ]),
    .target(name: "Tables", dependencies: ["Evidence", "Temporal", "Ingest"], swiftSettings: strict),
    .target(
      name: "GazetteerImport", dependencies: ["Evidence", "Geo", "Gazetteer", "Ingest"], path: "Gazetteer/Import",
      swiftSettings: strict),
    .target(
      name: "Layers", dependencies: ["Geo", "CSQLite", "CZlib", "CZstd"], swiftSettings: strict,
      linkerSettings: [
        .linkedLibrary(":libsqlite3.a", .when(platforms: [.linux])),
        .linkedLibrary(":libz.a", .when(platforms: [.linux])),
        .linkedLibrary(":libzstd.a", .when(platforms: [.linux])),
        .linkedLibrary("m", .when(platforms: [.linux])),
        .linkedLibrary("sqlite3", .when(platforms: [.macOS])),
        .linkedLibrary("z", .when(platforms: [.macOS])),
        .linkedLibrary("zstd", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "MapPage",
      dependencies: ["Geo", "Layers", "CMapPage", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "GazetteerFetch",
      dependencies: ["Ingest", "Layers", "CCurl", .product(name: "Crypto", package: "swift-crypto")],
      path: "Gazetteer/Fetch", swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "Evidence", "Geo", "Temporal", "Corrections", "Gazetteer", "Toponyms", "Events", "Ingest", "GazetteerImport",
        "Projection", "Layers", "Tables", "MapPage", "CPrefetch", .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    // Only the program links this one: everything else builds without a web server.
    .target(
      name: "MapServer",
      dependencies: [
        "Geo", "Projection", "Temporal", "Corrections", "Gazetteer", "Toponyms", "Events", "Ingest", "Layers",
        "MapPage", "Pipeline", "CSQLite",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ], swiftSettings: strict),
    .target(
      name: "Training", dependencies: ["Evidence", "Geo", "Temporal", "Gazetteer", "Toponyms", "Events", "Ingest"],
      swiftSettings: strict),
    .target(
      name: "Evaluation",
      dependencies: [
        "Evidence", "Geo", "Temporal", "Gazetteer", "Toponyms", "Events", "Ingest", "Layers", "Pipeline", "Training",
      ],
      swiftSettings: strict),
    .target(
      name: "Dateline",
      dependencies: ["Evidence", "Geo", "Temporal", "Gazetteer", "Toponyms", "Events", "Layers", "Pipeline"],
      swiftSettings: strict),
    .executableTarget(
      name: "gazetteer-measure", dependencies: ["Evidence", "Gazetteer", "Toponyms", "Ingest"],
      path: "Benchmarks/Gazetteer",
      swiftSettings: strict),
    .executableTarget(
      name: "tables-measure", dependencies: ["Ingest", "Tables"], path: "Benchmarks/Tables", swiftSettings: strict),
    .executableTarget(
      name: "layers-measure", dependencies: ["Geo", "Layers", "Projection"], path: "Benchmarks/Layers",
      swiftSettings: strict),
    .executableTarget(
      name: "dates-measure", dependencies: ["Evidence", "Temporal"], path: "Benchmarks/Dates", swiftSettings: strict),
    .executableTarget(
      name: "dateline-train", dependencies: ["Evidence", "Gazetteer", "Training"], path: "Sources/DatelineTrain",
      swiftSettings: strict),
    .executableTarget(
      name: "DatelineCLI",
      dependencies: [
        "Pipeline", "Evaluation", "Gazetteer", "GazetteerFetch", "Geo", "Evidence", "Temporal", "Layers", "Ingest",
        "Projection", "Tables", "Corrections", "MapServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict,
      // Only the program is linked with the static standard library; tests share its modules and link dynamically.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims"],
          .when(platforms: [.linux], configuration: .release))
      ]),

    .target(name: "TestSupport", dependencies: ["CZlib"], path: "Tests/TestSupport"),
    .testTarget(name: "GeoTests", dependencies: ["Geo", "TestSupport"]),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "TestSupport"]),
    .testTarget(name: "TemporalTests", dependencies: ["Evidence", "Temporal"]),
    .testTarget(name: "CorrectionsTests", dependencies: ["Geo", "Temporal", "Corrections", "TestSupport"]),
    .testTarget(name: "GazetteerTests", dependencies: ["Evidence", "Geo", "Gazetteer", "TestSupport"]),
    .testTarget(
      name: "ToponymsTests",
      dependencies: ["Evidence", "Geo", "Projection", "Gazetteer", "Temporal", "Toponyms", "TestSupport"]),
    .testTarget(
      name: "EventsTests", dependencies: ["Evidence", "Geo", "Temporal", "Toponyms", "Events", "TestSupport"]),
    .testTarget(name: "TablesTests", dependencies: ["Ingest", "Tables", "Temporal", "TestSupport"]),
    .testTarget(name: "IngestTests", dependencies: ["Evidence", "Ingest", "TestSupport"]),
    .testTarget(
      name: "GazetteerImportTests",
      dependencies: ["Geo", "Evidence", "Gazetteer", "Ingest", "GazetteerImport", "TestSupport"]),
    .testTarget(name: "GazetteerFetchTests", dependencies: ["GazetteerFetch", "Ingest", "TestSupport"]),
    .testTarget(name: "ProjectionTests", dependencies: ["Geo", "Projection", "TestSupport"]),
    .testTarget(name: "LayersTests", dependencies: ["Geo", "Layers", "CSQLite", "CZlib", "TestSupport"]),
    .testTarget(
      name: "MapPageTests",
      dependencies: [
        "Geo", "Layers", "MapPage", "CZlib", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "MapServerTests",
      dependencies: [
        "Geo", "Corrections", "Gazetteer", "Ingest", "Layers", "MapServer", "CSQLite", "CZlib", "TestSupport",
      ]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Corrections", "Evidence", "Geo", "Events", "Gazetteer", "Ingest", "Layers", "Pipeline", "Projection",
        "Temporal", "Toponyms", "TestSupport",
      ]),
    .testTarget(name: "TrainingTests", dependencies: ["Gazetteer", "Ingest", "Training", "TestSupport"]),
    .testTarget(name: "EvaluationTests", dependencies: ["Geo", "Gazetteer", "Evaluation", "TestSupport"]),
    // Runs the built program; depends on none of its modules, so that it tests what a user gets.
    .testTarget(name: "CommandTests", dependencies: ["TestSupport"]),
  ],
  // #embed is C23.
  cLanguageStandard: .gnu2x
)
