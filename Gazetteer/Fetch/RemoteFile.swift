/// One file of GeoNames' download folder.
package struct RemoteFile: Hashable, Sendable {
  /// As the server has it; the file on disk is called the same.
  package var name: String
  /// How many tab-separated columns a row of its table has.
  package var columns: ClosedRange<Int>

  package var isArchive: Bool { name.hasSuffix(".zip") }

  /// A dump of places: https://download.geonames.org/export/dump/readme.txt, "geoname" table.
  static func dump(_ name: String) -> RemoteFile { RemoteFile(name: name, columns: 19...19) }

  static let alternates = RemoteFile(name: "alternateNamesV2.zip", columns: 10...10)

  static let divisions = [
    RemoteFile(name: "admin1CodesASCII.txt", columns: 4...4), RemoteFile(name: "admin2Codes.txt", columns: 4...4),
    RemoteFile(name: "countryInfo.txt", columns: 19...19),
    // The type of a relation may be left out, with its tab.
    RemoteFile(name: "hierarchy.zip", columns: 2...3),
  ]
}
