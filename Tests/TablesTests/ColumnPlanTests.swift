import Foundation
import Ingest
import Tables
import Temporal
import Testing

/// Which column says what.
@Suite struct ColumnPlanTests {
  struct Case: CustomStringConvertible, Sendable {
    var columns: String
    var schema: String
    var roles: String
    var description: String { String(columns.prefix(60)) }
  }

  /// `Tests/Specs/table-columns.tsv`, which anyone may extend.
  static let cases: [Case] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Specs/table-columns.tsv")
    let lines = try! String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("# ") }.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Case(columns: cells[0], schema: cells[1], roles: cells[2])
    }
  }()

  @Test(arguments: cases) func byName(_ test: Case) throws {
    let row = test.columns.split(separator: ",").map { _ in "x" }.joined(separator: ",")
    let plan = try Self.plan(test.columns + "\n" + row + "\n")
    #expect(plan.schema?.rawValue ?? "" == test.schema)
    let found = plan.columns.compactMap { column in column.role.map { "\($0.rawValue)=\(column.index + 1)" } }
    #expect(found.joined(separator: " ") == test.roles)
  }

  static func plan(
    _ text: String, _ choices: ColumnChoices = ColumnChoices(), isPlaceName: ((String) -> Bool)? = nil,
    isCountry: ((String) -> Bool)? = nil
  ) throws -> ColumnPlan {
    let reader = try TableReader(bytes: Array(text.utf8), path: "t.csv")
    return try ColumnPlan(
      header: reader.header, sample: reader.sample, path: "t.csv", choices: choices, isPlaceName: isPlaceName,
      isCountry: isCountry)
  }

  @Test func everyRoleHasItsPlace() {
    #expect(ColumnRole.allCases.map(\.ordinal) == Array(ColumnRole.allCases.indices))
  }

  @Test func byContent() throws {
    let places: Set = ["Mosul", "Raqqa", "Sirte"]
    let plan = try Self.plan(
      "1,x y z,Mosul,IQ,10/07/2017,36.345,43.128\n2,more words,Raqqa,SY,2017-10-17,35.9594,39.0066\n"
        + "3,words,Sirte,LY,6 Dec 2016,31.2089,16.5887\n",
      isPlaceName: { places.contains($0) }, isCountry: { ["IQ", "SY", "LY"].contains($0) })
    #expect(plan[.place] == 2)
    #expect(plan[.country] == 3)
    #expect(plan[.date] == 4)
    #expect(plan[.latitude] == 5)
    #expect(plan[.longitude] == 6)
    #expect(plan.columns[2].reason == "3 of 3 cells of the sample are names of places")
    #expect(plan.columns[1].reason == "kept as it is")
  }

  @Test func theUserGoesBeforeNames() throws {
    var choices = ColumnChoices()
    choices.roles = [.place: "Site", .admin1: "3"]
    let plan = try Self.plan("place,site,zone,province\na,b,c,d\n", choices)
    #expect(plan[.place] == 1)
    #expect(plan[.admin1] == 2)
    #expect(plan.columns[0].role == nil)
    #expect(plan.columns[3].role == nil)
    choices.roles = [.place: "town"]
    let issue = #expect(throws: InputIssue.self) { try Self.plan("a,b\n1,2\n", choices) }
    #expect(issue?.description == "t.csv: --place town: no such column. The columns are: a, b.")
  }

  @Test func aTableWithoutPlacesIsRefused() {
    let issue = #expect(throws: InputIssue.self) { try Self.plan("date,notes\n2017-01-01,x\n") }
    #expect(
      issue?.description
        == "t.csv:1: no column says where. The columns are: date, notes. Name one: --place, --admin2, --admin1, --country, "
        + "or --latitude and --longitude.")
  }

  @Test(arguments: [
    ("place,lat,lon\nA,36.5,43.25\n", CoordinateCell.point(latitude: 36.5, longitude: 43.25)),
    ("place;lat;lon\nA;36,5;-43,25\n", .point(latitude: 36.5, longitude: -43.25)),
    ("place,lat,lon\nA,,\n", .none),
    ("place,lat,lon\nA,36.5,\n", .unreadable("36.5")),
    ("place,lat,lon\nA,36°30'N,43°E\n", .unreadable("36°30'N 43°E")),
    ("place,coordinates\nA,\"36.5, 43.25\"\n", .point(latitude: 36.5, longitude: 43.25)),
    ("place,coordinates\nA,36.5 43.25\n", .point(latitude: 36.5, longitude: 43.25)),
    ("place;coordinates\nA;36,5 43,25\n", .point(latitude: 36.5, longitude: 43.25)),
    ("place,geom_wkt\nA,POINT (43.25 36.5)\n", .point(latitude: 36.5, longitude: 43.25)),
    ("place,geom_wkt\nA,\"[43.25, 36.5]\"\n", .point(latitude: 36.5, longitude: 43.25)),
    ("place,coordinates\nA,north\n", .unreadable("north")),
    ("place,lat,lon\nA,−36.5,+43.25\n", .point(latitude: -36.5, longitude: 43.25)),
  ])
  func coordinates(text: String, expected: CoordinateCell) throws {
    var reader = try TableReader(bytes: Array(text.utf8), path: "t.csv")
    let plan = try ColumnPlan(header: reader.header, sample: reader.sample, path: "t.csv")
    let block = try #require(try reader.next())
    #expect(plan.coordinate(block, 0) == expected)
  }

  @Test(arguments: [
    ("event_id_cnty,event_date,location,geo_precision\nx,2017-01-01,A,2\n", PlacePrecision.near),
    ("where_coordinates,date_start,where_prec\nA,2017-01-01,4\n", .admin1),
    ("iyear,imonth,iday,city,specificity\n2017,1,1,A,3\n", .admin2),
    ("place,geo_precision\nA,2\n", nil),
  ])
  func precisionOfPlaces(text: String, expected: PlacePrecision?) throws {
    var reader = try TableReader(bytes: Array(text.utf8), path: "t.csv")
    let plan = try ColumnPlan(header: reader.header, sample: reader.sample, path: "t.csv")
    let block = try #require(try reader.next())
    #expect(plan.placePrecision(block, 0) == expected)
  }

  @Test func thePlanIsTold() throws {
    let plan = try Self.plan("date,place,n\n13/07/2017,Mosul,1\n06/07/2017,Raqqa,2\n")
    #expect(
      plan.lines() == [
        "place  column 2 \"place\", by its name",
        "date   column 1 \"date\", by its name",
        "\"date\": day first: 1 cell of the sample can be read only so, none the other way; "
          + "2 of 2 cells of the sample are dates.",
        "Kept as they are: n.",
      ])
  }
}
