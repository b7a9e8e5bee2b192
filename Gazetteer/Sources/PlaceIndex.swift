import CCoreGazetteer
import CPrefetch
import Geo

/// A compiled gazetteer: one read-only block of bytes, mapped or embedded, that is never parsed.
///
/// Opening checks the header and every section's bounds; `verify` reads everything. Look-ups allocate nothing.
public final class PlaceIndex: @unchecked Sendable {
  // `@unchecked Sendable`: the bytes are never written, and `owner` keeps them mapped.
  private let owner: (any AnyObject & Sendable)?
  let bytes: UnsafeRawBufferPointer
  let starts: [Int]
  let lengths: [Int]
  private let places: UnsafeRawPointer
  private let names: LineTable
  private let postings: UnsafeRawPointer
  let sounds: SoundTable

  /// The file, or `embedded gazetteer`, for messages.
  public let path: String
  public let placeCount: Int
  public let keyCount: Int
  /// The number of the feature code P.PPLC, 0xFFFF if the index has none.
  let capitalFeature: UInt16
  public var byteCount: Int { bytes.count }

  /// The core that is compiled into the program.
  public static func embedded() throws(GazetteerError) -> PlaceIndex {
    let count = Int(dateline_core_gazetteer_size)
    guard count > 0 else { throw GazetteerError(.noCore, path: "embedded gazetteer") }
    return try PlaceIndex(
      bytes: UnsafeRawBufferPointer(start: dateline_core_gazetteer_bytes(), count: count),
      owner: nil, path: "embedded gazetteer")
  }

  /// Maps an index file.
  public convenience init(path: String) throws(GazetteerError) {
    let file = try MappedFile(path: path)
    try self.init(bytes: file.bytes, owner: file, path: path)
  }

  /// Holds an index that was built in memory; `path` is for messages.
  public convenience init(bytes: [UInt8], path: String) throws(GazetteerError) {
    let copy = OwnedBytes(bytes)
    try self.init(bytes: copy.bytes, owner: copy, path: path)
  }

