import Evidence
import Temporal
import Toponyms

/// Tells events that happened from those planned, threatened, denied, possible or merely recalled.
///
/// Strict on purpose: what is not plainly told as having happened is not `actual`.
struct ModalityReader {
  let view: EventText
  let clauses: ClauseMap
  /// The line stands behind a day: "3 August - Sinjar falls. The garrison withdraws."
  var isUnderDay = false

  var sentence: Range<Int> { clauses.sentence }

  func modality(of trigger: Trigger) -> Event.Modality {
    if endsInQuestion { return .hypothetical }
    if isReference || isRepeated(trigger) { return .background }
    let clause = clauses.clause(of: trigger.head)
    let ofWords = trigger.part == .verb ? verb(trigger) : noun(trigger)
    if ofWords != .actual {
      return ofWords == .hypothetical && isShown(after: trigger) ? .actual : ofWords
    }
    if clauses.kinds[clause] == .conditional { return .hypothetical }
    if isAbsolute(trigger, clause) { return .background }
    let start = clauses.range(ofClause: clause).lowerBound
    if start > sentence.lowerBound, view.isWord(start - 1, Words.even),
      view.isWord(start, Words.when)
    {
      return .hypothetical
    }
    return .actual
  }

  /// "Source: ...", "Read: ...": a line that points to another text. "An earlier version said ...": one that takes back
  /// what it names.
  private var isReference: Bool {
    let first = sentence.lowerBound
    guard first + 1 < sentence.upperBound else { return false }
    if view.isWord(first + 1, .by), view.isGerund(first) { return true }  // "Reporting by ..."
    for index in first..<min(first + 6, sentence.upperBound - 1)
    where view.isWord(index, .earlier) && view.isWord(index + 1, .version) { return true }
    guard view.isMark(first + 1, 0x3A) else { return false }
    switch view.word(first) {
    case .source, .read, .related, .photo, .video, .watch, .correction, .corrections: return true
    default: return false
    }
  }

  /// "Every few days ... made another advance": a habit, though told in the past.
  private func isRepeated(_ trigger: Trigger) -> Bool {
    for index in trigger.tokens.upperBound..<max(trigger.tokens.upperBound, min(trigger.head + 12, sentence.upperBound))
    where view.isWord(index, .times) && view.isNumber(index - 1) { return true }  // "attacked four times"
    guard trigger.head > sentence.lowerBound + 1 else { return false }
    for index in sentence.lowerBound..<min(trigger.head, sentence.lowerBound + 6)
    where view.isWord(index, .every) || view.isWord(index, .each) {
      for next in index + 1..<min(index + 4, sentence.upperBound) where view.has(next, .timeWord) {
        return true
      }
    }
    return false
  }

  /// ", with its leader killed": a circumstance of what the sentence tells, and of no day of its own.
  private func isAbsolute(_ trigger: Trigger, _ clause: Int) -> Bool {
    guard trigger.part == .verb, trigger.forms.contains(.participle),
      group(before: trigger.head).classes.isDisjoint(with: .auxiliary)
    else { return false }
    var index = trigger.head - 1
    let floor = max(sentence.lowerBound, trigger.head - 16)
    while index >= floor {
      if view.isWord(index, .with), index > sentence.lowerBound, view.isComma(index - 1) {
        return true
      }
      if view.isFinite(index, from: sentence.lowerBound), view.entry(index)?.verb ?? -1 < 0 {
        return false
      }
      if view.has(index, [.relative, .subordinator, .report, .auxiliary]) { return false }
      index -= 1
    }
    return false
  }

  private var endsInQuestion: Bool {
    var index = sentence.upperBound - 1
    while index > sentence.lowerBound, view.isMark(index, 0x22) || view.isMark(index, 0x27) {
      index -= 1
    }
    return view.isMark(index, 0x3F)
  }

  /// "capable of inflicting casualties, as the group demonstrated days ago": it did happen.
  private func isShown(after trigger: Trigger) -> Bool {
    var index = trigger.tokens.upperBound
    while index + 1 < sentence.upperBound {
      if view.isWord(index, Words.asWord) {
        for next in index + 1..<min(index + 12, sentence.upperBound)
        where view.has(next, .showing)
          && clauses.clause(of: next) >= clauses.clause(of: trigger.head)
        {
          return true
        }
      }
      index += 1
    }
    return false
  }

  // MARK: Shared by verbs and nouns

  /// What stands before a verb: "had not yet been", "will", "to".
  struct Group {
    var classes: WordClass = []
    var start: Int
    var hasHad = false
    var isHabitual = false
  }

  func group(before verb: Int) -> Group {
    var group = Group(start: verb)
    var index = verb - 1
    while index >= sentence.lowerBound {
      let classes = view.classes(index)
      if view.isMark(index, 0x22), index > sentence.lowerBound {  // has "liberated" the town
        index -= 1
        continue
      }
      guard !view.isPlace(index), !view.isDate(index), !view.tokens[index].has(.mark),
        !classes.isDisjoint(with: [.auxiliary, .adverb, .not, .to]) || view.ends(index, in: "ly")
      else { break }
      if classes.contains(.habitual) { group.isHabitual = true }
      if classes.isDisjoint(with: [.auxiliary, .not, .to]), group.classes.contains(.to) { break }
      group.classes.formUnion(classes.intersection([.auxiliary, .not, .to]))
      if view.isWord(index, Words.had) { group.hasHad = true }
      group.start = index
      if classes.contains(.to) { break }
      index -= 1
    }
    return group
  }

  func modality(of group: Group) -> Event.Modality? {
    if group.classes.contains(.not) { return .negated }
    if group.classes.contains(.modal) { return .hypothetical }
    if group.classes.contains(.future) { return .planned }
    return nil
  }

  var isHeadline: Bool {
    let last = view.tokens[sentence.upperBound - 1]
    return sentence.count <= 22 && sentence.count >= 3 && last.mark != 0x2E && last.mark != 0x22
      && last.mark != 0x3A && view.tokens[sentence.lowerBound].has(.afterLineBreak)
      || sentence.lowerBound == 0 && sentence.count <= 22 && last.mark != 0x2E
  }
}
