package import Events
package import Evidence
package import Geo
package import Temporal
package import Toponyms

/// One event at one of its places, as facts with types: what the layers, the merge and the schemas of others are made of.
package struct EventRecord: Sendable {
  /// Where one report tells the event. A record has one of them, a merged record several.
  package struct Report: Hashable, Sendable {
    /// `event_id` of the event before it was merged.
    package var eventId: String
    package var documentId: String
    /// Publisher or feed; empty where unknown.
    package var source: String
    package var url: String
    package var published: PublishedDate?
    /// The sentence.
    package var quote: String
    /// The trigger in the document's text, code points, end exclusive.
    package var charStart: Int
    package var charEnd: Int
  }

  /// `ev-` and a stable hash of document, span and type.
  package var id: String
  package var title: String
  package var type: EventType
  package var subType: String

  /// First and last day; nil together.
  package var earliest: CivilDate?
  package var latest: CivilDate?
  package var precision: DatePrecision
  /// Empty where there is no date.
  package var edtf: String
  /// The words of the report; empty where the date was not read in them.
  package var dateText: String
  package var dateSource: Event.DateSource
  /// 0 to 1; 0 without a date.
  package var dateConfidence: Double

  package var place: ResolvedPlace?
  /// The point on the map, the relation counted in; nil where the place is not known.
  package var location: Coordinate?
  package var placeText: String
  /// What the point stands for: site, town, admin2, admin1, natural, country, region; empty without a place.
  package var geoPrecision: String
  /// How far the event may be from the point, in kilometres.
  package var radiusKm: Double
  /// "50 km west of"; empty if nothing.
  package var relation: String
  package var placeSource: PlaceSource
  /// 0 to 1; 0 without a place.
  package var placeConfidence: Double

  /// That the record is right as a whole, 0 to 1.
  package var confidence: Double
  /// Canonical names, in the order of the sentence.
  package var actors: [String]
  /// Those of `actors` that the sentence says did it, and to whom.
  package var initiators: [String]
  package var targets: [String]
  package var fatalities: Event.Toll?
  package var injured: Event.Toll?
  package var quantity: Int?

  /// The report that told of it first comes first; `id` is its.
  package var reports: [Report]

  /// For readers of the map; nil where no map is written.
  package var grounds: EventGrounds?

  /// Where the place was read.
  package enum PlaceSource: String, Sendable {
    /// In the sentence of the event.
    case sentence
    /// Carried from a sentence, a heading or a dateline before.
    case narrative
    case none
    /// A person put it right.
    case correction
  }

  package var isDated: Bool { earliest != nil }

  /// Ids of the documents that tell it, each once.
  package var documentIds: [String] {
    var seen: Set<String> = []
    return reports.map(\.documentId).filter { seen.insert($0).inserted }
  }
}
