public import Evidence
public import Temporal
public import Toponyms

/// Reads the events of a text: trigger words, how real they are, where, when, who and how many died.
///
/// Rules only, no parser: one pass over the tokens finds trigger words in a table, and only their sentences are
/// looked at more closely. Time grows linearly with the text (sentences are bounded by the splitter).
public struct EventReader: Sendable {
  private let lexicon: EventLexicon
  private let links: LinkModel?

  /// - Parameter links: weighs in where a sentence names several places; nil leaves them to the rules.
  public init(links: LinkModel? = nil) {
    self.links = links
    lexicon = EventLexicon.shared
  }

  /// The events of `text` in the order of their triggers.
  ///
  /// - Parameters:
  ///   - mentions: place mentions in text order; those of kind `demonym` serve as context only.
  ///   - dates: date expressions in text order.
  ///   - published: bounds "since" and dates the news of the day; nil leaves undated events undated.
  ///   - givenTriggers: if not nil, exactly these spans are read as triggers, each giving one event.
  ///   - givenPlaces: for each of `givenTriggers`, its places as the learned linker found them; if nil, the rules choose.
  ///   - names: what the recogniser thought of the text's tokens; without it the learned linker does not weigh in.
  public func events(
    in text: TokenizedText, mentions: [PlaceMention], dates: [DateExpression],
    published: PublishedDate?, givenTriggers: [TextSpan]? = nil,
    givenPlaces: [LinkedPlaces]? = nil, names: NameEvidence? = nil
  ) -> [Event] {
    guard !text.tokens.isEmpty else { return [] }
    let publishedSpan = published.flatMap { DateSpan($0) }
    return EventText.with(text, mentions: mentions, dates: dates, lexicon: lexicon) { view in
      var reading = EventReading(view: view, published: publishedSpan, links: links, names: names)
      if let givenTriggers {
        reading.read(given: givenTriggers, givenPlaces)
      } else {
        reading.readAll()
      }
      return reading.events
    }
  }
}
