/// An event, and the tellings of it where there are several, in the order of telling.
package struct MergedEvent: Sendable {
  package let event: EventRecord
  /// Empty where one report tells it.
  package let tellings: [EventRecord]

  init(_ tellings: [EventRecord]) {
    event = tellings.count == 1 ? tellings[0] : .merged(tellings)
    self.tellings = tellings.count == 1 ? [] : tellings
  }
}
