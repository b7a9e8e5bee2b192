import Events
import Evidence
import Temporal
import Toponyms

extension EventRecord {
  /// The records of an analysis: one for each place of each event that the text reports as fact.
  package static func all(of analysis: Analysis) -> [EventRecord] {
    var records: [EventRecord] = []
    forEach(of: analysis) { records.append($0) }
    return records
  }

  /// The same records one by one.
  package static func forEach<Failure: Error>(
    of analysis: Analysis, _ body: (EventRecord) throws(Failure) -> Void
  ) throws(Failure) {
    let points = CodePoints(analysis.text.bytes)
    for event in analysis.events where event.modality == .actual {
      let places: [Int?] = event.places.isEmpty ? [nil] : event.places.map { $0 }
      for (number, place) in places.enumerated() {
        try body(EventRecord(event, place.map { mention($0, of: event, analysis) }, number, analysis, points))
      }
    }
  }

  /// A mention of an event; one that has no place of its own stands at the town that it is taken to lie in.
  private static func mention(_ index: Int, of event: Event, _ analysis: Analysis) -> PlaceMention {
    let mention = analysis.mentions[index]
    guard mention.location == nil, let holder = event.holder else { return mention }
    var held = analysis.mentions[holder]
    held.span = mention.span
    held.relation = "in"
    held.radiusKm = max(held.radiusKm, leastHolderRadiusKm)
    held.confidence *= holderConfidence
    return held
  }

  private static let leastHolderRadiusKm = 10.0
  private static let holderConfidence = 0.6

  private init(
    _ event: Event, _ mention: PlaceMention?, _ number: Int, _ analysis: Analysis, _ points: CodePoints
  ) {
    let document = analysis.document
    let text = analysis.text
    let isDated = event.earliest != nil && event.latest != nil && event.dateConfidence >= MapTrust.date
    let date = event.dates.first.map { analysis.dates[$0] }
    let trust = (event.placeConfidence ?? 1) * (mention?.confidence ?? 0)
    let point = trust >= MapTrust.place ? mention : nil
    id = Self.id(event, number, document.id)
    title = Self.title(event, point?.place, text)
    type = event.type
    subType = event.subType

    earliest = isDated ? event.earliest : nil
    latest = isDated ? event.latest : nil
    // A day that is too doubtful for the map is none: its words stay, for whoever wants to judge them.
    precision = isDated || event.earliest == nil ? event.precision : .unknown
    edtf = isDated || event.earliest == nil ? date?.edtf ?? Self.edtf(event) ?? "" : ""
    dateText = date.map { FeatureText.text($0.span, of: text) } ?? ""
    dateSource = isDated || event.earliest == nil ? event.dateSource : .none
    dateConfidence = isDated ? event.dateConfidence : 0

    place = point?.place
    location = point?.location
    placeText = mention.map { FeatureText.text($0.span, of: text) } ?? ""
    geoPrecision = PlaceColumns.precision(point) ?? ""
    radiusKm = point?.radiusKm ?? 0
    relation = point?.relation ?? ""
    placeSource = mention == nil ? .none : event.placeCarried ? .narrative : .sentence
    placeConfidence = trust

    confidence =
      event.confidence * (mention == nil ? 1 : 0.5 + 0.5 * trust)
      * (event.earliest == nil ? 1 : 0.5 + 0.5 * event.dateConfidence)
    actors = event.actors
    initiators = event.initiators
    targets = event.targets
    fatalities = event.fatalities
    injured = event.injured
    quantity = event.quantity
    reports = [
      Report(
        eventId: id, documentId: document.id, source: document.source ?? "", url: document.url ?? "",
        published: analysis.published,
        quote: FeatureText.quote(event.sentence, around: event.trigger, of: text),
        charStart: points.count(before: event.trigger.start), charEnd: points.count(before: event.trigger.end))
    ]
    if analysis.isExplained {
      grounds = EventGrounds(
        trigger: FeatureText.range(of: event.trigger, inQuoteOf: event.sentence, of: text),
        mention: mention.flatMap { FeatureText.range(of: $0.span, inQuoteOf: event.sentence, of: text) },
        reason: point?.reason ?? "",
        candidates: (point?.candidates ?? []).map { EventGrounds.Candidate(place: $0.place, score: $0.score) })
    }
  }

  /// `ev-` and a hash of document, span and type; places after the first have ids of their own.
  private static func id(_ event: Event, _ number: Int, _ document: String) -> String {
    var hash = StableHash()
    hash.append(document)
    hash.append(event.trigger.start)
    hash.append(event.trigger.end)
    hash.append(event.type.rawValue)
    if number > 0 { hash.append(number) }
    return "ev-" + hash.hexadecimal
  }

  private static func title(_ event: Event, _ place: ResolvedPlace?, _ text: TokenizedText) -> String {
    let words = FeatureText.text(event.trigger, of: text)
    let label = words.prefix(1).uppercased() + words.dropFirst()
    return place.map { "\(label): \($0.name)" } ?? label
  }

  /// EDTF of a date that no expression gave: the publication date, or a carried span.
  private static func edtf(_ event: Event) -> String? {
    guard let earliest = event.earliest, let latest = event.latest else { return nil }
    if earliest == latest { return earliest.description }
    if earliest.day == 1, latest == earliest.lastOfMonth {
      return String(earliest.description.prefix(7))
    }
    if earliest.month == 1, earliest.day == 1, latest.month == 12, latest.day == 31,
      earliest.year == latest.year
    {
      return String(earliest.description.prefix(4))
    }
    return "\(earliest)/\(latest)"
  }
}
