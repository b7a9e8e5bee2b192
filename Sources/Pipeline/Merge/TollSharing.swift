import Events

/// "Clashes broke out in Kirkuk, leaving six dead" may be told as a clash and as a killing; a report of another toll
/// contradicts both. So the events of a sentence take each other's tolls.
///
/// Items wait here while one of their sentence may follow, and come out in their order.
struct TollSharing {
  /// How many events of a document may lie between two of one sentence.
  private static let reach = 12

  /// The last ones of the document.
  private var waiting: [MergeItem] = []

  /// - Parameter give: takes an item that nothing is added to any more.
  mutating func append<Failure: Error>(
    _ item: MergeItem, give: (MergeItem) throws(Failure) -> Void
  ) throws(Failure) {
    if let last = waiting.last, last.document != item.document { try finish(give: give) }
    var item = item
    for index in waiting.indices.reversed() where waiting[index].isOneSentence(with: item) {
      waiting[index].takeTolls(from: item)
      item.takeTolls(from: waiting[index])
    }
    waiting.append(item)
    if waiting.count > Self.reach { try give(waiting.removeFirst()) }
  }

  mutating func finish<Failure: Error>(give: (MergeItem) throws(Failure) -> Void) throws(Failure) {
    for item in waiting { try give(item) }
    waiting.removeAll(keepingCapacity: true)
  }
}
