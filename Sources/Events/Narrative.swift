import Evidence
import Geo
import Temporal
import Toponyms

/// What a reader still has in mind from the sentences before: the last place and day told, the dateline.
struct Narrative {
  struct Place {
    var mentions: [Int]
    var sentence: Int
    var confidence: Double
  }

  struct Date {
    var dates: [Int]
    var span: DateSpan
    var sentence: Int
    var paragraph: Int
  }

  /// How long before the report an event was.
  enum Age {
    /// The report's own day or the day before.
    case fresh
    case unknown
    /// More than a year.
    case old
  }

  var place: Place?
  var date: Date?
  /// In a report with a dateline: the last town named that is not the dateline's.
  var storyPlace: Place?
  /// "BAGHDAD, March 3 (AP) --"
  var dateline: Int?
  /// The dateline's own date, for documents without a published date.
  var datelineDate: DateSpan?
  var headlinePlace: Int?
  var paragraph = 0
  /// The day told right before a list, which its items are of.
  var listDate: Date?

  /// The last day that the report's own line told, and the last told as a backdrop to it ("until troops came on
  /// Monday"), with its paragraph: "the same day" in a later paragraph is the former.
  var mainDay: DateSpan?
  var backdrop: (span: DateSpan, paragraph: Int)?

  /// How many sentences a place or a date is remembered.
  static let placeReach = 4
  /// How many sentences without any place the story stays where it was.
  static let storyReach = 5
  /// How many sentences the dateline holds for news of the day.
  static let freshReach = 12
  static let dateReach = 3
}

/// Gives a place to events whose sentence names none.
struct PlaceCarrier {
  let view: EventText
  let clauses: ClauseMap
  let contexts: [MentionContext]

  struct Carried {
    var mentions: [Int]
    var confidence: Double
    /// From another sentence or the dateline.
    var isCarried: Bool
  }

  /// "took the city" after "fortifying Mosul", in the same sentence.
  func withinSentence(_ trigger: Trigger) -> Carried? {
    guard trigger.governsPlaceNoun || referredNoun(near: trigger) != nil else { return nil }
    let named = contexts.filter {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && $0.canBeChosen && !$0.isDateline
        && !$0.modifiesPerson
        && clauses.kinds[clauses.clause(of: $0.tokens.lowerBound)] != .attribution
    }
    let before = named.last { isNarrow($0.mention) } ?? named.last { $0.preposition == .inside }
    guard let before else { return nil }
    return Carried(mentions: [before.mention], confidence: 0.55, isCarried: false)
  }

  /// The place of a caption that names the day after: "Flowers in Nice, July 15, the day after an attack".
  func fromCaption(_ trigger: Trigger, _ dates: DateLinker) -> Carried? {
    guard let offset = dates.offsetDays(trigger) else { return nil }
    let head = clauses.sentence.lowerBound..<offset.phraseStart
    guard !head.contains(where: { view.isFinite($0, from: head.lowerBound) || view.isGerund($0) })
    else { return nil }
    let named = contexts.filter {
      $0.tokens.upperBound <= head.upperBound && $0.canBeChosen && !$0.isDateline
        && !$0.modifiesPerson && isNarrow($0.mention)
    }
    guard let place = named.last else { return nil }
    return Carried(mentions: [place.mention], confidence: 0.45, isCarried: false)
  }

