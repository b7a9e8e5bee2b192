public import Evidence

/// The place and date that a news story opens with: `MOSUL, Iraq, July 10 (Reuters) -`.
///
/// Read are the forms of the agencies and of broadcast monitors, in capitals or not:
/// `BAGHDAD (AP) —`, `Beirut, 3 March 2017 (AFP)`, `KABUL —`, `SAN SALVADOR, 3 JAN 90 -- [TEXT]`,
/// `MANAGUA (NICARAGUA), NO DATE --`. `NO CITY` and `CLANDESTINE` name no place, so they are no
/// dateline.
public struct StoryDateline: Sendable, Hashable {
  /// The place words: "BEIRUT", "MOSUL, Iraq", "MANAGUA (NICARAGUA)".
  public var placeSpan: TextSpan
  /// Token indexes of `placeSpan`.
  public var placeTokens: Range<Int>
  public var dateSpan: TextSpan?
  public var year: Int?
  public var month: Int?
  /// Present only with `month`.
  public var day: Int?
  /// What stands in brackets: "Reuters", "RADIO VENCEREMOS".
  public var agency: String?
  /// The token with which the story itself begins.
  public var bodyToken: Int

  /// Looks at the first lines only; nil where none of them opens so.
  public static func read(from text: TokenizedText) -> StoryDateline? {
    guard let parsed = DatelineParser.parse(text), let place = parsed.place else { return nil }
    return StoryDateline(
      placeSpan: text.span(ofTokens: place), placeTokens: place,
      dateSpan: parsed.date.map { text.span(ofTokens: $0) }, year: parsed.year,
      month: parsed.month, day: parsed.day,
      agency: parsed.agency.map { text.string(text.span(ofTokens: $0)) },
      bodyToken: parsed.bodyToken)
  }
}
