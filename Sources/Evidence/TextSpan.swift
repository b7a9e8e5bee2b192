/// A range of a document's text in UTF-8 bytes, end exclusive.
///
/// Everything inside the program counts bytes; `annotate` converts to code points once, on the way out.
public struct TextSpan: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  @inlinable
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  @inlinable public var count: Int { end - start }

  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  @inlinable
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}
