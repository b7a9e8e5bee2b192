import Foundation
import TestSupport
import Testing

/// The look of the layers of `dateline geocode`, and what stands beside them for QGIS.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct GeocodeStyleTests {
  /// A run over a table in a folder of its own.
  private struct Run {
    let folder: TemporaryFolder
    let result: Dateline.Result

    init(_ table: String, _ options: String...) async throws {
      folder = try TemporaryFolder()
      try folder.write(Data(table.utf8), to: "table.csv")
      result = try await Dateline.run(
        ["geocode", "table.csv", "-o", "out"] + options, workingDirectory: folder.path)
    }

    func text(_ name: String) throws -> String { try folder.text("out/" + name) }

    /// Values of an attribute in a style or project, in order.
    func values(of attribute: String, in name: String) throws -> [String] {
      try text(name).components(separatedBy: " \(attribute)=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }
  }

  private static let dated = "town,country,when,kind\nMosul,Iraq,2017-07-10,a\nHit,Iraq,,b\nTikrit,Iraq,2017-08,a\n"

  @Test func everyFileIsThereAndInTheManifest() async throws {
    let run = try await Run(Self.dated, "--format", "geojson,csv,gpkg,kml")
    #expect(run.result.exitCode == 0, "\(run.result.stderr)")
    let names = try run.folder.names(in: "out")
    for name in ["events.qml", "events.qgs", "events_undated.qml"] { #expect(names.contains(name), "\(names)") }
    #expect(!names.contains("events_undated.qgs"), "one project for the folder")
    let outputs = try JSONText(try run.text("manifest.json"))["outputs"]?.array ?? []
    let listed = Set(outputs.compactMap { $0["file"]?.string })
    #expect(listed == Set(names).subtracting(["manifest.json"]))
    // The project shows the GeoPackage, which is the quickest to draw.
    let project = try run.text("events.qgs")
    #expect(project.contains("<datasource>./events.gpkg|layername=events</datasource>"))
    #expect(project.contains("<NavigationMode type=\"int\">1</NavigationMode>"))
    #expect(project.contains("<StartDateTime type=\"QString\">2017-07-10T00:00:00.000Z</StartDateTime>"))
    #expect(project.contains("<EndDateTime type=\"QString\">2017-09-01T00:00:00.000Z</EndDateTime>"))
    #expect(try run.text("events.kml").contains("<Style id=\"c1\">"))
    #expect(try run.text("events.kml").contains("<name>Mosul</name>"))
  }

  @Test func aStreamHasNoNeighbours() async throws {
    let folder = try TemporaryFolder()
    let result = try await Dateline.run(
      ["geocode", "-", "-o", "-", "--format", "geojson"], stdin: Self.dated, workingDirectory: folder.path)
    #expect(result.exitCode == 0)
    #expect(try folder.names() == [])
  }

  @Test func timeIsInTheFieldsOfThisTable() async throws {
    let plain = try await Run(Self.dated)
    #expect(try plain.values(of: "startField", in: "events.qml") == ["date_start"])
    #expect(try plain.values(of: "endField", in: "events.qml") == ["date_end"])
    #expect(try plain.values(of: "startField", in: "events_undated.qml") == [])
    // A table that has the names gets ours under others, and the style says those.
    let taken = try await Run("town,country,date_start,date_end\nMosul,Iraq,2017-07-10,2017-07-11\n")
    #expect(try taken.values(of: "startField", in: "events.qml") == ["dl_date_start"])
    #expect(try taken.values(of: "endField", in: "events.qgs") == ["dl_date_end"])
  }

  @Test func aTableWithoutDatesStandsStill() async throws {
    let run = try await Run("town,country\nMosul,Iraq\n")
    let project = try run.text("events.qgs")
    #expect(project.contains("./events.geojson"))
    #expect(!project.contains("NavigationMode"))
    #expect(!project.contains("<temporal"))
  }

  struct Look: CustomTestStringConvertible, Sendable {
    var name: String
    var table: String
    var field: String
    /// The first values of the categories.
    var values: [String]

    var testDescription: String { name }
  }

  private static let manyTypes = (0..<40).map { "Mosul,Iraq,type \($0)" }.joined(separator: "\n")

  @Test(arguments: [
    Look(
      name: "the types of the table, the commonest first",
      table: "town,country,event type\nMosul,Iraq,b\nHit,Iraq,a\nHit,Iraq,a\n",
      field: "event type", values: ["a", "b", ""]),
    Look(
      name: "no type: what the point stands for", table: "town,country\nMosul,Iraq\n", field: "match_level",
      values: ["point", "place", "admin3", "admin2", "admin1", "country", "region", ""]),
    Look(
      name: "too many types", table: "town,country,event type\n" + manyTypes + "\n", field: "match_level",
      values: ["point"]),
    Look(
      name: "hardly a row has a type", table: "town,country,event type\nMosul,Iraq,a\nMosul,Iraq,\nMosul,Iraq,\n",
      field: "match_level", values: ["point"]),
    Look(
      name: "UCDP's numbers",
      table: "id,type_of_violence,where_prec,where_coordinates,adm_1,country,date_prec,date_start,date_end\n"
        + "1,3,1,Mosul,,Iraq,1,2017-07-10,2017-07-10\n",
      field: "type_of_violence", values: ["1", "2", "3", ""]),
    Look(
      name: "ACLED's types, and one that is not listed",
      table: "event_id_cnty,event_date,event_type,country,location\nA1,2017-07-10,Riots,Iraq,Mosul\n"
        + "A2,2017-07-10,Parades,Iraq,Hit\n",
      field: "event_type",
      values: [
        "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots",
        "Strategic developments", "Parades", "",
      ]),
    Look(
      name: "our own types look as in an export", table: "town,country,event_type\nMosul,Iraq,RETREAT\n",
      field: "event_type", values: ["ASSAULT", "TERRITORY"]),
  ])
  func colouredBy(look: Look) async throws {
    let run = try await Run(look.table)
    #expect(run.result.exitCode == 0, "\(run.result.stderr)")
    #expect(try run.values(of: "attr", in: "events.qml") == [look.field])
    let style = try run.text("events.qml").components(separatedBy: "</categories>")[0]
    let values = style.components(separatedBy: " value=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Array(values.prefix(look.values.count)) == look.values)
    let plan = try await Dateline.run(
      ["geocode", "table.csv", "--dry-run"], workingDirectory: run.folder.path)
    #expect(plan.stdout.contains("Coloured by \"\(look.field)\"."))
  }
}
