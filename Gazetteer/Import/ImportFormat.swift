import Gazetteer
import Ingest

/// A source of places that can be read, told by its content.
package enum ImportFormat: String, CaseIterable, Sendable {
  case divisionCodes = "GeoNames division codes"
  case countryInfo = "GeoNames countryInfo"
  case geoNamesDump = "GeoNames dump"
  case naturalEarth = "Natural Earth"
  case whosOnFirst = "Who's On First"
  case linkedPlaces = "Linked Places"
  case geoJSON = "GeoJSON"
  case table = "table"
  case alternateNames = "GeoNames alternateNamesV2"
  case hierarchy = "GeoNames hierarchy"

  /// What the messages say is expected.
  package static let understood =
    "a GeoNames dump (19 columns), alternateNamesV2, admin1CodesASCII, admin2Codes, countryInfo or hierarchy; Natural "
    + "Earth, Who's On First or Linked Places (GeoJSON, CSV or TSV); GeoJSON; or a CSV or TSV table with a header that "
    + "has name, lat and lon; each may be .gz or .zip"

  /// Codes before places, names of places after them; in between the order of the inputs counts.
  var order: Int {
    switch self {
    case .divisionCodes, .countryInfo: 0
    case .geoNamesDump, .naturalEarth, .whosOnFirst, .linkedPlaces, .geoJSON, .table: 1
    case .alternateNames, .hierarchy: 2
    }
  }

  /// nil for content that is not understood.
  package init?(_ head: InputHead) {
    let format: ImportFormat? =
      if GeoNamesDumpReader.recognises(head) { .geoNamesDump } else if AlternateNamesReader.recognises(head) {
        .alternateNames
      } else if DivisionCodesReader.recognises(head) { .divisionCodes } else if HierarchyReader.recognises(head) {
        .hierarchy
      } else if CountryInfoReader.recognises(head) { .countryInfo } else if LinkedPlacesReader.recognises(head) {
        .linkedPlaces
      } else if WhosOnFirstReader.recognises(head) { .whosOnFirst } else if NaturalEarthReader.recognises(head) {
        .naturalEarth
      } else if GeoJSONReader.recognises(head) { .geoJSON } else if PlaceTable.recognises(head) { .table } else { nil }
    guard let format else { return nil }
    self = format
  }

  /// Reads a file of this format. Rows with a fault go to `report`; an error ends the file.
  func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    switch self {
    case .divisionCodes: try DivisionCodesReader.read(path: path, into: &builder, context: context, report: report)
    case .countryInfo: try CountryInfoReader.read(path: path, into: &builder, context: context, report: report)
    case .geoNamesDump: try GeoNamesDumpReader.read(path: path, into: &builder, context: context, report: report)
    case .naturalEarth: try NaturalEarthReader.read(path: path, into: &builder, context: context, report: report)
    case .whosOnFirst: try WhosOnFirstReader.read(path: path, into: &builder, context: context, report: report)
    case .linkedPlaces: try LinkedPlacesReader.read(path: path, into: &builder, context: context, report: report)
    case .geoJSON: try GeoJSONReader.read(path: path, into: &builder, context: context, report: report)
    case .table: try PlaceTable.read(path: path, into: &builder, context: context, report: report)
    case .alternateNames: try AlternateNamesReader.read(path: path, into: &builder, context: context, report: report)
    case .hierarchy: try HierarchyReader.read(path: path, into: &builder, context: context, report: report)
    }
  }

  /// Why a file of another kind is not read, and how to make one that is; nil if there is nothing special to say.
  static func advice(_ head: InputHead) -> String? {
    let name = head.path.lowercased()
    let convert = "Convert it: ogr2ogr -f GeoJSONSeq -t_srs EPSG:4326 places.geojsonl \(quotedPath(head.path))"
    if head.bytes.starts(with: "SQLite format 3".utf8) { return "is a GeoPackage or SQLite file. \(convert)" }
    if head.bytes.starts(with: [0, 0, 0x27, 0x0A]) || name.hasSuffix(".shp") { return "is a shapefile. \(convert)" }
    if name.hasSuffix(".dbf") || name.hasSuffix(".shx") || name.hasSuffix(".gpkg") {
      return "is part of a shapefile or a GeoPackage. \(convert)"
    }
    if head.bytes.starts(with: "DATLGAZ".utf8) { return "is an index already. Use it: --gazetteer FILE" }
    return nil
  }

  private static func quotedPath(_ path: String) -> String {
    path.contains(" ") ? "'\(path)'" : path
  }
}
