import TestSupport

extension TemporaryFolder {
  /// Writes a file, name first as most tests here read best.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String { try write(bytes, to: name) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(text, to: name) }
}
