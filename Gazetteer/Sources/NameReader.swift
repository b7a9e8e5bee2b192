/// Reads the keys of names from text, one after another, without allocating for each.
public struct NameReader: Sendable {
  private var cutter = NameCutter()

  public init() {}

  /// The key of a whole name, as `NameKey` makes it; nil if it has no word or more than a name has.
  public mutating func key(of name: String) -> UInt64? {
    var name = name
    return name.withUTF8 { key(of: $0) }
  }

  /// - Parameter name: UTF-8.
  public mutating func key(of name: UnsafeBufferPointer<UInt8>) -> UInt64? { cutter.wholeKey(of: name) }
}
