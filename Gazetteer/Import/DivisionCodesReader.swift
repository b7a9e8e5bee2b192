package import Gazetteer
package import Ingest

/// `admin1CodesASCII.txt` and `admin2Codes.txt` of GeoNames: what number a code such as `IQ.15` stands for.
///
/// Four columns, no header: code, name, name in ASCII, geonameid. The names give no places, for the files have no
/// points; first-level ones are kept while building, so that other tables may name a division that the core lacks.
package struct DivisionCodesReader {
  package static func recognises(_ head: InputHead) -> Bool {
    head.mostLines { fields in fields.count == 4 && isCode(fields[0]) && fields[3].allSatisfy { $0 &- 0x30 <= 9 } }
  }

  /// Two letters, a dot, and codes without spaces: `IQ.15`, `US.LA.079`.
  private static func isCode(_ code: some Collection<UInt8>) -> Bool {
    let bytes = Array(code)
    return bytes.count >= 4 && bytes.count <= 60 && bytes[0] &- 0x41 < 26 && bytes[1] &- 0x41 < 26 && bytes[2] == 0x2E
      && !bytes.contains { $0 <= 0x20 }
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    try RowScan.read(path, columns: "a code, two names and a number", skips: { $0[0] == 0x23 }, report: report) {
      fields, _ in
      if fields.count != 4 {
        return .fault("\(fields.count) columns, expected code, name, name in ASCII and geonameid.")
      }
      if !isCode(fields[0]) || !NameFault.isUTF8(fields[0]) {
        return .fault("\(fields.quoted(0)) is no division code such as IQ.15.")
      }
      guard let division = geoNamesNumber(fields[3]) else {
        return .fault("geonameid \(fields.quoted(3)) is no GeoNames number.")
      }
      let code = fields.text(0)
      builder.addDivisionCode(code, number: division)
      context.addDivision(code, number: division, names: [fields.text(1), fields.text(2)])
      return .used
    }
  }
}
