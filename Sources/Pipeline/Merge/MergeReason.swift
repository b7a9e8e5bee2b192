import Events
import Temporal
import Toponyms

/// Says in a line why two tellings were taken for one event: "aerial = aerial; Mosul = Mosul; 2017-07-10 in 2017-07; 12
/// dead = 12 dead".
struct MergeReason {
  let score: Double
  let text: String

  init(_ telling: EventRecord, _ other: EventRecord, _ comparison: MergeComparison) {
    score = comparison.score
    var parts = [
      Self.pair(Self.kind(telling), Self.kind(other), isSame: comparison.kinds == .same, or: "~"),
      Self.place(telling, other, comparison.places), Self.time(telling, other, comparison.times),
    ]
    parts.append(Self.count(telling.fatalities?.best, other.fatalities?.best, "dead", comparison.deaths))
    parts.append(Self.count(telling.injured?.best, other.injured?.best, "injured", comparison.injured))
    if comparison.areQuantitiesEqual, let quantity = telling.quantity {
      parts.append("\(quantity) = \(quantity) of them")
    }
    if case .shared = comparison.actors {
      let common = telling.actors.filter(other.actors.contains)
      if !common.isEmpty { parts.append(common.joined(separator: ", ") + " in both") }
    }
    if comparison.isSameQuote {
      parts.append("same words")
    } else if comparison.commonWords > 0 {
      parts.append("\(comparison.commonWords) telling word\(comparison.commonWords == 1 ? "" : "s") in both")
    }
    if comparison.isSameReport { parts.append("told twice in one report") }
    text = parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func pair(_ one: String, _ other: String, isSame: Bool, or sign: String) -> String {
    "\(one) \(isSame ? "=" : sign) \(other)"
  }

  private static func kind(_ record: EventRecord) -> String {
    record.subType.isEmpty ? record.type.rawValue.lowercased() : record.subType
  }

  private static func place(_ one: EventRecord, _ other: EventRecord, _ places: MergePlaces) -> String {
    let (first, second) = (name(one), name(other))
    switch places {
    case .same: return "\(first) = \(second)"
    case .near: return "\(first) near \(second)"
    case .inside: return fineness(one) >= fineness(other) ? "\(first) in \(second)" : "\(second) in \(first)"
    case .unknown: return first.isEmpty && second.isEmpty ? "no place" : "\(first)\(second), one without a place"
    case .apart: return "\(first) is not \(second)"
    }
  }

  private static func name(_ record: EventRecord) -> String {
    record.place?.name ?? (record.location == nil ? "" : record.placeText)
  }

  /// Finer places have a smaller extent.
  private static func fineness(_ record: EventRecord) -> Int {
    ["region", "country", "admin1", "natural", "admin2", "town", "site"].firstIndex(of: record.geoPrecision) ?? -1
  }

  private static func time(_ one: EventRecord, _ other: EventRecord, _ times: MergeTimes) -> String {
    let (first, second) = (day(one), day(other))
    switch times {
    case .sameDay: return "\(first) = \(second)"
    case .overlap:
      if first == second { return "\(first) = \(second)" }
      return days(one) <= days(other) ? "\(first) in \(second)" : "\(second) in \(first)"
    case .off(let days, _):
      return "\(first), \(second): \(days == 1 ? "a day" : "\(days) days") apart"
    case .unknown: return first.isEmpty && second.isEmpty ? "no date" : "\(first)\(second), one without a date"
    case .apart: return "\(first) is not \(second)"
    }
  }

  /// The day that the event is put on, or what the text says of a longer time.
  private static func day(_ record: EventRecord) -> String {
    record.earliest == record.latest ? record.earliest?.description ?? "" : record.edtf
  }

  private static func days(_ record: EventRecord) -> Int {
    guard let earliest = record.earliest, let latest = record.latest else { return 0 }
    return latest.dayNumber - earliest.dayNumber
  }

  private static func count(_ one: Int?, _ other: Int?, _ word: String, _ numbers: MergeNumbers) -> String {
    guard let one, let other else { return "" }
    switch numbers {
    case .equal: return "\(one) \(word) = \(other) \(word)"
    case .overlap: return "\(one) \(word) ~ \(other) \(word)"
    case .grown: return "\(min(one, other)) \(word), later \(max(one, other))"
    case .revised: return "\(one) or \(other) \(word)"
    case .unknown, .conflict: return ""
    }
  }
}
