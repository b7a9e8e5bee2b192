/// Why values are no correction: what was found, what was expected, in sentences.
public struct CorrectionValueError: Error, Hashable, Sendable {
  public var message: String

  public init(_ message: String) { self.message = message }
}
