/// A word, number or mark of a text.
public struct Token: Sendable {
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Letters (with digits or apostrophes inside, perhaps).
    @inlinable public static var word: Traits { Traits(rawValue: 1 << 0) }
    /// Digits, with `,` or `.` between digits.
    @inlinable public static var number: Traits { Traits(rawValue: 1 << 1) }
    /// Anything else that is not space: one mark.
    @inlinable public static var mark: Traits { Traits(rawValue: 1 << 2) }
    /// Begins with an upper-case letter.
    @inlinable public static var capitalized: Traits { Traits(rawValue: 1 << 3) }
    /// Two or more letters, all upper case.
    @inlinable public static var allCaps: Traits { Traits(rawValue: 1 << 4) }
    /// Letters with dots between: U.S., p.m., W.Va. The last dot belongs to the token.
    @inlinable public static var dotted: Traits { Traits(rawValue: 1 << 5) }
    /// Has a letter outside ASCII.
    @inlinable public static var nonASCII: Traits { Traits(rawValue: 1 << 6) }
    /// White space stands before it.
    @inlinable public static var afterSpace: Traits { Traits(rawValue: 1 << 7) }
    /// A line break stands before it.
    @inlinable public static var afterLineBreak: Traits { Traits(rawValue: 1 << 8) }
    /// A blank line stands before it, or it is the first.
    @inlinable public static var afterBlankLine: Traits { Traits(rawValue: 1 << 9) }
    /// First token of a sentence.
    @inlinable public static var sentenceStart: Traits { Traits(rawValue: 1 << 10) }
    /// The `'s` or `’s` of a possessive.
    @inlinable public static var possessive: Traits { Traits(rawValue: 1 << 11) }
    /// Has digits and letters: 7th, F16, MH17.
    @inlinable public static var alphanumeric: Traits { Traits(rawValue: 1 << 12) }
    /// A script without case: Arabic, Hebrew, CJK and the like.
    @inlinable public static var caseless: Traits { Traits(rawValue: 1 << 13) }
  }

  /// Byte offsets in the text, end exclusive.
  public var start: Int32
  public var end: Int32
  public var traits: Traits
  /// For marks the byte itself where it is ASCII, with typographic quotes, dashes and ellipsis mapped to
  /// `"`, `'`, `-` and `.`; 0 for words.
  public var mark: UInt8
  public var key: WordKey

  @inlinable
  public init(start: Int32, end: Int32, traits: Traits, mark: UInt8, key: WordKey) {
    self.start = start
    self.end = end
    self.traits = traits
    self.mark = mark
    self.key = key
  }

  @inlinable public var span: TextSpan { TextSpan(start: Int(start), end: Int(end)) }
  @inlinable public func has(_ trait: Traits) -> Bool { !traits.isDisjoint(with: trait) }
}
