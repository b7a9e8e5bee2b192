import Gazetteer
import GazetteerImport
import Testing

/// Bad rows among good ones: each is told with its line, and the good ones before, between and after are read.
@Suite struct MalformedDumpTests {
  private static func row(_ number: Int, _ change: (inout [String]) -> Void = { _ in }) -> String {
    var fields = [
      "\(number)", "Town \(number)", "Town \(number)", "Ville \(number)", "33.5", "44.5", "P", "PPL", "IQ", "", "15",
      "", "", "", "\(number)", "", "30", "Asia/Baghdad", "2024-01-01",
    ]
    change(&fields)
    return fields.joined(separator: "\t")
  }

  private static let faults: [(row: String, message: String)] = [
    (row(900) { $0.removeLast() }, "18 columns, expected the 19 of a GeoNames dump."),
    (row(901) { $0.append("more") }, "20 columns, expected the 19 of a GeoNames dump."),
    ("no row at all", "1 columns, expected the 19 of a GeoNames dump."),
    (row(902) { $0[0] = "-5" }, "geonameid \"-5\", expected a number from 1 to 2147483647."),
    (row(903) { $0[0] = "2147483648" }, "geonameid \"2147483648\", expected a number from 1 to 2147483647."),
    (row(904) { $0[4] = "91" }, "latitude \"91\", longitude \"44.5\", expected degrees within 90 and 180."),
    (row(905) { $0[5] = "-180.0000006" }, "latitude \"33.5\", longitude \"-180.0000006\", expected degrees"),
    (row(906) { $0[4] = "1e1" }, "latitude \"1e1\", longitude \"44.5\", expected degrees within 90 and 180."),
    (row(907) { $0[14] = "-1" }, "population \"-1\", expected a whole number or nothing."),
    (row(908) { $0[1] = "a\0b" }, "holds a NUL byte, expected text."),
    (row(909) { $0[1] = String(repeating: "x", count: 1 << 20) }, "has 1048576 bytes, expected at most 1000."),
    (row(910) { $0[1] = "M\u{1}nster" }, "is not UTF-8, expected text in UTF-8."),
  ]

  /// Between any two faults a good row; U+0001 stands for a byte that is no UTF-8.
  private static func dump(lineEnd: String, endsWithLine: Bool, hasMark: Bool) -> [UInt8] {
    var lines: [String] = []
    for (index, fault) in faults.enumerated() { lines += [row(index + 1), fault.row] }
    lines.append(row(faults.count + 1))
    let text = (hasMark ? "\u{FEFF}" : "") + lines.joined(separator: lineEnd) + (endsWithLine ? lineEnd : "")
    return text.utf8.map { $0 == 1 ? 0xFC : $0 }
  }

  @Test(arguments: [("\n", true, false), ("\n", false, false), ("\r\n", true, false), ("\r\n", false, true)])
  func badRowsAreToldAndTheOthersRead(_ lineEnd: String, _ endsWithLine: Bool, _ hasMark: Bool) throws {
    let bytes = Self.dump(lineEnd: lineEnd, endsWithLine: endsWithLine, hasMark: hasMark)
    let imported = try Imported(bytes: [("ZZ.txt", bytes)])
    #expect(imported.failures == [])
    try #require(imported.issues.count == Self.faults.count, "\(imported.issues)")
    for (index, fault) in Self.faults.enumerated() {
      let issue = imported.issues[index]
      #expect(issue.hasPrefix("ZZ.txt:\(2 * index + 2): ") && issue.hasSuffix(" Row left out."), "\(issue)")
      #expect(issue.contains(fault.message), "\(issue), expected \(fault.message)")
    }
    let good = 1...Self.faults.count + 1
    #expect(imported.counts().rows == good.count + Self.faults.count)
    #expect(imported.counts().rejected == Self.faults.count)
    #expect(imported.counts().places == good.count)
    for number in good {
      let id = "geonames:\(number)"
      #expect(imported.name(id) == "Town \(number)")
      #expect(imported.facts(id)?.population == number)
      #expect(imported.places(named: "Ville \(number)") == [id: .alternate])
    }
    for number in 900...910 { #expect(imported.name("geonames:\(number)") == nil) }
  }

  /// A name that cannot be used is left out, and its row is read.
  @Test func badSpellingsLeaveTheRow() throws {
    let long = String(repeating: "y", count: 1001)
    let row = Self.row(7) { $0[3] = ",,Ville,\(long),a\0b,M\u{1}nster,Stadt," } + "\n"
    let bytes = row.utf8.map { $0 == 1 ? 0xFC : $0 }
    let imported = try Imported(bytes: [("ZZ.txt", bytes)])
    #expect(imported.issues == [])
    #expect(imported.places(named: "Ville") == ["geonames:7": .alternate])
    #expect(imported.places(named: "Stadt") == ["geonames:7": .alternate])
    #expect(imported.places(named: long) == [:])
  }

  @Test(arguments: ["90", "-90", "90.0000004", "+45.5", ".5", "5."])
  func latitudesAtTheEdgeAreRead(_ text: String) throws {
    let imported = try Imported([("ZZ.txt", Self.row(7) { $0[4] = text } + "\n" + Self.row(8) + "\n")])
    #expect(imported.issues == [])
    let latitude = try #require(imported.facts("geonames:7")).coordinate.latitude
    #expect(abs(latitude - (Double(text) ?? Double(text + "0") ?? .nan)) < 1e-6)
  }
}
