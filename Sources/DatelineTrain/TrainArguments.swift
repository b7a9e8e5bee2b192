import Training

/// The command line of `dateline-train`.
struct TrainArguments {
  static let usage = "usage: dateline-train CORPORA TABLES OUTPUT [--without NAME] [--fold K/N] [--fold-links K/N]"

  var options: TrainingOptions
  var output: String

  /// - Returns: nil where the arguments are not those of `usage`.
  init?(_ arguments: [String]) {
    var positional: [String] = []
    var without: Set<String> = []
    var fold: TrainingOptions.Fold?
    var linkFold: TrainingOptions.Fold?
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--without":
        guard let name = rest.popFirst() else { return nil }
        without.insert(name)
      case "--fold":
        guard let part = Self.fold(rest.popFirst()) else { return nil }
        fold = part
      case "--fold-links":
        guard let part = Self.fold(rest.popFirst()) else { return nil }
        linkFold = part
      default:
        if argument.hasPrefix("-") { return nil }
        positional.append(argument)
      }
    }
    guard positional.count == 3 else { return nil }
    options = TrainingOptions(corpora: positional[0], tables: positional[1])
    options.without = without
    options.fold = fold
    options.linkFold = linkFold
    output = positional[2]
  }

  /// Reads "K/N", K counted from 0.
  private static func fold(_ argument: String?) -> TrainingOptions.Fold? {
    let parts = (argument ?? "").split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[1] > 1, (0..<parts[1]).contains(parts[0]) else { return nil }
    return TrainingOptions.Fold(index: parts[0], count: parts[1])
  }
}
