import Foundation
import Gazetteer
import GazetteerImport
import Testing

/// A country file of GeoNames as it is published, all classes: what the index says of rows is what the file says.
///
/// The files lie beside the checkout and are not part of it.
@Suite(.enabled(if: CountryFile.isThere, "the published files are not beside this checkout"))
struct CountryFileTests {
  @Test func rowsAreAnsweredAsTheFileHasThem() throws {
    let file = try CountryFile()
    let stack = file.stack
    try stack.indexes[0].verify()
    #expect(stack.indexes[0].placeCount == file.rows.count)
    for row in file.sample(1000) {
      let number = try #require(UInt32(row[0]))
      let place = try #require(stack.place(geonames: number), "geonames:\(number)")
      #expect(stack.place(id: "geonames:\(number)") == place)
      #expect(stack.id(place) == "geonames:\(number)")
      let facts = stack.facts(place)
      #expect(stack.name(place) == row[1])
      #expect(abs(facts.coordinate.latitude - (try #require(Double(row[4])))) < 1e-6)
      #expect(abs(facts.coordinate.longitude - (try #require(Double(row[5])))) < 1e-6)
      if !row[7].isEmpty { #expect(stack.feature(place) == "\(row[6]).\(row[7])") }
      #expect(unpackedCountry(facts.country) == row[8])
      #expect(facts.admin1 == file.divisions["\(row[8]).\(row[10])"]?.number ?? 0, "\(row)")
      #expect(facts.admin2 == file.divisions["\(row[8]).\(row[10]).\(row[11])"]?.number ?? 0, "\(row)")
      // A country without people in the file has those of countryInfo.
      if row[7] != "PCLI" { #expect(facts.population == Int(row[14])) }
    }
  }

  /// Divisions have in the dump the name that the tables of codes give them, or that one as another spelling.
  @Test func divisionsHaveTheNamesOfTheirCodes() throws {
    let file = try CountryFile()
    let used = Set(file.rows.flatMap { ["\($0[8]).\($0[10])", "\($0[8]).\($0[10]).\($0[11])"] })
    var count = 0
    for (code, division) in file.divisions where used.contains(code) {
      #expect(file.stack.division(code: code) == division.number, "\(code)")
      // Rows may name a division that has no row of its own.
      guard let place = file.stack.place(geonames: division.number) else { continue }
      count += 1
      let isNamed = file.stack.name(place) == division.name || file.places(named: division.name).contains(place)
      #expect(isNamed, "\(code) is \(file.stack.name(place)), expected \(division.name)")
    }
    #expect(count > 300)
  }

  /// Every name of every row finds it, but for those that no text would have as a name.
  @Test func everyNameFindsItsPlace() throws {
    let file = try CountryFile()
    var missing: [CountryFile.NoName: Int] = [:]
    var names = 0
    for row in file.rows {
      let place = try #require(UInt32(row[0]).flatMap { file.stack.place(geonames: $0) })
      let alternates = row[3].split(separator: ",")
      for (index, name) in ([row[1], row[2]] + alternates).enumerated() where !name.isEmpty {
        names += 1
        if file.places(named: String(name)).contains(place) { continue }
        let reason = CountryFile.NoName(name, isOwn: index < 2)
        #expect(reason != nil, "\(name) of geonames:\(row[0]) finds it not")
        if let reason { missing[reason, default: 0] += 1 }
      }
    }
    #expect(names > 40_000)
    // Few enough that the rule is no excuse.
    #expect(missing.values.reduce(0, +) < names / 200, "\(missing) of \(names)")
  }
}

/// The file, read without the code under test.
struct CountryFile {
  /// Why a spelling of the file leads nowhere.
  enum NoName {
    /// One or two bytes that are no capitals: "Ee", which would be found in any text.
    case short
    /// More than eight words are a description; Chinese and Japanese are cut at each character.
    case long
    /// Not a letter or digit, or a script that is read nowhere, such as Gothic.
    case wordless

    /// nil for a name; the row's own name may be short.
    init?(_ name: Substring, isOwn: Bool) {
      let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      let characters = name.unicodeScalars.count { 0x3040...0x30FF ~= $0.value || 0x3400...0x9FFF ~= $0.value }
      let words = name.split { !$0.isLetter && !$0.isNumber && !"'’`´ʼʻ‘".contains($0) }
      if letters.allSatisfy({ $0.value > 0xFFFF }) {
        self = .wordless
      } else if words.count > 8 || characters > 8 {
        self = .long
      } else if !isOwn, name.utf8.count <= 2, !name.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
        self = .short
      } else {
        return nil
      }
    }
  }

  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/gazetteer/geonames").path
  static let isThere = FileManager.default.fileExists(atPath: folder + "/NL.txt")

  let rows: [[Substring]]
  /// By code, "NL.07" or "NL.07.0363".
  let divisions: [String: (number: UInt32, name: String)]
  let stack: PlaceStack

  init() throws {
    rows = try Self.table("NL.txt")
    var divisions: [String: (number: UInt32, name: String)] = [:]
    for row in try Self.table("admin1CodesASCII.txt") + Self.table("admin2Codes.txt") {
      divisions[String(row[0])] = (UInt32(row[3]) ?? 0, String(row[1]))
    }
    self.divisions = divisions
    var builder = IndexBuilder()
    let outcome = GazetteerImport.read([Self.folder], into: &builder, core: try Imported.core()) { issue in
      Issue.record("\(issue)")
    }
    #expect(outcome.failures == [])
    stack = PlaceStack([try PlaceIndex(bytes: try builder.finish(about: [("name", "NL")]), path: "NL")])
  }

  private static func table(_ name: String) throws -> [[Substring]] {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  /// The same rows in every run (a linear congruential generator, Knuth's numbers).
  func sample(_ count: Int) -> [[Substring]] {
    var state: UInt64 = 3
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return rows[Int(state >> 33) % rows.count]
    }
  }

  func places(named name: String) -> Set<PlaceReference> {
    guard let key = NameKey(name) else { return [] }
    var places: Set<PlaceReference> = []
    stack.forEachPlace(key.value) { place, _ in places.insert(place) }
    return places
  }
}
