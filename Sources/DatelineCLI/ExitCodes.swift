import ArgumentParser

extension ExitCode {
  /// Inputs were read, and there is nothing to show.
  static let nothingFound = ExitCode(1)
  /// An input, or an output, failed; what could be done was done.
  static let inputFailed = ExitCode(2)
}
