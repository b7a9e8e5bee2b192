import Events
import Evidence
import Testing

/// The merge gives the same whether it has memory or goes to the disk, for any items.
@Suite struct MergeRoomTests {
  /// The smallest room is that of some dozens of records, so that everything is in many runs and most pages are read
  /// again.
  private static func expectTheSame(_ items: [MergeItem], _ about: String) throws {
    let expected = try EventMerger.groups(of: items)
    for bytes in [1, 40_000, 400_000] {
      let tally = MemoryFile.Tally()
      let found = try EventMerger.groups(of: items, in: MergeRoom(memoryBytes: bytes) { MemoryFile(tally) })
      #expect(tally.bytes > items.count * 200, "\(about): nothing went to a file")
      #expect(found.comparisons == expected.comparisons, "\(about), \(bytes) bytes")
      #expect(found.groups == expected.groups, "\(about), \(bytes) bytes")
    }
  }

  @Test(arguments: [21, 22, 23] as [UInt64]) func archive(_ seed: UInt64) throws {
    try Self.expectTheSame(MergeArchive(count: 6000, seed: seed).items, "archive \(seed)")
  }

  /// All facts drawn from a few values, so that blocks run over, groups grow large and contradict each other.
  @Test(arguments: 1...8 as ClosedRange<UInt64>) func fewValues(_ seed: UInt64) throws {
    var crowd = CrowdedItems(seed: seed)
    try Self.expectTheSame(crowd.items(4000), "few values \(seed)")
  }

  @Test func noItems() throws {
    let (inMemory, onDisk) = (MergeRoom.memory, MergeRoom(memoryBytes: 1) { MemoryFile(.init()) })
    for room in [inMemory, onDisk] { #expect(try EventMerger.groups(of: [], in: room).groups.isEmpty) }
  }

  struct DiskIsFull: Error {}

  /// What goes wrong with a file comes out, at whatever step it happens.
  @Test func faultsOfFilesComeOut() throws {
    let items = MergeArchive(count: 3000, seed: 2).items
    let tally = MemoryFile.Tally()
    _ = try EventMerger.groups(of: items, in: MergeRoom(memoryBytes: 1) { MemoryFile(tally) })
    for last in 0..<tally.files {
      let some = MemoryFile.Tally()
      let room = MergeRoom(memoryBytes: 1) {
        if some.files == last { throw DiskIsFull() }
        return MemoryFile(some)
      }
      #expect(throws: DiskIsFull.self) { try EventMerger.groups(of: items, in: room) }
    }
  }
}
