import Gazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What one worker read from one block of a dump.
struct DumpPart: Sendable {
  struct Fault: Sendable {
    /// In the block, from 1.
    var line: Int
    var message: String
  }

  private var places = IndexPart()
  /// The places of the block, ready for the builder.
  private(set) var sealed: SealedPart?
  var divisions: [(hash: UInt64, number: UInt32)] = []
  var faults: [Fault] = []
  var lineCount = 0
  /// Rows that are not empty, and spellings of the rows that were used.
  private(set) var rowCount = 0
  private(set) var nameCount = 0
  /// Of countries by GeoNames number, for rows that have none.
  private let populations: [UInt32: Int]
  private var fields: [Int] = []

  init(populations: [UInt32: Int]) { self.populations = populations }

  /// Reads a block in place of what was read before.
  mutating func read(_ block: UnsafeBufferPointer<UInt8>) {
    places.clear()
    divisions = []
    faults = []
    lineCount = 0
    rowCount = 0
    nameCount = 0
    guard let base = block.baseAddress else { return }
    var start = 0
    while start < block.count {
      let feed = memchr(base + start, 0x0A, block.count - start)
      var end = feed.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? block.count
      let next = end + 1
      if end > start, block[end - 1] == 0x0D { end -= 1 }
      lineCount += 1
      if end > start { read(line: UnsafeBufferPointer(rebasing: block[start..<end])) }
      start = next
    }
    sealed = SealedPart(places)
  }

  /// Hands over the places of the block.
  mutating func takePlaces() -> SealedPart? {
    defer { sealed = nil }
    return sealed
  }

  private mutating func read(line: UnsafeBufferPointer<UInt8>) {
    rowCount += 1
    switch GeoNamesRow.read(line, fields: &fields) {
    case .fault(let fault): faults.append(Fault(line: lineCount, message: fault.message))
    case .row(let found): add(found)
    }
  }

  private mutating func add(_ found: GeoNamesRow) {
    var row = found.row
    if row.population == 0, let known = populations[row.number] { row.population = UInt32(clamping: known) }
    let place = places.add(row)
    if let hash = found.ownDivision { divisions.append((hash, found.row.number)) }
    places.addName(found.name, kind: .primary, to: place)
    nameCount += 1
    if !found.asciiName.isEmpty, !found.asciiName.elementsEqual(found.name), NameFault.of(found.asciiName) == nil {
      // The name without its marks, which say more of its sound.
      places.addName(found.asciiName, kind: .primary, to: place, isHeard: false)
      nameCount += 1
    }
    var start = 0
    let list = found.alternates
    while start < list.count {
      let comma = memchr(list.baseAddress! + start, 0x2C, list.count - start)
      let end = comma.map { UnsafeRawPointer($0) - UnsafeRawPointer(list.baseAddress!) } ?? list.count
      let name = UnsafeBufferPointer(rebasing: list[start..<end])
      if NameFault.of(name) == nil, let kind = SpellingKind.of(name, flags: 0) {
        places.addName(name, kind: kind, to: place)
        nameCount += 1
      }
      start = end + 1
    }
  }
}

extension GeoNamesRow {
  /// The hash of the code that the row's place stands for, if it is a first- or second-level division.
  var ownDivision: UInt64? {
    row.feature == PackedFeature.adm1 && row.admin1 != 0
      ? row.admin1 : row.feature == PackedFeature.adm2 && row.admin2 != 0 ? row.admin2 : nil
  }
}
