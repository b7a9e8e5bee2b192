/// Sorted records, the first one first, from any number of sorted runs.
struct MergeStream<Record: MergeRecord>: ~Copyable {
  /// A run and its next record.
  final class Run {
    private var run: MergeRun<Record>
    fileprivate var head: Record?

    init(_ run: consuming MergeRun<Record>) { self.run = run }

    fileprivate func advance() throws { head = try run.next() }
  }

  /// A heap: each run's head precedes those of the two below it.
  private var runs: [Run]
  private var isOpen = false

  init(_ runs: [Run]) { self.runs = runs }

  mutating func next() throws -> Record? {
    if !isOpen { try open() }
    guard let first = runs.first, let record = first.head else { return nil }
    try first.advance()
    if first.head == nil, runs.count > 1 {
      runs[0] = runs[runs.count - 1]
      runs.removeLast()
    }
    if runs.count > 1 { sink(0) }
    return record
  }

  private mutating func open() throws {
    isOpen = true
    for run in runs { try run.advance() }
    runs.removeAll { $0.head == nil }
    for index in runs.indices.reversed() { sink(index) }
  }

  private func precedes(_ a: Run, _ b: Run) -> Bool {
    guard let one = a.head, let other = b.head else { return a.head != nil }
    return Record.precedes(one, other)
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < runs.count && precedes(runs[child], runs[least]) {
        least = child
      }
      if least == index { return }
      runs.swapAt(index, least)
      index = least
    }
  }
}
