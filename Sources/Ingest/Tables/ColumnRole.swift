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
}
