import Evidence
import Foundation
import Gazetteer
import GazetteerImport
import Geo
import Ingest
import TestSupport

/// What an import made of files that a test wrote, looked at through the index that comes out.
struct Imported {
  let outcome: ImportOutcome
  /// Rows that could not be used, without the folder.
  let issues: [String]
  /// Files that could not be read, without the folder.
  let failures: [String]
  private let index: PlaceStack?

  /// Files in the order in which they are given to the import.
  init(_ files: [(name: String, text: String)]) throws {
    try self.init(bytes: files.map { ($0.name, Array($0.text.utf8)) })
  }

  init(bytes files: [(name: String, bytes: [UInt8])], asFolder: Bool = false) throws {
    let folder = try TemporaryFolder()
    let paths = try files.map { try folder.write($0.name, $0.bytes) }
    try self.init(paths: asFolder ? [folder.path] : paths, folder: folder.path)
  }

  init(paths: [String], folder: String) throws {
    func local(_ issue: InputIssue) -> String {
      issue.description.replacingOccurrences(of: folder + "/", with: "").replacingOccurrences(
        of: folder, with: "FOLDER")
    }
    var builder = IndexBuilder()
    var issues: [String] = []
    let core = try Self.core()
    builder.knownDivisions = core
    outcome = GazetteerImport.read(paths, into: &builder, core: core) { issues.append(local($0)) }
    self.issues = issues
    failures = outcome.failures.map(local)
    index =
      builder.placeCount == 0
      ? nil : PlaceStack([try PlaceIndex(bytes: try builder.finish(about: [("name", "test")]), path: "test")])
  }

  /// A core of one country with one division, so that tests depend on no table.
  static func core() throws -> PlaceStack {
    var builder = IndexBuilder()
    let point = Coordinate(longitude: 44, latitude: 33)
    let country = builder.add(
      IndexBuilder.Entry(id: "geonames:99237", name: "Iraq", coordinate: point, feature: "A.PCLI", country: "IQ"))
    builder.addName("Iraq", kind: .primary, to: country)
    let division = builder.add(
      IndexBuilder.Entry(
        id: "geonames:99034", name: "Nineveh", coordinate: point, feature: "A.ADM1", country: "IQ", admin1: 99034))
    builder.addName("Nineveh", kind: .primary, to: division)
    builder.addDivisionCode("IQ.15", number: 99034)
    return PlaceStack([try PlaceIndex(bytes: try builder.finish(about: [("name", "core")]), path: "core")])
  }

  /// Counts of the only file, or of the one with a name.
  func counts(_ name: String = "") -> ImportCounts {
    outcome.files.first { $0.path.hasSuffix(name) }?.counts ?? ImportCounts()
  }

  func facts(_ id: String) -> PlaceFacts? {
    guard let index, let place = index.place(id: id) else { return nil }
    return index.facts(place)
  }

  func name(_ id: String) -> String? { index.flatMap { index in index.place(id: id).map { index.name($0) } } }

  func feature(_ id: String) -> String? { index.flatMap { index in index.place(id: id).map { index.feature($0) } } }

  func bounds(_ id: String) -> Bounds? { index.flatMap { index in index.place(id: id).flatMap { index.bounds($0) } } }

  /// Ids of the places that have a name, with the kind of it.
  func places(named name: String) -> [String: NameKind] {
    guard let index, let key = NameKey(name) else { return [:] }
    var places: [String: NameKind] = [:]
    index.forEachPlace(key.value) { place, kind in places[index.id(place)] = kind }
    return places
  }
}

/// Rows of tab-separated fields, written with `|` between them.
func tabbed(_ rows: String...) -> String {
  rows.map { $0.replacingOccurrences(of: "|", with: "\t") + "\n" }.joined()
}
