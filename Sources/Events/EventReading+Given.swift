import Evidence
import Toponyms

/// Reads triggers that the input gives.
extension EventReading {
  mutating func read(given spans: [TextSpan], _ places: [LinkedPlaces]?) {
    var read: [(order: Int, event: Event)] = []
    let order = spans.indices.sorted { spans[$0] < spans[$1] }
    var next = 0
    for (number, sentence) in view.text.sentences.enumerated() {
      enter(sentence, number)
      let last = number + 1 == view.text.sentences.count
      let end = Int(view.tokens[sentence.upperBound - 1].end)
      var triggers: [Trigger] = []
      var numbers: [Int] = []
      while next < order.count, spans[order[next]].start < end || last {
        triggers.append(givenTrigger(spans[order[next]], sentence, view))
        numbers.append(order[next])
        next += 1
      }
      guard !triggers.isEmpty else { continue }
      let linked = places.map { places in numbers.map { places[$0] } }
      for (number, found) in zip(numbers, self.read(sentence, number, triggers, linked)) {
        var event = found.event
        event.trigger = spans[number]
        read.append((number, event))
      }
    }
    events = read.sorted { $0.order < $1.order }.map(\.event)
  }
}
