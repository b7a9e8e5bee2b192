import Foundation

/// The gold corpora with their Python scorers, which are no part of this repository.
///
/// They stand in `../shared/benchmarks`, or in the folder that `DATELINE_CORPORA` names.
enum BenchmarkCorpora {
  static let folder =
    ProcessInfo.processInfo.environment["DATELINE_CORPORA"] ?? Checkout.path("../shared/benchmarks")

  static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static let areThere = python != nil && FileManager.default.fileExists(atPath: folder + "/score_places.py")
  static let absence = "no corpora with scorers in ../shared/benchmarks (or DATELINE_CORPORA), or no python3"

  /// What a scorer prints with `--json`.
  static func score(_ scorer: String, _ gold: String, _ system: String, _ options: [String]) async throws -> JSONText {
    let result = try await Command(
      path: python ?? "", arguments: [folder + "/" + scorer, gold, system, "--json"] + options,
      workingDirectory: Checkout.root
    ).run(stdin: nil, seconds: 300)
    return try JSONText(result.stdout)
  }
}
