import Events
import Geo
import Layers
import Temporal
import Toponyms

/// Gathers the `places` layer: each place once, with how often and when it is told of.
///
/// Memory grows with the number of different places, not with the documents.
struct PlaceTally {
  /// An object, because a table of values of this size takes half as much room again whenever it grows.
  private final class Entry {
    let place: ResolvedPlace
    var mentions = 0
    var events = 0
    var documents = 0
    var lastDocument = -1
    var first: CivilDate?
    var last: CivilDate?

    init(_ place: ResolvedPlace) { self.place = place }
  }

  private var entries: [String: Entry] = [:]
  private var documentNumber = 0

  static let schema = LayerSchema(
    name: "places",
    fields: [
      Field("place_id", .text, title: "Place id"),
      Field("place", .text, title: "Place", description: "Name in the gazetteer."),
    ] + PlaceColumns.fields + [
      Field("radius_km", .number, title: "Radius", description: "Of the place itself, in km."),
      Field("population", .integer, title: "Population", description: "0 where unknown."),
      Field("mentions", .integer, title: "Mentions", description: "Demonyms not counted."),
      Field("events", .integer, title: "Events", description: "In the event layers."),
      Field("documents", .integer, title: "Documents"),
      Field("first_date", .dateTime, title: "First date", description: "Of its dated events."),
      Field("last_date", .dateTime, title: "Last date", description: "Of its dated events."),
    ], title: "Places", description: "The places that the documents name.",
    attribution: EventSchema.attribution)

  /// Takes the mentions of a document, or of a part of it; its events follow.
  mutating func add(_ record: DocumentRecord) {
    if record.part == 0 { documentNumber += 1 }
    for mention in record.mentions.map(\.mention) where mention.kind == .place {
      guard let place = mention.place else { continue }
      let entry = entry(of: place)
      entry.mentions += 1
      if entry.lastDocument != documentNumber {
        entry.documents += 1
        entry.lastDocument = documentNumber
      }
    }
  }

  private mutating func entry(of place: ResolvedPlace) -> Entry {
    if let known = entries[place.id] { return known }
    let new = Entry(place)
    entries[place.id] = new
    return new
  }

  /// A place that a correction names may be in no document.
  mutating func add(_ event: EventRecord) {
    guard let place = event.place, event.placeSource == .correction || entries[place.id] != nil else { return }
    let entry = entry(of: place)
    entry.events += 1
    if let earliest = event.earliest { entry.first = min(entry.first ?? earliest, earliest) }
    if let latest = event.latest { entry.last = max(entry.last ?? latest, latest) }
  }

  var count: Int { entries.count }

  /// Most mentioned first, then by id: the same order whatever order documents came in.
  var features: [Feature] {
    let sorted = entries.values.sorted {
      $0.mentions != $1.mentions
        ? $0.mentions > $1.mentions : $0.place.id.utf8.lexicographicallyPrecedes($1.place.id.utf8)
    }
    return sorted.map { entry in
      let place = entry.place
      return Feature(
        id: place.id, geometry: MapPoint.rounded(place),
        values: [
          .text(place.id), .text(place.name),
        ] + PlaceColumns.values(place) + [
          .number(place.radiusKm, decimals: PlaceColumns.radiusDecimals(place.radiusKm)),
          .integer(place.population), .integer(entry.mentions), .integer(entry.events),
          .integer(entry.documents),
          entry.first.map { .dateTime(secondsSinceEpoch: $0.dayNumber * 86400) } ?? .null,
          entry.last.map { .dateTime(secondsSinceEpoch: $0.dayNumber * 86400 + 86399) } ?? .null,
        ])
    }
  }
}
