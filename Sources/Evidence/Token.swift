/// A word, number or mark of a text.
public struct Token: Sendable {
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Letters (with digits or apostrophes inside, perhaps).
    public static let word = Traits(rawValue: 1 << 0)
    /// Digits, with `,` or `.` between digits.
    public static let number = Traits(rawValue: 1 << 1)
    /// Anything else that is not space: one mark.
    public static let mark = Traits(rawValue: 1 << 2)
    /// Begins with an upper-case letter.
    public static let capitalized = Traits(rawValue: 1 << 3)
    /// Two or more letters, all upper case.
    public static let allCaps = Traits(rawValue: 1 << 4)
    /// Letters with dots between: U.S., p.m., W.Va. The last dot belongs to the token.
    public static let dotted = Traits(rawValue: 1 << 5)
    /// Has a letter outside ASCII.
    public static let nonASCII = Traits(rawValue: 1 << 6)
    /// White space stands before it.
    public static let afterSpace = Traits(rawValue: 1 << 7)
    /// A line break stands before it.
    public static let afterLineBreak = Traits(rawValue: 1 << 8)
    /// A blank line stands before it, or it is the first.
    public static let afterBlankLine = Traits(rawValue: 1 << 9)
    /// First token of a sentence.
    public static let sentenceStart = Traits(rawValue: 1 << 10)
    /// The `'s` or `’s` of a possessive.
    public static let possessive = Traits(rawValue: 1 << 11)
    /// Has digits and letters: 7th, F16, MH17.
    public static let alphanumeric = Traits(rawValue: 1 << 12)
    /// A script without case: Arabic, Hebrew, CJK and the like.
    public static let caseless = Traits(rawValue: 1 << 13)
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
