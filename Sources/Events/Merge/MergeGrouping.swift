/// Takes the groups as they are found, and puts them into their order.
struct MergeGrouping: ~Copyable {
  private let tellings: MergeTellings
  private let joins: [(into: UInt64, from: UInt64)]
  /// Ids of the tellings whose groups a person put together with others.
  private let wanted: Set<UInt64>
  /// The groups of those, which wait for all to be found, and which of them holds which telling.
  private var held: [[MergeItem]] = []
  private var holders: [UInt64: Int32] = [:]
  private var members: MergeSort<MergeMember>
  private var count: Int32 = 0

  init(_ tellings: MergeTellings, joining joins: [(into: UInt64, from: UInt64)], _ room: MergeRoom) {
    self.tellings = tellings
    self.joins = joins
    wanted = Set(joins.flatMap { [$0.into, $0.from] })
    members = MergeSort(room)
  }

  /// - Parameters:
  ///   - nodes: of the group.
  ///   - day: of the event that these items tell, which come in the order of telling.
  mutating func append(_ nodes: [Int32], _ day: ([MergeItem]) throws -> Int32) throws {
    var items: [MergeItem] = []
    for node in nodes {
      for number in try tellings.members(of: node) { items.append(try tellings.items.item(number)) }
    }
    if items.count > 1 { items.sort { $0.isToldBefore($1) } }
    if wanted.isEmpty || !items.contains(where: { wanted.contains($0.id) }) { return try write(items, day) }
    for item in items where wanted.contains(item.id) { holders[item.id] = Int32(held.count) }
    held.append(items)
  }

  /// All groups in order; there are no more to come.
  mutating func take(_ day: ([MergeItem]) throws -> Int32) throws -> MergeStream<MergeMember> {
    let joined = MergeJoins(joins, groups: holders)
    for group in held.indices {
      let items = joined.parts(of: Int32(group)).flatMap { held[Int($0)] }
      if !items.isEmpty { try write(items, day) }
    }
    held = []
    return try members.take()
  }

  private mutating func write(_ items: [MergeItem], _ day: ([MergeItem]) throws -> Int32) throws {
    let day = try day(items)
    for (rank, item) in items.enumerated() {
      try members.append(MergeMember(item, rank, of: count, day: day, head: items[0]))
    }
    count += 1
  }
}