  /// Reads bytes that `owner` keeps, or that outlive every index.
  init(bytes: UnsafeRawBufferPointer, owner: (any AnyObject & Sendable)?, path: String) throws(GazetteerError) {
    func load<T>(_ offset: Int, as type: T.Type) -> T {
      bytes.loadUnaligned(fromByteOffset: offset, as: type)
    }
    guard bytes.count >= 8, load(IndexLayout.Header.magic, as: UInt64.self) == IndexLayout.magic
    else { throw GazetteerError(.notAnIndex, path: path) }
    guard bytes.count >= IndexLayout.headerSize else {
      throw GazetteerError(
        .truncated(needed: IndexLayout.headerSize, available: bytes.count), path: path)
    }
    guard load(IndexLayout.Header.byteOrderMark, as: UInt16.self) == IndexLayout.byteOrderMark
    else { throw GazetteerError(.foreignByteOrder, path: path) }
    let version = load(IndexLayout.Header.version, as: UInt16.self)
    guard version == IndexLayout.version else {
      throw GazetteerError(.version(found: version), path: path)
    }
    let fold = load(IndexLayout.Header.foldTable, as: UInt32.self)
    guard fold == FoldTable.version else {
      throw GazetteerError(.foldTable(found: fold), path: path)
    }
    let sound = load(IndexLayout.Header.soundForm, as: UInt16.self)
    guard sound == UInt16(SoundForm.version) else {
      throw GazetteerError(.soundForms(found: sound), path: path)
    }
    let header = Checksum.ofHeader(bytes)
    guard load(IndexLayout.Header.headerChecksum, as: UInt64.self) == header else {
      throw GazetteerError(.badSection("header"), path: path)
    }
    let fileSize = load(IndexLayout.Header.fileSize, as: UInt64.self)
    guard fileSize == UInt64(bytes.count) else {
      throw GazetteerError(
        .truncated(needed: Int(clamping: fileSize), available: bytes.count), path: path)
    }
    placeCount = Int(load(IndexLayout.Header.placeCount, as: UInt32.self))
    keyCount = Int(load(IndexLayout.Header.keyCount, as: UInt32.self))
    capitalFeature = load(IndexLayout.Header.capitalFeature, as: UInt16.self)
    var starts: [Int] = []
    var lengths: [Int] = []
    for section in IndexLayout.Section.allCases {
      let entry = IndexLayout.Header.sections + section.rawValue * 16
      let start = load(entry, as: UInt64.self)
      let length = load(entry + 8, as: UInt64.self)
      guard start >= UInt64(IndexLayout.headerSize), start <= fileSize, length <= fileSize - start,
        start % UInt64(IndexLayout.alignment) == 0
      else { throw GazetteerError(.badSection(section.name), path: path) }
      starts.append(Int(start))
      lengths.append(Int(length))
    }
    func require(_ section: IndexLayout.Section, _ length: Int) throws(GazetteerError) {
      guard lengths[section.rawValue] == length else {
        throw GazetteerError(.badSection(section.name), path: path)
      }
    }
    // A reference to more would wrap into another index of a stack.
    guard placeCount < IndexLayout.maxPlaces else { throw GazetteerError(.badSection("places"), path: path) }
    try require(.places, placeCount * IndexLayout.placeSize)
    self.bytes = bytes
    self.owner = owner
    self.path = path
    self.starts = starts
    self.lengths = lengths
    let base = bytes.baseAddress!
    places = base + starts[IndexLayout.Section.places.rawValue]
    postings = base + starts[IndexLayout.Section.postings.rawValue]
    func table(_ section: IndexLayout.Section, _ keys: Int, _ homes: Int) throws(GazetteerError) -> LineTable {
      let lineCount = lengths[section.rawValue] / LineTable.lineSize
      let homeCount = LineTable.homeCount(keyCount: keys)
      guard lengths[section.rawValue] % LineTable.lineSize == 0, lineCount >= homeCount,
        load(homes, as: UInt32.self) == UInt32(clamping: homeCount)
      else { throw GazetteerError(.badSection(section.name), path: path) }
      return LineTable(lines: base + starts[section.rawValue], lineCount: lineCount, homeCount: homeCount)
    }
    names = try table(.names, keyCount, IndexLayout.Header.nameLines)
    sounds = SoundTable(
      keys: try table(
        .soundKeys, Int(load(IndexLayout.Header.soundKeyCount, as: UInt32.self)), IndexLayout.Header.soundLines),
      sounds: base + starts[IndexLayout.Section.sounds.rawValue],
      soundCount: lengths[IndexLayout.Section.sounds.rawValue] / IndexLayout.soundSize, placeCount: placeCount)
  }

  // MARK: Names

  /// The reference of a key, 0 if the index has no such name or prefix of a name. One line of memory, or the next too.
  @inline(__always)
  func reference(of key: UInt64) -> UInt32 { names.value(of: key) }

  /// Begins to bring what a look-up of a key reads into the cache.
  @inline(__always)
  func prefetch(_ key: UInt64) { dateline_prefetch(names.line(of: key)) }

  /// Begins to bring the postings of a reference into the cache, or the record if it is a single place.
  @inline(__always)
  func prefetchPlaces(_ reference: UInt32) {
    let value = reference & KeyReference.valueMask
    // An address that is no place's is harmless: nothing is read.
    if reference & KeyReference.isList != 0 {
      dateline_prefetch(UnsafeRawPointer(bitPattern: UInt(bitPattern: postings) &+ UInt(value) &* 4))
    } else {
      let offset = UInt(KeyReference.place(value)) &* UInt(IndexLayout.placeSize)
      dateline_prefetch(UnsafeRawPointer(bitPattern: UInt(bitPattern: places) &+ offset))
    }
  }

