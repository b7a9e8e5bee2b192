/// Where a group stands among the others: by its day, undated ones last, and then by its first telling.
struct MergeGroupKey: MergeRecord {
  private let id: UInt64
  private let content: UInt64
  private let day: Int32
  let group: Int32

  init(day: Int32, _ head: MergeItem, _ group: Int32) {
    self.day = day == MergeItem.noDay ? Int32.max : day
    id = head.id
    content = head.content
    self.group = group
  }

  static func precedes(_ a: MergeGroupKey, _ b: MergeGroupKey) -> Bool {
    if a.day != b.day { return a.day < b.day }
    if a.id != b.id { return a.id < b.id }
    return a.content != b.content ? a.content < b.content : a.group < b.group
  }
}
