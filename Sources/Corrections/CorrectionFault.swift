/// Why a row of `corrections.csv` is no correction.
public struct CorrectionFault: Error, Hashable, Sendable {
  /// Of the file, from 1.
  public var line: Int
  /// What was found, what was expected and what to do, in sentences.
  public var message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}
