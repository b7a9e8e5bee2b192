/// An item on its way to another process: its fields one behind the other, little-endian.
extension MergeItem {
  package static let byteCount = 180

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for number in [id, content, document, quote, place] { append(number) }
    for index in words.stored.indices { append(words.stored[index]) }
    for index in actors.indices { append(actors[index]) }
    for index in initiators.indices { append(initiators[index]) }
    for index in targets.indices { append(targets[index]) }
    for number in [admin1, admin2, country, charStart] { append(number) }
    for number in [longitude, latitude, radiusKm, confidence] { append(number.bitPattern) }
    for number in [firstDay, lastDay, published, quantity] { append(number) }
    for count in [deaths, injured] {
      append(count.low)
      append(count.best)
      append(count.high)
    }
    append(kind.number)
    append(level.rawValue)
    append(flags.rawValue)
    append(UInt8(0))
    return bytes
  }

  /// - Returns: nil where `bytes` are not those of an item.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount, bytes[179] == 0, let kind = MergeKind(number: bytes[176]),
      let level = MergeLevel(rawValue: bytes[177])
    else { return nil }
    var offset = 0
    func next<Number: FixedWidthInteger>() -> Number {
      let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Number.self) }
      offset += MemoryLayout<Number>.size
      return Number(littleEndian: number)
    }
    func count() -> MergeCount {
      MergeCount(low: Int(next() as Int32), best: Int(next() as Int32), high: Int(next() as Int32))
    }
    self.init(
      id: next(), content: next(), document: next(), quote: next(), words: MergeWords(), charStart: 0, confidence: 0,
      kind: kind, level: level)
    place = next()
    var hashes = SIMD16<UInt16>()
    for index in hashes.indices { hashes[index] = next() }
    words = MergeWords(stored: hashes)
    for index in actors.indices { actors[index] = next() }
    for index in initiators.indices { initiators[index] = next() }
    for index in targets.indices { targets[index] = next() }
    (admin1, admin2, country, charStart) = (next(), next(), next(), next())
    func number() -> Float { Float(bitPattern: next()) }
    (longitude, latitude, radiusKm, confidence) = (number(), number(), number(), number())
    (firstDay, lastDay, published, quantity) = (next(), next(), next(), next())
    deaths = count()
    injured = count()
    flags = Flags(rawValue: bytes[178])
    let days = -Int32(Self.mostDays)...Int32(Self.mostDays)
    let isSpan = firstDay <= lastDay && days.contains(firstDay) && days.contains(lastDay)
    guard isSpan || firstDay == Self.noDay && lastDay == Self.noDay else { return nil }
  }
}
