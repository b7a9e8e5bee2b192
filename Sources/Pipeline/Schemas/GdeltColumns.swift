import Layers

/// The 61 columns of GDELT 2.0's event table, in its order.
/// - SeeAlso: http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf
enum GdeltColumns {
  static let columns = SchemaColumns(
    .gdelt, title: "Events in GDELT 2.0's columns", description: "Events with CAMEO codes, as GDELT lays them out.",
    date + actor("Actor1", "Who did it") + actor("Actor2", "To whom it was done") + event
      + place("Actor1Geo", .number, "Empty: not known.") + place("Actor2Geo", .number, "Empty: not known.")
      + place("ActionGeo", nil, nil)
      + [
        Field("DATEADDED", .integer, description: "Day of publication, YYYYMMDD000000."),
        Field("SOURCEURL", .text, description: "Address of the first report."),
      ])

  private static let date = [
    Field("GLOBALEVENTID", .integer, description: "event_id as a number."),
    Field("SQLDATE", .integer, description: "YYYYMMDD; empty where the day is not known."),
    Field("MonthYear", .integer, description: "YYYYMM; empty where the month is not known."),
    Field("Year", .integer, description: "YYYY; empty where the year is not known."),
    Field("FractionDate", .number, description: "Middle of the span as year and fraction."),
  ]

  private static func actor(_ name: String, _ role: String) -> [Field] {
    [
      Field(name + "Code", .text, description: role + ": country and type together."),
      Field(name + "Name", .text, description: "Name in capitals."),
      Field(name + "CountryCode", .text, description: "CAMEO country of a state's forces."),
      Field(name + "KnownGroupCode", .text, description: "Empty."),
      Field(name + "EthnicCode", .text, description: "Empty."),
      Field(name + "Religion1Code", .text, description: "Empty."),
      Field(name + "Religion2Code", .text, description: "Empty."),
      Field(name + "Type1Code", .text, description: "CAMEO role: GOV, MIL, COP, REB, UAF, OPP, CVL, IGO."),
      Field(name + "Type2Code", .text, description: "Empty."),
      Field(name + "Type3Code", .text, description: "Empty."),
    ]
  }

  private static let event = [
    Field("IsRootEvent", .integer, description: "Empty."),
    Field("EventCode", .text, description: "CAMEO, with its leading zero."),
    Field("EventBaseCode", .text, description: "Its first three digits."),
    Field("EventRootCode", .text, description: "Its first two digits."),
    Field("QuadClass", .integer, description: "1 verbal and 2 material cooperation, 3 and 4 conflict."),
    Field("GoldsteinScale", .number, description: "Of the CAMEO code, -10 to 10."),
    Field("NumMentions", .integer, description: "Sentences that tell it."),
    Field("NumSources", .integer, description: "Publishers; empty where none is known."),
    Field("NumArticles", .integer, description: "Documents that tell it."),
    Field("AvgTone", .number, description: "Empty."),
  ]

  private static func place(_ name: String, _ degrees: Field.Kind?, _ description: String?) -> [Field] {
    [
      Field(name + "_Type", .integer, description: description ?? "1 country to 5 division."),
      Field(name + "_FullName", .text, description: description ?? "Place, division, country."),
      Field(name + "_CountryCode", .text, description: description ?? "FIPS 10-4."),
      Field(name + "_ADM1Code", .text, description: description ?? "Of a country alone; else empty."),
      Field(name + "_ADM2Code", .text, description: description ?? "Empty."),
      Field(name + "_Lat", degrees ?? .latitude, description: description ?? "WGS 84 degrees."),
      Field(name + "_Long", degrees ?? .longitude, description: description ?? "WGS 84 degrees."),
      Field(name + "_FeatureID", .text, description: description ?? "Of a country alone; else empty."),
    ]
  }
}
