/// Gives back the records of a scratch file in another order than they were written in, without a read for each.
///
/// A read of a few hundred bytes at a random place costs more than writing them out. So the records are dealt out first,
/// front to back, into piles that follow each other in the new order, on a second scratch file; each pile then fits in
/// memory, where any order is cheap. What fits there as a whole is read at once.
/// - Complexity: linear, with two more passes over the bytes; memory of one pile, and 4 bytes a record.
struct RecordShuffle: ~Copyable {
  private static let pileBytes = 4 << 20
  /// Of each pile, what waits to be written.
  private static let handBytes = 32 << 10

  /// Records from `rank` on, in the new order, and where the pile begins on the second file.
  private struct Pile {
    var rank: Int
    var start: Int
    var bytes = 0
  }

  private let offsets: [Int]
  private let order: [Int]
  private let end: Int

  /// - Parameters:
  ///   - offsets: where each record begins, in the order of writing; they follow each other without gaps.
  ///   - end: where the last one ends.
  ///   - order: indexes of the records, in the new order.
  init(offsets: [Int], end: Int, order: [Int]) {
    self.offsets = offsets
    self.end = end
    self.order = order
  }

  private func size(_ index: Int) -> Int { (index + 1 < offsets.count ? offsets[index + 1] : end) - offsets[index] }

  /// Appends all records to `file` in the new order.
  ///
  /// - Parameter path: of the layer, beside which there is room.
  borrowing func copy(_ source: borrowing ScratchFile, to file: inout OutputFile, path: String) throws(LayerError) {
    var pile = ByteBuffer(capacity: min(end, Self.pileBytes) + 64)
    guard end > Self.pileBytes else {
      try source.read(0, end, into: &pile)
      for index in order {
        file.buffer.append(UnsafeBufferPointer(start: pile.base + offsets[index], count: size(index)))
        try file.flushIfFull()
      }
      return
    }
    let piles = self.piles
    var dealt = try ScratchFile(beside: path)
    try deal(source, into: piles, &dealt)
    var starts: [Int] = []
    for (number, current) in piles.enumerated() {
      let last = number + 1 < piles.count ? piles[number + 1].rank : order.count
      pile.removeAll()
      try dealt.read(current.start, current.bytes, into: &pile)
      starts.removeAll(keepingCapacity: true)
      starts.append(contentsOf: repeatElement(0, count: last - current.rank))
      var position = 0
      while position < pile.count {
        let rank = Int(UnsafeRawPointer(pile.base + position).loadUnaligned(as: UInt32.self))
        starts[rank - current.rank] = position + 4
        position += 4 + size(order[rank])
      }
      for rank in current.rank..<last {
        file.buffer.append(
          UnsafeBufferPointer(start: pile.base + starts[rank - current.rank], count: size(order[rank])))
        try file.flushIfFull()
      }
    }
  }

  /// Cuts the new order into piles. Each record takes 4 bytes more there, for its rank.
  private var piles: [Pile] {
    var piles: [Pile] = []
    var total = 0
    for (rank, index) in order.enumerated() {
      let bytes = 4 + size(index)
      if piles.isEmpty || piles[piles.count - 1].bytes + bytes > Self.pileBytes {
        piles.append(Pile(rank: rank, start: total))
      }
      piles[piles.count - 1].bytes += bytes
      total += bytes
    }
    return piles
  }

  private func deal(
    _ source: borrowing ScratchFile, into piles: [Pile], _ target: inout ScratchFile
  ) throws(LayerError) {
    var pileOf = [UInt16](repeating: 0, count: order.count)
    var ranks = [UInt32](repeating: 0, count: order.count)
    var number = -1
    for (rank, index) in order.enumerated() {
      while number + 1 < piles.count, piles[number + 1].rank <= rank { number += 1 }
      pileOf[index] = UInt16(number)
      ranks[index] = UInt32(rank)
    }
    var hands = Hands(count: piles.count, bytes: Self.handBytes)
    var ends = piles.map(\.start)
    var window = ByteBuffer(capacity: 1 << 20)
    var first = 0
    while first < offsets.count {
      var next = first
      while next < offsets.count, next == first || offsets[next] + size(next) - offsets[first] <= 1 << 20 { next += 1 }
      window.removeAll()
      try source.read(offsets[first], offsets[next - 1] + size(next - 1) - offsets[first], into: &window)
      for index in first..<next {
        let pile = Int(pileOf[index])
        let record = UnsafeBufferPointer(start: window.base + offsets[index] - offsets[first], count: size(index))
        if !hands.add(ranks[index], record, to: pile) {
          ends[pile] += try target.write(hands.bytes(of: pile), at: ends[pile])
          hands.empty(pile)
          if !hands.add(ranks[index], record, to: pile) {
            // Larger than a hand.
            var rank = ranks[index]
            ends[pile] += try withUnsafeBytes(of: &rank) { bytes throws(LayerError) in
              try target.write(bytes.assumingMemoryBound(to: UInt8.self), at: ends[pile])
            }
            ends[pile] += try target.write(record, at: ends[pile])
          }
        }
      }
      first = next
    }
    for pile in piles.indices { ends[pile] += try target.write(hands.bytes(of: pile), at: ends[pile]) }
  }

  /// A buffer of one size for each pile.
  private struct Hands: ~Copyable {
    private let base: UnsafeMutablePointer<UInt8>
    private var counts: [Int]
    private let size: Int

    init(count: Int, bytes: Int) {
      base = .allocate(capacity: count * bytes)
      counts = [Int](repeating: 0, count: count)
      size = bytes
    }

    deinit { base.deallocate() }

    /// Whether there was room.
    @inline(__always)
    mutating func add(_ rank: UInt32, _ record: UnsafeBufferPointer<UInt8>, to pile: Int) -> Bool {
      let count = counts[pile]
      guard let start = record.baseAddress, count + 4 + record.count <= size else { return false }
      let target = base + pile * size + count
      UnsafeMutableRawPointer(target).storeBytes(of: rank, as: UInt32.self)
      (target + 4).update(from: start, count: record.count)
      counts[pile] = count + 4 + record.count
      return true
    }

    func bytes(of pile: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: base + pile * size, count: counts[pile])
    }

    mutating func empty(_ pile: Int) { counts[pile] = 0 }
  }
}
