import Events

extension EventMerger {
  static func groups(of items: [MergeItem], in room: MergeRoom = .memory) throws -> MergeGroups {
    var merger = EventMerger(room)
    for item in items { try merger.append(item) }
    return try merger.groups()
  }
}
