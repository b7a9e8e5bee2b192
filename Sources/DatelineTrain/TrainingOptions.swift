import Foundation

/// The command line of `dateline-train`.
struct TrainingOptions {
  var corpora: String
  /// `Gazetteer/Data`.
  var tables: String
  var output: String
  /// Corpus names left out, without `.jsonl`.
  var without: Set<String> = []
  /// Documents whose number in their corpus is `fold.index` modulo `fold.count` are left out.
  var fold: (index: Int, count: Int)?

  init(_ arguments: [String]) {
    var positional: [String] = []
    var index = 1
    while index < arguments.count {
      switch arguments[index] {
      case "--without":
        index += 1
        without.insert(arguments[index])
      case "--fold":
        index += 1
        let parts = arguments[index].split(separator: "/").compactMap { Int($0) }
        fold = (parts[0], parts[1])
      default: positional.append(arguments[index])
      }
      index += 1
    }
    guard positional.count == 3 else {
      FileHandle.standardError.write(
        Data("usage: dateline-train CORPORA TABLES OUTPUT [--without NAME] [--fold K/N]\n".utf8))
      exit(64)
    }
    corpora = positional[0]
    tables = positional[1]
    output = positional[2]
  }
}
