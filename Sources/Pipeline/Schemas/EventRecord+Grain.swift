extension EventRecord {
  /// How finely the record is dated.
  package var dateGrain: DateGrain {
    DateGrain(first: earliest, last: latest, precision: precision, words: dateText)
  }
}