  /// - Parameter age: of the event when it was reported, which says whether the dateline may be where it was.
  func fromBefore(
    _ trigger: Trigger, _ narrative: Narrative, sentenceNumber: Int, age: Narrative.Age
  ) -> Carried? {
    let referred = referredNoun(near: trigger)
    if let referred, let dateline = narrative.dateline, pointsToDateline(referred) {
      return Carried(mentions: [dateline], confidence: 0.6, isCarried: true)
    }
    if referred != nil || trigger.governsPronoun,
      let last = lastNamed(before: sentenceNumber, trigger.governsPronoun ? narrative.place : nil)
    {
      return last
    }
    let hasOwn = contexts.contains {
      !$0.isDateline && !$0.modifiesPerson && (!$0.isModifier || $0.preposition == .between)
    }
    if let place = narrative.place, sentenceNumber > place.sentence {
      let gap = sentenceNumber - place.sentence
      if referred != nil, gap <= Narrative.placeReach {
        return Carried(
          mentions: place.mentions, confidence: place.confidence * 0.7, isCarried: true)
      }
      if !hasOwn, gap <= Narrative.storyReach,
        trigger.type == .assault || trigger.type == .territory || trigger.type == .coerce
      {
        return Carried(
          mentions: place.mentions, confidence: place.confidence * (gap == 1 ? 0.5 : 0.35),
          isCarried: true)
      }
    }
    switch trigger.type {
    case .accuse, .consult, .agree, .sanction, .threaten: return nil
    default: break
    }
    guard !hasOwn, sentenceNumber <= (age == .fresh ? Narrative.freshReach : 2) else { return nil }
    if let headline = narrative.headlinePlace {
      return Carried(mentions: [headline], confidence: 0.35, isCarried: true)
    }
    if let story = narrative.storyPlace {
      guard sentenceNumber - story.sentence <= Narrative.placeReach else { return nil }
      return Carried(mentions: story.mentions, confidence: 0.35, isCarried: true)
    }
    if let dateline = narrative.dateline, age != .old {
      return Carried(mentions: [dateline], confidence: 0.3, isCarried: true)
    }
    return nil
  }

  /// "in this capital", "in this city", "here": a wire report speaks of where it was filed.
  private func pointsToDateline(_ noun: Int) -> Bool {
    view.isWord(noun, .here) || view.isWord(noun - 1, .this)
  }

  /// The last place named in the sentences before, which "the city" points to.
  ///
  /// - Parameter told: where the last event was; "it" points there rather than to a name in passing.
  private func lastNamed(before sentenceNumber: Int, _ told: Narrative.Place? = nil) -> Carried? {
    if let told, sentenceNumber - told.sentence <= 2 {
      return Carried(mentions: told.mentions, confidence: 0.45, isCarried: true)
    }
    var confidence = 0.5
    for number in (max(0, sentenceNumber - 3)..<sentenceNumber).reversed() {
      let sentence = view.text.sentences[number]
      guard sentence.contains(where: { view.isPlace($0) }) else {
        confidence *= 0.8
        continue
      }
      let clauses = ClauseMap(view, sentence)
      let named = MentionContextReader(view: view, sentence: sentence).contexts().last {
        $0.canBeChosen && !$0.modifiesPerson && !$0.isDateline && !$0.isReference
          && isNarrow($0.mention) && !isWater($0.mention)
          && clauses.kinds[clauses.clause(of: $0.tokens.lowerBound)] != .attribution
      }
      if let named {
        return Carried(mentions: [named.mention], confidence: confidence, isCarried: true)
      }
      confidence *= 0.8
    }
    return nil
  }

  /// A text in capitals, where capitals say nothing.
  private var isAllCaps: Bool { view.tokens[clauses.sentence.lowerBound].has(.allCaps) }

  private func isNarrow(_ mention: Int) -> Bool {
    guard let place = view.mentions[mention].place else { return true }
    return place.level > .admin1
  }

  /// A river or a lake is no "city" that the text could mean.
  private func isWater(_ mention: Int) -> Bool {
    view.mentions[mention].place?.feature.first == "H"
  }

  /// "the city", "this village", "there", near the trigger and in its clause.
  private func referredNoun(near trigger: Trigger) -> Int? {
    let clause = clauses.clause(of: trigger.head)
    for index in max(
      clauses.sentence.lowerBound + 1, trigger.head - 12)..<max(
        clauses.sentence.lowerBound + 1, min(trigger.head + 12, clauses.sentence.upperBound))
    where clauses.clause(of: index) == clause {
      if view.isWord(index, Words.there),
        view.has(
          index + 1 < clauses.sentence.upperBound ? index + 1 : index,
          [.be, .have, .modal, .future])
      {
        continue  // "there were clashes"
      }
      if view.isWord(index, Words.there) || view.isWord(index, Words.here) { return index }
      guard view.has(index, .settlement), !view.tokens[index].has(.allCaps) || isAllCaps else {
        continue
      }
      if index + 1 < clauses.sentence.upperBound, view.tokens[index + 1].has(.capitalized),
        !isAllCaps
      {
        continue  // "the District Court"
      }
      let previous = index - 1
      guard view.has(previous, .determiner), !view.isWord(previous, Words.a),
        !view.isWord(previous, Words.an)
      else { continue }
      let next = index + 1
      if next < clauses.sentence.upperBound, view.isWord(next, Words.of) { continue }
      return index
    }
    return nil
  }
}