  /// Hands every posting of a reference to `body`, most important place first.
  @inline(__always)
  func forEachPosting(_ reference: UInt32, _ body: (UInt32, NameKind) -> Void) {
    let value = reference & KeyReference.valueMask
    if reference & KeyReference.isList == 0 {
      if value == KeyReference.none { return }
      let place = KeyReference.place(value)
      if Int(place) < placeCount { body(place, KeyReference.kind(value)) }
      return
    }
    let limit = lengths[IndexLayout.Section.postings.rawValue]
    let start = Int(value) * 4
    guard start + 4 <= limit else { return }
    let count = Int(postings.load(fromByteOffset: start, as: UInt32.self))
    guard count <= (limit - start) / 4 - 1 else { return }
    for index in 1...max(count, 1) where index <= count {
      let posting = postings.load(fromByteOffset: start + index * 4, as: UInt32.self)
      let place = KeyReference.place(posting)
      if Int(place) < placeCount { body(place, KeyReference.kind(posting)) }
    }
  }

  // MARK: Places

  @inline(__always)
  func record(_ place: UInt32) -> PlaceRecord {
    places.load(fromByteOffset: Int(place) * IndexLayout.placeSize, as: PlaceRecord.self)
  }

  /// The string at an offset of the string section, empty if the offset is damaged.
  func string(_ offset: UInt32) -> String {
    let section = IndexLayout.Section.strings.rawValue
    let start = Int(offset)
    guard start + 2 <= lengths[section] else { return "" }
    let length = Int(bytes.loadUnaligned(fromByteOffset: starts[section] + start, as: UInt16.self))
    guard start + 2 + length <= lengths[section] else { return "" }
    let from = starts[section] + start + 2
    return String(decoding: bytes[from..<from + length], as: UTF8.self)
  }

  func featureCode(_ index: UInt16) -> String {
    let section = IndexLayout.Section.features.rawValue
    guard Int(index) * 4 + 4 <= lengths[section] else { return "" }
    return string(
      bytes.loadUnaligned(fromByteOffset: starts[section] + Int(index) * 4, as: UInt32.self))
  }

  /// The place with a GeoNames number; places are sorted by id, so O(log n).
  func place(geonames number: UInt32) -> UInt32? {
    var low = 0
    var high = placeCount
    while low < high {
      let middle = (low + high) / 2
      let record = record(UInt32(middle))
      if record.idKind != 0 {
        high = middle
      } else if record.idValue == number {
        return UInt32(middle)
      } else if record.idValue < number {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  /// The box of a country or division, where the tables give one.
  func bounds(_ place: UInt32) -> Bounds? {
    let section = IndexLayout.Section.boxes.rawValue
    var low = 0
    var high = lengths[section] / IndexLayout.boxSize
    while low < high {
      let middle = (low + high) / 2
      let at = starts[section] + middle * IndexLayout.boxSize
      let found = bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)
      if found == place {
        func degrees(_ index: Int) -> Double {
          Double(bytes.loadUnaligned(fromByteOffset: at + 4 + index * 4, as: Int32.self)) / 1e6
        }
        return Bounds(west: degrees(0), south: degrees(1), east: degrees(2), north: degrees(3))
      }
      if found < place { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The entries that stand for country codes.
  var countryPlaces: [UInt32] {
    let section = IndexLayout.Section.countries.rawValue
    return (0..<lengths[section] / 4).compactMap { index in
      let place = bytes.loadUnaligned(
        fromByteOffset: starts[section] + index * 4, as: UInt32.self)
      return Int(place) < placeCount ? place : nil
    }
  }

  var divisionCodeCount: Int {
    lengths[IndexLayout.Section.divisionCodes.rawValue] / IndexLayout.divisionCodeSize
  }

  func divisionCode(_ number: Int) -> (hash: UInt64, number: UInt32) {
    let at =
      starts[IndexLayout.Section.divisionCodes.rawValue] + number * IndexLayout.divisionCodeSize
    return (
      bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt32.self)
    )
  }

  /// `key<TAB>value` pairs about the index: sources, licence, counts.
  public var about: [(key: String, value: String)] {
    let section = IndexLayout.Section.about.rawValue
    let text = String(
      decoding: bytes[starts[section]..<starts[section] + lengths[section]], as: UTF8.self)
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : "")
    }
  }
}
