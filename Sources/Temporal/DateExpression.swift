public import Evidence

/// Words of a text that name a time, with what they mean.
public struct DateExpression: Sendable, Hashable {
  /// TIMEX3 types.
  public enum Kind: String, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// What the value was worked out from.
  public enum Anchor: String, Sendable, CaseIterable {
    /// The words alone.
    case explicit
    /// The document's published date.
    case document
    /// A date named earlier in the text.
    case narrative
  }

  public var span: TextSpan
  /// Token indexes of `span`.
  public var tokens: Range<Int>
  public var type: Kind
  /// TIMEX3 value: `2017-07-10`, `2017-W27`, `1989-Q3`, `199` (a decade), `XXXX-03-07`, `PT24H`,
  /// `PAST_REF`.
  public var value: String
  /// TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN,
  /// MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE.
  public var mod: String?
  /// ISO 8601-2 (EDTF) form of the date; nil for durations, sets and what EDTF cannot say.
  public var edtf: String?
  /// First and last day; nil for durations, sets and unresolved dates. Never one without the other.
  ///
  /// Both ends of "between 4 and 9 July" have the days of the whole range, 4 to 9 July, with
  /// precision `range`; `value` stays the end's own day.
  public var earliest: CivilDate?
  public var latest: CivilDate?
  public var precision: DatePrecision
  public var anchor: Anchor
  /// The date of the text that a narrative one was told from.
  public var anchorSpan: TextSpan?
  /// 0...1: how likely the words are a date and the reading the right one.
  public var confidence: Double

  public init(
    span: TextSpan, tokens: Range<Int>, type: Kind, value: String, mod: String? = nil,
    edtf: String? = nil, earliest: CivilDate? = nil, latest: CivilDate? = nil,
    precision: DatePrecision, anchor: Anchor, anchorSpan: TextSpan? = nil, confidence: Double
  ) {
    self.span = span
    self.tokens = tokens
    self.type = type
    self.value = value
    self.mod = mod
    self.edtf = edtf
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.anchor = anchor
    self.anchorSpan = anchorSpan
    self.confidence = confidence
  }

  /// The days covered, where known.
  public var dateSpan: DateSpan? {
    guard let earliest, let latest else { return nil }
    return DateSpan(earliest: earliest, latest: latest, precision: precision)
  }
}
