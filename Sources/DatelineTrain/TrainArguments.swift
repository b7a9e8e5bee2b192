import Training

/// The command line of `dateline-train`.
struct TrainArguments {
  static let usage = "usage: dateline-train CORPORA TABLES OUTPUT [--without NAME] [--fold K/N]"

  var options: TrainingOptions
  var output: String

  /// - Returns: nil where the arguments are not those of `usage`.
  init?(_ arguments: [String]) {
    var positional: [String] = []
    var without: Set<String> = []
    var fold: TrainingOptions.Fold?
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--without":
        guard let name = rest.popFirst() else { return nil }
        without.insert(name)
      case "--fold":
        let parts = (rest.popFirst() ?? "").split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, parts[1] > 1, (0..<parts[1]).contains(parts[0]) else { return nil }
        fold = TrainingOptions.Fold(index: parts[0], count: parts[1])
      default:
        if argument.hasPrefix("-") { return nil }
        positional.append(argument)
      }
    }
    guard positional.count == 3 else { return nil }
    options = TrainingOptions(corpora: positional[0], tables: positional[1])
    options.without = without
    options.fold = fold
    output = positional[2]
  }
}
