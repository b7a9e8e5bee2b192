import Evidence
import Temporal
import Toponyms

/// The state of reading one text.
struct EventReading {
  let view: EventText
  let published: DateSpan?
  let links: LinkModel?
  let names: NameEvidence?
  var narrative = Narrative()
  var list: ListFrame
  /// The last sentence that stood in a line of a list.
  var lastItem = -1
  var events: [Event] = []
  var told: [ToldEvent] = []

  init(
    view: EventText, published: DateSpan?, links: LinkModel?, names: NameEvidence?
  ) {
    self.view = view
    list = ListFrame(view)
    self.published = published
    self.links = links
    self.names = names
  }

  mutating func readAll() {
    let repeated = RepeatedTriggers(view: view)
    for (number, sentence) in view.text.sentences.enumerated() {
      let isBelowHeading = number > 1 && list.isHeading
      enter(sentence, number)
      guard sentence.contains(where: { view.isTrigger($0) }) else {
        continue
      }
      let triggers = TriggerFinder(view, sentence).triggers()
      guard !triggers.isEmpty else { continue }
      let found = read(sentence, number, triggers)
      let pointers = zip(found, triggers).map { found, trigger in
        ToldEvent(
          event: found.event, sentence: number, pointsBack: pointsBack(trigger),
          isNoun: trigger.part == .noun,
          isDifferent: isDifferent(trigger, sentence) || (list.isItem || isBelowHeading) && list.line == number,
          isUndatedNews: found.isUndatedNews && isBroughtUp(trigger),
          isResult: isResult(trigger), isOutcome: isOutcome(trigger, sentence),
          isReception: trigger.part == .verb && view.has(trigger.head, role: .undergoing),
          item: list.isItem ? list.line : -1)
      }
      told.append(contentsOf: bounded(repeated.merged(pointers)))
    }
    told = EventCoreference(repeated: repeated).merged(told)
    StoryFrame(view: view, narrative: narrative, published: published).complete(&told)
    events = told.map(\.event)
  }

  /// ", killing nine", "and wounding three".
  private func isResult(_ trigger: Trigger) -> Bool {
    guard trigger.part == .verb, trigger.subType == "kill", trigger.forms.contains(.gerund), trigger.head > 0 else {
      return false
    }
    return view.isComma(trigger.head - 1) || view.has(trigger.head - 1, .and)
  }

  /// "... and killed 23", "..., where 22 were killed", "..., and 40 people were killed".
  private func isOutcome(_ trigger: Trigger, _ sentence: Range<Int>) -> Bool {
    guard trigger.part == .verb, trigger.subType == "kill" else { return false }
    var index = trigger.head - 1
    while index > sentence.lowerBound, view.has(index, [.adverb, .determiner]) { index -= 1 }
    guard index > sentence.lowerBound else { return false }
    if view.has(index, .and) { return true }
    for before in (max(sentence.lowerBound + 1, index - 9)...index).reversed() {
      if view.isWord(before, .whereWord) { return view.isComma(before - 1) }
      // ", and more than 40 people were killed"
      if view.has(before, .and), view.isComma(before - 1) { return trigger.forms.contains(.participle) }
      if view.tokens[before].has(.mark), !view.isHyphen(before) { return false }
    }
    return false
  }

  func isDifferent(_ trigger: Trigger, _ sentence: Range<Int>) -> Bool {
    if view.has(sentence.lowerBound, .different) { return true }
    let end = min(trigger.tokens.upperBound + 4, sentence.upperBound)
    for index in max(sentence.lowerBound, trigger.tokens.lowerBound - 5)..<end
    where view.has(index, .different) { return true }
    return false
  }

  /// "an attack", "two bombings", "explosions": a noun that brings something up; "his death", "violence" do not.
  func isBroughtUp(_ trigger: Trigger) -> Bool {
    guard trigger.part == .noun else { return true }
    var index = trigger.tokens.lowerBound - 1
    let floor = max(0, index - 4)
    while index >= floor, view.tokens[index].has(.word) || view.isNumber(index) || view.isHyphen(index) {
      if view.isWord(index, .a) || view.isWord(index, .an) || view.isNumber(index) { return true }
      if view.tokens[index].has(.possessive) || view.has(index, .determiner) { return false }
      if view.has(index, .anyPreposition) || view.isFinite(index, from: floor) { break }
      index -= 1
    }
    return trigger.isPlural
  }

  /// "the attack", "this killing", "the two bombings".
  func pointsBack(_ trigger: Trigger) -> Bool {
    guard trigger.part == .noun else { return false }
    var index = trigger.tokens.lowerBound - 1
    let floor = max(0, index - 4)
    while index >= floor, !view.tokens[index].has(.mark) || view.isHyphen(index) {
      switch view.word(index) {
      case .the, .this, .those, .these, .that: return true
      case .a, .an: return false
      default: break
      }
      if view.has(index, .different) { return false }
      guard
        view.has(index, [.adjective, .numberWord]) || view.entry(index)?.hasMode == true
          || view.isNumber(index) || view.isHyphen(index)
      else { return false }
      index -= 1
    }
    return false
  }

  /// How many places the events of one sentence have together, at least one each: a hundred deeds after a list of a
  /// hundred towns would be ten thousand features, each with the sentence in it.
  static let mostPlaces = 256

  /// The events of one sentence with no more places than that; the best come first.
  func bounded(_ told: [ToldEvent]) -> [ToldEvent] {
    let most = max(1, Self.mostPlaces / max(1, told.count))
    var told = told
    for index in told.indices where told[index].event.places.count > most {
      told[index].event.places.removeLast(told[index].event.places.count - most)
    }
    return told
  }
}
