/// What a column of a table of events says.
public enum ColumnRole: String, Sendable, CaseIterable {
  case id
  case place, admin3, admin2, admin1, country
  /// A day, a month, a year or a range in one cell.
  case date
  case startDate = "start-date"
  case endDate = "end-date"
  case year, month, day
  /// A code for how exactly the date is known (ACLED `time_precision`, UCDP `date_prec`).
  case datePrecision = "date-precision"
  /// A code for how exactly the place is known (ACLED `geo_precision`, UCDP `where_prec`, GTD `specificity`).
  case placePrecision = "place-precision"
  case latitude, longitude
  /// Both numbers in one cell.
  case coordinates
  /// How the event lies to its place: "5 km north of".
  case relation
  case fatalities
  case eventType = "event-type"
  case subType = "sub-type"
  case actor1, actor2
  case notes, source
  case sourceURL = "source-url"

  /// Place among all roles, from 0.
  package var ordinal: Int {
    switch self {
    case .id: 0
    case .place: 1
    case .admin3: 2
    case .admin2: 3
    case .admin1: 4
    case .country: 5
    case .date: 6
    case .startDate: 7
    case .endDate: 8
    case .year: 9
    case .month: 10
    case .day: 11
    case .datePrecision: 12
    case .placePrecision: 13
    case .latitude: 14
    case .longitude: 15
    case .coordinates: 16
    case .relation: 17
    case .fatalities: 18
    case .eventType: 19
    case .subType: 20
    case .actor1: 21
    case .actor2: 22
    case .notes: 23
    case .source: 24
    case .sourceURL: 25
    }
  }
}
