import Events
public import Evidence
public import Gazetteer
import Temporal
public import Toponyms

/// Reads one document after another: places, dates, events. One a worker, because it keeps scratch memory.
public struct Analyzer: Sendable {
  private var places: PlaceReader
  private let dates = DateReader()
  private let events: EventReader
  private let links: GivenEventLinker?
  private let explain: Bool
  private let stack: PlaceStack
  /// What a person decided for names.
  public var corrections: PlaceCorrections?

  public init(gazetteer: PlaceStack, explain: Bool = false) throws(ModelError) {
    stack = gazetteer
    places = try PlaceReader(stack: gazetteer)
    guard let model = LinkModel.shipped else { throw ModelError(name: "linker") }
    links = GivenEventLinker(finder: EventPlaceFinder(model: model))
    events = EventReader(links: model)
    self.explain = explain
  }

  public init(gazetteer: PlaceStack, models: Models, explain: Bool = false) {
    stack = gazetteer
    places = PlaceReader(stack: gazetteer, tagger: models.tagger, ranker: models.ranker)
    links = models.links.map { GivenEventLinker(finder: EventPlaceFinder(model: $0)) }
    events = EventReader(links: models.links)
    self.explain = explain
  }

  /// The main path of the program for one document. Time grows linearly with the text.
  ///
  /// - Parameter usesGivenSpans: resolve the document's own mentions and link its own events, instead of finding them.
  public mutating func read(_ document: Document, usesGivenSpans: Bool = false) -> Analysis {
    let text = TokenizedText(document.text)
    let dateline = StoryDateline.read(from: text)
    let published = PublicationDate.of(document, text)
    var places =
      if usesGivenSpans, let given = document.givenMentions {
        self.places.mentions(
          given: given, in: text, datelineTokens: dateline?.placeTokens, source: document.source, url: document.url,
          explain: explain)
      } else {
        self.places.mentions(
          in: text, datelineTokens: dateline?.placeTokens, source: document.source, url: document.url, explain: explain)
      }
    corrections?.apply(to: &places, in: text, stack: stack)
    let order = (document.url ?? document.source).flatMap(DayOrder.init(address:))
    let dates = Self.outside(places, self.dates.dates(in: text, published: published, dayOrder: order))
    let givenEvents = usesGivenSpans ? document.givenEvents : nil
    var linked: [LinkedPlaces]?
    if let givenEvents, let links {
      let areGiven = document.givenMentions != nil
      // The linker asks what the recogniser thinks even where the mentions are given.
      if areGiven { self.places.recognizeNames(in: text) }
      linked = links.link(
        givenEvents, of: document, in: text, mentions: &places, dates: dates, areGiven: areGiven,
        datelineTokens: dateline?.placeTokens, explain: explain, reader: &self.places)
    }
    let events = self.events.events(
      in: text, mentions: places, dates: dates, published: published, givenTriggers: givenEvents, givenPlaces: linked,
      names: usesGivenSpans ? nil : self.places.nameEvidence)
    return Analysis(
      document: document, text: text, published: published, mentions: places, dates: dates,
      events: events, isExplained: explain)
  }

  /// Without the dates that are numbers of a coordinate: "38SLF 2016 2015", "36 degrees 20 minutes north".
  private static func outside(_ mentions: [PlaceMention], _ dates: [DateExpression]) -> [DateExpression] {
    let coordinates = mentions.filter(\.isCoordinate)
    if coordinates.isEmpty { return dates }
    var next = 0
    return dates.filter { date in
      while next < coordinates.count, coordinates[next].span.end <= date.span.start { next += 1 }
      return next == coordinates.count || !coordinates[next].span.overlaps(date.span)
    }
  }
}
