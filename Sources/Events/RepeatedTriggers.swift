import Temporal
import Toponyms

/// An event with how the text told it, while the text is read.
struct ToldEvent {
  var event: Event
  var sentence: Int
  /// "the attack", "this killing": a noun that may point back to an event told before.
  var pointsBack: Bool
  var isNoun: Bool
  /// "another blast", "a second attack", "elsewhere ...": no other telling of one before.
  var isDifferent: Bool
  /// Told in the past with no day of its own and nothing that says it was long known: the report's news, it may be.
  var isUndatedNews: Bool
  /// ", killing nine": what came of the deed told before it in the sentence.
  var isResult = false
  /// "and killed 23", ", where 22 were killed": the same, where the deed before is one of land.
  var isOutcome = false
  /// "repelled an attack": told by those to whom it was done; the attack says more.
  var isReception = false
  /// The sentence that begins its line of a list, -1 outside of lists: what one line tells is not told by another.
  var item = -1
}

/// Joins triggers of one sentence that tell the same event: "An attack in Mosul killed 12 and wounded 30".
struct RepeatedTriggers {
  let view: EventText

  func merged(_ told: [ToldEvent]) -> [ToldEvent] {
    var kept: [ToldEvent] = []
    for one in told {
      if let index = kept.lastIndex(where: { isSame($0, one) }) {
        kept[index] = joined(kept[index], one)
      } else {
        kept.append(one)
      }
    }
    return kept
  }

  private func isSame(_ one: ToldEvent, _ other: ToldEvent) -> Bool {
    let (a, b) = (one.event, other.event)
    // "the attack in Nice and smaller attacks across Europe"
    if one.isNoun, other.isNoun, !a.places.isEmpty, !b.places.isEmpty, a.places != b.places {
      return false
    }
    guard a.modality == b.modality, Self.isOneKind(a, b) || isResult(other, of: a) else { return false }
    // "killed five in the north and three in the south": two counts, two events.
    if let one = a.fatalities, let other = b.fatalities, one != other { return false }
    if let one = a.injured, let other = b.injured, one != other { return false }
    return agreeInPlace(a, b) && Self.agreeInTime(a, b)
  }

  /// "stormed the headquarters, killing nine": one event, with the dead.
  private func isResult(_ other: ToldEvent, of event: Event) -> Bool {
    other.isResult && Self.hasResults(event) || other.isOutcome && event.type == .territory
  }

  private static func hasResults(_ event: Event) -> Bool {
    event.type == .territory || event.type == .assault || event.type == .coerce && event.subType == "raid"
  }

  /// Types and modes that one event may be told with.
  static func isOneKind(_ a: Event, _ b: Event) -> Bool {
    if a.type != b.type {
      // "the raid that killed him"
      return a.subType == "raid" && b.type == .assault && isGeneral(b.subType)
        || b.subType == "raid" && a.type == .assault && isGeneral(a.subType)
    }
    if a.subType == b.subType { return true }
    guard a.type == .assault || a.type == .protest else { return false }
    return isGeneral(a.subType) || isGeneral(b.subType) || isOneBlast(a.subType, b.subType)
  }

  /// The same places, none on one side, or one inside the other.
  func agreeInPlace(_ a: Event, _ b: Event) -> Bool {
    guard let first = a.places.first, let second = b.places.first, a.places != b.places, Set(a.places) != Set(b.places)
    else {
      return true
    }
    if a.placeCarried || b.placeCarried { return true }
    if let one = view.mentions[first].place, let other = view.mentions[second].place,
      one.id == other.id, a.places.count == b.places.count
    {
      return true
    }
    guard a.places.count == 1 || b.places.count == 1 else { return false }
    return view.contains(first, second) == true || view.contains(second, first) == true
  }

  /// The same days, no day of its own on one side, or one span within the other.
  static func agreeInTime(_ a: Event, _ b: Event) -> Bool {
    guard let one = span(a), let other = span(b), one != other else { return true }
    if a.dateSource != .sentence || b.dateSource != .sentence { return true }
    return one.earliest <= other.earliest && other.latest <= one.latest
      || other.earliest <= one.earliest && one.latest <= other.latest
  }

  private static func span(_ event: Event) -> DateSpan? {
    guard let earliest = event.earliest, let latest = event.latest else { return nil }
    return DateSpan(earliest: earliest, latest: latest, precision: event.precision)
  }

  /// Sub-types that say little of the means.
  static func isGeneral(_ subType: String) -> Bool {
    ["attack", "kill", "destroy", "clash", "demo"].contains(subType)
  }

  private static func isOneBlast(_ a: String, _ b: String) -> Bool {
    let blasts = ["explosives", "suicide-attack", "aerial", "drone", "heavy-weapons"]
    return (a == "explosives" && blasts.contains(b)) || (b == "explosives" && blasts.contains(a))
  }

  /// The trigger that says more stands for both, with what the other adds.
  private func joined(_ a: ToldEvent, _ b: ToldEvent) -> ToldEvent {
    let isSecond =
      a.isReception != b.isReception ? a.isReception : Self.rank(b.event.subType) > Self.rank(a.event.subType)
    var first = isSecond ? b : a
    take(from: (isSecond ? a : b).event, into: &first.event)
    first.pointsBack = a.pointsBack && b.pointsBack
    first.isUndatedNews = a.isUndatedNews && b.isUndatedNews
    return first
  }

  /// Fills what `event` lacks, or has less surely or less finely, from another telling of it.
  func take(from other: Event, into event: inout Event) {
    let isPlaceBetter =
      !other.places.isEmpty
      && (event.places.isEmpty || event.placeCarried && !other.placeCarried
        || event.placeCarried == other.placeCarried && event.places.count == 1
          && view.contains(event.places[0], other.places[0]) == true)
    if isPlaceBetter {
      event.places = other.places
      event.placeConfidence = other.placeConfidence
      event.placeCarried = other.placeCarried
    }
    if Self.isDateBetter(other, than: event) {
      event.dates = other.dates
      event.earliest = other.earliest
      event.latest = other.latest
      event.precision = other.precision
      event.dateSource = other.dateSource
      event.dateConfidence = other.dateConfidence
    }
    if event.fatalities == nil { event.fatalities = other.fatalities }
    if event.injured == nil { event.injured = other.injured }
    if event.quantity == nil { event.quantity = other.quantity }
    event.takeRoles(from: other)
    event.confidence = max(event.confidence, other.confidence)
  }

  private static func isDateBetter(_ other: Event, than event: Event) -> Bool {
    guard let new = span(other) else { return false }
    guard let old = span(event) else { return true }
    if other.dateSource == .sentence, event.dateSource != .sentence { return true }
    return other.dateSource == event.dateSource && old != new && old.earliest <= new.earliest
      && new.latest <= old.latest
  }

  private static func rank(_ subType: String) -> Int {
    switch subType {
    case "destroy": return 0
    case "kill": return 1
    case "attack", "clash": return 2
    case "explosives": return 3
    default: return 4
    }
  }
}
