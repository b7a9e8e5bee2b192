import Events
import Pipeline
import Temporal
import Testing

struct GdeltRowTests {
  @Test(arguments: [
    (EventType.assault, "aerial", "195,195,19,4,-10.0"), (.retreat, "ceasefire", "0871,087,08,2,9.0"),
    (.consult, "talks", "040,040,04,1,1.0"), (.accuse, "allege", "112,112,11,3,-2.0"),
    (.assault, "unconventional", "2041,204,20,4,-10.0"), (.mobilize, "weapons", "072,072,07,2,8.3"),
  ])
  func eventCodes(_ type: EventType, _ subType: String, _ expected: String) throws {
    let cells = try SchemaCells(.gdelt, SchemaSample.record(type, subType))
    let columns = ["EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"]
    #expect(columns.map { cells[$0] }.joined(separator: ",") == expected)
  }

  @Test(arguments: EventType.allCases.filter { $0 != .other }) func everyModeHasACode(_ type: EventType) {
    for subType in type.subTypes { #expect(CameoCodes(type: type, subType: subType) != nil, "\(type) \(subType)") }
  }

  @Test(arguments: [
    ("Iraqi forces", "IRQMIL,IRQ,MIL"), ("Turkish police", "TURCOP,TUR,COP"), ("ISIS", "REB,,REB"),
    ("civilians", "CVL,,CVL"), ("government", "GOV,,GOV"),
    ("officials", "GOV,,GOV"), ("gunmen", "UAF,,UAF"), ("NATO", "IGO,,IGO"),
    ("protesters", "OPP,,OPP"), ("a name of no table", ",,"),
  ])
  func actorCodes(_ name: String, _ expected: String) throws {
    var record = try SchemaSample.record()
    record.targets = [name]
    let cells = try SchemaCells(.gdelt, record)
    let columns = ["Actor2Code", "Actor2CountryCode", "Actor2Type1Code"]
    #expect(columns.map { cells[$0] }.joined(separator: ",") == expected)
    #expect(cells["Actor2Name"] == name.uppercased())
    #expect(cells["Actor1Name"].isEmpty)
  }

  /// GDELT's own reckoning: 18 February is 48 days of 365 into its year.
  @Test func fractionOfTheYear() throws {
    let day = try #require(CivilDate(year: 2015, month: 2, day: 18))
    #expect(abs(GdeltDate(first: day, last: day).fraction - 2015.1315) < 0.00005)
  }

  @Test func wholeRow() throws {
    let record = try SchemaSample.record()
    let cells = try SchemaCells(.gdelt, record)
    for (column, cell) in [
      ("GLOBALEVENTID", String(EventNumber.of(record.id))), ("SQLDATE", "20170710"), ("MonthYear", "201707"),
      ("Year", "2017"), ("NumMentions", "1"), ("NumSources", "1"), ("NumArticles", "1"), ("ActionGeo_Type", "4"),
      ("ActionGeo_FullName", "Mosul, Nineveh, Iraq"), ("ActionGeo_CountryCode", "IZ"), ("ActionGeo_ADM1Code", ""),
      ("ActionGeo_Lat", "36.335"), ("ActionGeo_Long", "43.1189"), ("ActionGeo_FeatureID", ""),
      ("DATEADDED", "20170711000000"), ("SOURCEURL", "https://example.org/mosul"),
    ] {
      #expect(cells[column] == cell, "\(column)")
    }
  }

  @Test func countryAloneHasItsCodes() throws {
    var record = try SchemaSample.record()
    record.geoPrecision = "country"
    record.place = SchemaSample.place(
      "geonames:99237", "Iraq", "IQ", "Iraq", "A.PCLI", .country, 43.5, 33, 450)
    let cells = try SchemaCells(.gdelt, record)
    #expect(cells["ActionGeo_Type"] == "1")
    #expect(cells["ActionGeo_FullName"] == "Iraq")
    #expect(cells["ActionGeo_ADM1Code"] == "IZ")
    #expect(cells["ActionGeo_FeatureID"] == "IZ")
  }

  @Test func withoutPlace() throws {
    var record = try SchemaSample.record()
    record.place = nil
    record.location = nil
    let cells = try SchemaCells(.gdelt, record)
    #expect(cells["ActionGeo_Type"].isEmpty && cells["ActionGeo_FullName"].isEmpty && cells["ActionGeo_Lat"].isEmpty)
  }
}
