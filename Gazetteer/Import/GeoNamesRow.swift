import Evidence
import Gazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One row of a GeoNames dump, read as bytes: 19 columns parted by tabs
/// (https://download.geonames.org/export/dump/readme.txt).
struct GeoNamesRow {
  static let columnCount = 19

  var row: IndexPart.Row
  var name: UnsafeBufferPointer<UInt8>
  var asciiName: UnsafeBufferPointer<UInt8>
  /// Parted by commas.
  var alternates: UnsafeBufferPointer<UInt8>

  /// Why a row cannot be used: what was found and what was expected.
  enum Fault {
    case columns(Int)
    case number(UnsafeBufferPointer<UInt8>)
    case name(UnsafeBufferPointer<UInt8>, String)
    case feature(UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>)
    case point(UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>)
    case population(UnsafeBufferPointer<UInt8>)

    var message: String {
      switch self {
      case .columns(let count): "\(count) columns, expected the \(GeoNamesRow.columnCount) of a GeoNames dump."
      case .number(let field): "geonameid \(Self.quoted(field)), expected a number from 1 to 2147483647."
      case .name(let field, let fault): "the name \(Self.quoted(field)) \(fault)."
      case .feature(let letter, let code):
        "feature class \(Self.quoted(letter)), code \(Self.quoted(code)), expected a class and a code of GeoNames."
      case .point(let latitude, let longitude):
        "latitude \(Self.quoted(latitude)), longitude \(Self.quoted(longitude)), expected degrees within 90 and 180."
      case .population(let field): "population \(Self.quoted(field)), expected a whole number or nothing."
      }
    }

    private static func quoted(_ field: UnsafeBufferPointer<UInt8>) -> String {
      quotedText(field)
    }
  }

  /// A row that can be used, or why it cannot.
  enum Outcome {
    case row(GeoNamesRow)
    case fault(Fault)
  }

  /// - Parameter fields: room for the starts of 19 columns.
  static func read(
    _ line: UnsafeBufferPointer<UInt8>, fields: inout [Int]
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    fields.append(0)
    guard let base = line.baseAddress else { return .fault(.columns(0)) }
    var position = 0
    while position < line.count, let tab = memchr(base + position, 0x09, line.count - position) {
      position = UnsafeRawPointer(tab) - UnsafeRawPointer(base) + 1
      fields.append(position)
      if fields.count > columnCount { break }
    }
    guard fields.count == columnCount else {
      return .fault(.columns(1 + line.count { $0 == 0x09 }))
    }
    fields.append(line.count + 1)
    func field(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: line[fields[index]..<fields[index + 1] - 1])
    }
    let id = field(0)
    guard let number = geoNamesNumber(id) else { return .fault(.number(id)) }
    let name = field(1)
    if let fault = NameFault.of(name) { return .fault(.name(name, fault)) }
    guard let latitude = ByteNumber.microdegrees(field(4)), abs(latitude) <= 90_000_000,
      let longitude = ByteNumber.microdegrees(field(5)), abs(longitude) <= 180_000_000
    else { return .fault(.point(field(4), field(5))) }
    let people = field(14)
    guard let population = people.isEmpty ? 0 : ByteNumber.whole(people) else {
      return .fault(.population(people))
    }
    guard let feature = feature(field(6), field(7)) else { return .fault(.feature(field(6), field(7))) }
    let country = field(8)
    let row = IndexPart.Row(
      number: number, name: name, latitudeE6: Int32(latitude), longitudeE6: Int32(longitude),
      feature: feature,
      country: country.count == 2 ? UInt16(country[0]) | UInt16(country[1]) << 8 : 0,
      admin1: DivisionCode.hash(country, field(10)), admin2: DivisionCode.hash(country, field(10), field(11)),
      population: UInt32(clamping: population))
    return .row(GeoNamesRow(row: row, name: name, asciiName: field(2), alternates: field(3)))
  }

  /// The packed class and code; a general code for rows that have none, nil for what is no code.
  private static func feature(
    _ letter: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>
  ) -> UInt64? {
    if code.isEmpty {
      return PackedFeature.packed(FeatureCode.general(String(decoding: letter, as: UTF8.self)))
    }
    guard letter.count == 1, FeatureCode.isClass(letter[0]), code.count <= 6,
      code.allSatisfy({ $0 &- 0x41 < 26 || $0 &- 0x30 < 10 })
    else { return nil }
    return PackedFeature.packed(letter, code)
  }
}

/// Hashes of division codes, as `PlaceStack.division(code:)` computes them from text.
enum DivisionCode {
  /// Of "IQ.15"; 0 if a part is empty or stands for "none" (00).
  static func hash(_ country: UnsafeBufferPointer<UInt8>, _ admin1: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if country.isEmpty || admin1.isEmpty { return 0 }
    var hasher = WordHasher()
    append(country, &hasher)
    hasher.append(0x2E)
    append(admin1, &hasher)
    return hasher.value
  }

  /// Of "US.LA.079".
  static func hash(
    _ country: UnsafeBufferPointer<UInt8>, _ admin1: UnsafeBufferPointer<UInt8>, _ admin2: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    if country.isEmpty || admin1.isEmpty || admin2.isEmpty { return 0 }
    var hasher = WordHasher()
    append(country, &hasher)
    hasher.append(0x2E)
    append(admin1, &hasher)
    hasher.append(0x2E)
    append(admin2, &hasher)
    return hasher.value
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ hasher: inout WordHasher) {
    for byte in bytes { hasher.append(byte) }
  }
}
