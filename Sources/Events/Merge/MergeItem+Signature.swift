extension MergeItem {
  /// A hash of all that is said of the event; of the sentence too, where the rest would not be enough to tell it by.
  var signature: UInt64 {
    var key = MergeKey(.sameSpan, self).and(UInt64(kind.number)).and(place)
    key = key.and(firstDay).and(lastDay).and(UInt64(flags.rawValue) << 8 | UInt64(level.rawValue))
    key = key.and(longitude.bitPattern).and(latitude.bitPattern)
    for count in [deaths, injured] { key = key.and(count.low).and(count.best).and(count.high) }
    key = key.and(quantity)
    for index in actors.indices { key = key.and(actors[index]) }
    for index in initiators.indices { key = key.and(initiators[index]).and(targets[index]) }
    if isTelling(inOtherWords: true) { return key.value }
    return key.and(isTelling(inOtherWords: false) ? quote : id).value
  }

  /// Whether another report that says the same would be taken to tell the same event.
  private func isTelling(inOtherWords: Bool) -> Bool {
    var other = self
    other.document = ~document
    other.id = ~id
    if inOtherWords {
      guard isFine else { return false }
      other.quote = ~quote
      other.words = MergeWords()
    }
    return MergeComparison(self, other).isEnough
  }
}
