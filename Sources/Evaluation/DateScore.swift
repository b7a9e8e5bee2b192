/// Date expressions after TempEval-3, task A (UzZaman et al. 2013): spans, types and values.
package struct DateScore: DocumentScore {
  private struct Counts {
    var gold = 0
    var system = 0
    var strict = 0
    var relaxed = 0
    var type = 0
    var value = 0
  }

  private var every: [Counts] = []
  /// DATE and TIME alone: what a map of dated events needs.
  private var datesAndTimes: [Counts] = []
  package let answeredCount: Int
  package var documentCount: Int { every.count }
  package var goldCount: Int { every.reduce(0) { $0 + $1.gold } }
  package var systemCount: Int { every.reduce(0) { $0 + $1.system } }

  package init(gold: [GoldDocument], answers: [String: Answer]) {
    func isDay(_ type: String?) -> Bool { type == "DATE" || type == "TIME" }
    for document in gold {
      let system = answers[document.id]?.dates ?? []
      every.append(Self.counts(document.dates, system))
      datesAndTimes.append(
        Self.counts(document.dates.filter { isDay($0.type) }, system.filter { isDay($0.type) }))
    }
    answeredCount = gold.count { answers[$0.id] != nil }
  }

  /// Each gold expression in turn takes the free answer that shares most with it, one with the right value before others.
  private static func counts(_ gold: [GoldDocument.Date], _ system: [Answer.Date]) -> Counts {
    var counts = Counts(gold: gold.count, system: system.count)
    var free = system
    for date in gold {
      var best: (index: Int, shared: Int, isValue: Bool)?
      for (index, answer) in free.enumerated() where answer.span.overlaps(date.span) {
        let shared = answer.span.shared(with: date.span)
        let isValue = answer.value == date.value
        if let old = best, (old.shared, old.isValue ? 1 : 0) >= (shared, isValue ? 1 : 0) { continue }
        best = (index, shared, isValue)
      }
      guard let best else { continue }
      let answer = free.remove(at: best.index)
      counts.relaxed += 1
      if answer.span == date.span { counts.strict += 1 }
      if answer.type == date.type { counts.type += 1 }
      if best.isValue { counts.value += 1 }
    }
    return counts
  }

  package func measures(weights: [Int]) -> [Measure] {
    let all = Self.sum(every, weights)
    let days = Self.sum(datesAndTimes, weights)
    func measures(_ name: String, _ right: Int, _ counts: Counts) -> [Measure] {
      Measure.precisionRecall(
        name, right: Double(right), system: Double(counts.system), gold: Double(counts.gold))
    }
    return measures("strict", all.strict, all) + measures("relaxed", all.relaxed, all)
      + measures("type", all.type, all) + measures("value", all.value, all)
      + measures("date_value", days.value, days)
  }

  private static func sum(_ documents: [Counts], _ weights: [Int]) -> Counts {
    var sum = Counts()
    for (counts, weight) in zip(documents, weights) {
      sum.gold += weight * counts.gold
      sum.system += weight * counts.system
      sum.strict += weight * counts.strict
      sum.relaxed += weight * counts.relaxed
      sum.type += weight * counts.type
      sum.value += weight * counts.value
    }
    return sum
  }
}
