import Gazetteer
import Geo
import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Places the rows of a UCDP GED table by their names alone and writes what a scorer reads: id, latitude, longitude.
enum TableMeasure {
  static func run(_ path: String, output: String, stack: PlaceStack) throws {
    var table = try CSVReader(path: path)
    guard let header = try table.next() else { throw InputIssue(path: path, message: "is empty.") }
    let names = ["id", "where_coordinates", "adm_2", "adm_1", "country"]
    let columns = try names.map { name in
      guard let column = header.fields.firstIndex(of: name) else {
        throw InputIssue(path: path, line: 1, message: "has no column \(name).")
      }
      return column
    }
    var matcher = PlaceMatcher(stack: stack)
    var text = "id,latitude,longitude,level\n"
    var record = CSVRecord()
    while try table.read(into: &record) {
      let cells = columns.map { $0 < record.count ? record[$0] : "" }
      let match = matcher.match(name: cells[1], admin2: cells[2], admin1: cells[3], country: cells[4])
      let point = match.coordinate.map { "\($0.latitude),\($0.longitude)" } ?? ","
      text += "\(cells[0]),\(point),\(match.level.rawValue)\n"
    }
    guard let file = fopen(output, "w") else {
      throw InputIssue(path: output, message: "cannot be written (\(String(cString: strerror(errno)))).")
    }
    defer { fclose(file) }
    text.withCString { _ = fputs($0, file) }
  }
}
