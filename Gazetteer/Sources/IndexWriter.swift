import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension IndexBuilder {
  /// Sorts, joins and lays out everything; `about` becomes the index's own description.
  public consuming func finish(about: [(key: String, value: String)]) throws(GazetteerError)
    -> [UInt8]
  {
    guard pending.count < IndexLayout.maxPlaces else {
      throw GazetteerError(.tooManyPlaces(pending.count), path: "gazetteer build")
    }
    let order = placeOrder()
    var newNumber = [UInt32](repeating: 0, count: pending.count)
    for (new, old) in order.enumerated() { newNumber[Int(old)] = UInt32(new) }
    let importance = order.map { Self.importance(pending[Int($0)].record) }
    for index in names.indices where names[index].place != PlaceRecord.none {
      names[index].place = newNumber[Int(names[index].place)]
    }
    names.sort {
      if $0.key != $1.key { return $0.key < $1.key }
      if $0.place == PlaceRecord.none || $1.place == PlaceRecord.none {
        return $0.place != PlaceRecord.none && $1.place == PlaceRecord.none
      }
      let (a, b) = (importance[Int($0.place)], importance[Int($1.place)])
      if a != b { return a > b }
      return $0.place != $1.place ? $0.place < $1.place : $0.kind < $1.kind
    }
    let keys = joinedKeys()
    var out = IndexBytes()
    var placeBytes: [UInt8] = []
    placeBytes.reserveCapacity(order.count * IndexLayout.placeSize)
    for old in order { placeBytes.append(record: pending[Int(old)].record) }
    out.add(.places, placeBytes)
    let bits = Self.directoryBits(keyCount: keys.keys.count)
    out.add(.directory, bytes: Self.directory(keys.keys, bits: bits))
    let shift = UInt64(32 - bits)
    out.add(.fingerprints, bytes: keys.keys.map { UInt32(truncatingIfNeeded: $0 >> shift) })
    out.add(.references, bytes: keys.references)
    out.add(.postings, bytes: keys.postings)
    out.add(.strings, strings.bytes)
    out.add(.features, bytes: featureOffsets)
    out.add(.boxes, boxes(order))
    out.add(.countries, bytes: countryEntries(order))
    var codes: [UInt8] = []
    for (hash, number) in divisionCodes.sorted(by: { $0.key < $1.key }) {
      codes.append(little: UInt32(truncatingIfNeeded: hash))
      codes.append(little: UInt32(truncatingIfNeeded: hash >> 32))
      codes.append(little: number)
    }
    out.add(.divisionCodes, codes)
    let text = about.map { "\($0.key)\t\($0.value)" }.joined(separator: "\n")
    out.add(.about, Array(text.utf8))
    return out.finish(placeCount: order.count, keyCount: keys.keys.count, directoryBits: bits)
  }

  /// Countries before divisions before towns of the same name, then by population.
  private static func importance(_ record: PlaceRecord) -> UInt64 {
    let kind: UInt64 = record.level <= 1 ? 2 : record.level == 2 ? 1 : 0
    return kind << 48 | UInt64(record.population) << 16 | UInt64(record.nameCount)
  }

  private func placeOrder() -> [UInt32] {
    (0..<UInt32(pending.count)).sorted {
      let (a, b) = (pending[Int($0)], pending[Int($1)])
      if a.record.idKind != b.record.idKind { return a.record.idKind < b.record.idKind }
      if a.record.idKind == 0 { return a.record.idValue < b.record.idValue }
      return PlaceIndex.isOrdered(a.id, before: b.id)
    }
  }

  /// One key each, with its reference; `names` must be sorted.
  private func joinedKeys() -> (keys: [UInt64], references: [UInt32], postings: [UInt32]) {
    var keys: [UInt64] = []
    var references: [UInt32] = []
    var postings: [UInt32] = []
    var index = 0
    while index < names.count {
      let key = names[index].key
      var list: [UInt32] = []
      var lastPlace = PlaceRecord.none
      var lastKind: UInt8 = 0
      var hasLonger = false
      while index < names.count, names[index].key == key {
        let entry = names[index]
        if entry.place == PlaceRecord.none {
          hasLonger = true
        } else if entry.place != lastPlace
          || (entry.kind != lastKind && Self.isAbbreviation(entry.kind))
        {
          // "PA" and "Pa." are one key, and match different texts: both kinds are kept.
          list.append(entry.place | UInt32(entry.kind) << 26)
          lastPlace = entry.place
          lastKind = entry.kind
        }
        index += 1
      }
      var reference: UInt32
      if list.isEmpty {
        reference = KeyReference.none
      } else if list.count == 1, list[0] != 0 || hasLonger {
        // The first place as a main name would be 0, which means that there is no such key: it is a list of one.
        reference = list[0]
      } else {
        reference = UInt32(postings.count) | KeyReference.isList
        postings.append(UInt32(list.count))
        postings.append(contentsOf: list)
      }
      if hasLonger { reference |= KeyReference.hasLonger }
      keys.append(key)
      references.append(reference)
    }
    return (keys, references, postings)
  }

  private static func isAbbreviation(_ kind: UInt8) -> Bool {
    kind == NameKind.abbreviation.rawValue || kind == NameKind.dottedAbbreviation.rawValue
  }

  /// About four keys a bucket: one cache line of fingerprints.
  static func directoryBits(keyCount: Int) -> Int {
    var bits = 1
    while bits < 28, 1 << (bits + 2) < keyCount { bits += 1 }
    return bits
  }

  private static func directory(_ keys: [UInt64], bits: Int) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    let shift = UInt64(64 - bits)
    for key in keys { starts[Int(key >> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    return starts
  }

  /// New numbers of the entries that stand for country codes: today's countries that GeoNames numbers.
  private func countryEntries(_ order: [UInt32]) -> [UInt32] {
    order.indices.filter { new in
      let record = pending[Int(order[new])].record
      return record.level == PlaceLevel.country.rawValue && record.idKind == 0
        && record.country != 0 && features["A.PCLH"] != record.feature
    }.map { UInt32($0) }
  }

  private func boxes(_ order: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (new, old) in order.enumerated() {
      guard let box = pending[Int(old)].bounds else { continue }
      bytes.append(little: UInt32(new))
      for degrees in [box.west, box.south, box.east, box.north] {
        bytes.append(little: UInt32(bitPattern: Int32((max(-360, min(degrees, 360)) * 1e6).rounded())))
      }
    }
    return bytes
  }
}

/// Writes `bytes` beside `path` and renames, so that a reader sees the old index or the new one.
public func writeIndex(_ bytes: [UInt8], to path: String) throws(GazetteerError) {
  let partial = path + ".partial"
  let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  func failed() -> GazetteerError {
    let why = String(cString: strerror(errno))
    unlink(partial)
    return GazetteerError(.cannotWrite(why), path: path)
  }
  guard descriptor >= 0 else { throw failed() }
  var offset = 0
  while offset < bytes.count {
    let written = bytes.withUnsafeBytes {
      write(descriptor, $0.baseAddress! + offset, min(1 << 24, bytes.count - offset))
    }
    if written < 0 {
      if errno == EINTR { continue }
      let error = failed()
      close(descriptor)
      throw error
    }
    offset += written
  }
  guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0,
    rename(partial, path) == 0
  else { throw failed() }
}
