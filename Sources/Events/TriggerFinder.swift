import Evidence
import Temporal
import Toponyms

/// Finds the trigger words of a sentence and drops those that only look like events.
///
/// The table is looked up once per token before; here only words that may begin a trigger are touched.
struct TriggerFinder {
  let view: EventText
  let sentence: Range<Int>
  let object: PlaceObject

  init(_ view: EventText, _ sentence: Range<Int>) {
    self.view = view
    self.sentence = sentence
    object = PlaceObject(view: view, sentence: sentence)
  }

  func triggers() -> [Trigger] {
    var found: [Trigger] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let trigger = trigger(at: index) {
        if !isOtherSense(trigger) { found.append(trigger) }
        index = trigger.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The trigger that begins at a token, if any.
  func trigger(at index: Int) -> Trigger? {
    guard view.isTrigger(index), let entry = view.entry(index),
      !view.isDate(index), view.mentionAt[index] < 0
    else { return nil }
    if let phrase = phrase(entry, at: index) { return phrase }
    if entry.verb >= 0, isVerb(index, entry), let verb = verb(index, entry) { return verb }
    if entry.noun >= 0 {
      return noun(index, entry)
    }
    // "the killing of civilians": a gerund where a noun stands.
    return nil
  }

  // MARK: Phrases

  func phrase(_ entry: EventLexicon.Entry, at index: Int) -> Trigger? {
    var best: (phrase: EventLexicon.Phrase, end: Int)?
    for number in entry.phrases {
      let phrase = view.lexicon.phrases[number]
      guard let end = match(phrase.rest, from: index + 1) else { continue }
      // The longest; of two, the one that says more: "blew himself up" over "blew ... up".
      if end > best?.end ?? 0 || end == best?.end && phrase.wordCount > best?.phrase.wordCount ?? 0 {
        best = (phrase, end)
      }
    }
    guard let (phrase, end) = best else { return nil }
    let row = view.lexicon.rows[phrase.row]
    var trigger = Trigger(
      tokens: index..<end, head: index, part: phrase.forms.isEmpty ? .noun : .verb,
      forms: phrase.forms, isPlural: phrase.isPlural, type: row.type, subType: row.subType,
      strength: row.strength, governedPlace: nil)
    if phrase.forms.isEmpty {
      trigger.head = end - 1
      guard !isCompound(at: end) else { return nil }
    }
    return meets(row, &trigger) ? trigger : nil
  }

  private func match(_ rest: [WordKey], from start: Int) -> Int? {
    var index = start
    var mayGap = false
    var gap = 0
    var position = 0
    while position < rest.count {
      guard index < sentence.upperBound else { return nil }
      if rest[position].value == 0 {
        mayGap = true
        gap = 0
        position += 1
        continue
      }
      if view.isWord(index, rest[position]) {
        mayGap = false
        position += 1
      } else if mayGap, gap < 4, !isGapEnd(index) {
        gap += 1
      } else if !view.isHyphen(index) {
        return nil
      }
      index += 1
    }
    return index
  }

  private func isGapEnd(_ index: Int) -> Bool {
    view.tokens[index].mark == 0x2C || view.tokens[index].mark == 0x2E
      || view.has(index, [.relative, .subordinator, .auxiliary])
  }

  // MARK: Verbs

  /// Whether a word that may be a verb is one here.
  private func isVerb(_ index: Int, _ entry: EventLexicon.Entry) -> Bool {
    var previous = index > sentence.lowerBound ? index - 1 : nil
    // "will probably visit", "have heavily shelled": what stands before the adverb decides.
    while let adverb = previous, adverb > sentence.lowerBound, view.ends(adverb, in: "ly") {
      previous = adverb - 1
    }
    let next = index + 1 < sentence.upperBound ? index + 1 : nil
    if let previous {
      let classes = view.classes(previous)
      if view.isWord(previous, Words.no) { return false }
      if !classes.isDisjoint(with: [.auxiliary, .to, .pronoun, .not, .relative]),
        !view.isWord(previous, Words.that) || entry.noun < 0,
        classes.isDisjoint(with: .determiner) || classes.contains(.not) || entry.verbForms != .base
      {
        // "to attack", "were killed"; not "to attacks"
        return entry.noun < 0 || !entry.isPlural || entry.verbForms.contains(.past)
          || classes.isDisjoint(with: .to)
      }
      if classes.contains(.determiner) || view.tokens[previous].has(.possessive) {
        // "the killing", "its attack"; "the besieged city" is an adjective.
        return false
      }
      if entry.verbForms.contains(.past) || entry.verbForms.contains(.participle) {
        return true
      }
      if entry.verbForms.contains(.gerund) {
        guard entry.noun >= 0 else { return true }
        // "of killing civilians" is a verb, "in fighting near" a noun
        return isObjectStart(next)
      }
      // "Ramadi falls.": news in the present tense.
      if entry.verbForms.contains(.third), view.isPlace(previous), isFall(entry) { return true }
      if entry.noun >= 0 || view.has(index, .nounToo) {
        // A bare form: a verb only between a subject and an object.
        if !classes.isDisjoint(with: [
          .anyPreposition, .numberWord, .unreal, .adjective, .direction,
        ])
          || isAdjective(previous) || view.isHyphen(previous) || view.tokens[previous].has(.mark)
          || view.tokens[previous].has(.number)
        {
          return view.isComma(previous) ? isObjectStart(next) : false
        }
        // "militants attack villages"
        if view.has(previous, .forces), let next, view.has(next, .placeNoun) { return true }
        return isObjectStart(next) && mode(previous).isEmpty && !view.isPlace(previous)
          && !view.isDemonym(previous) || view.has(previous, [.forces]) && isObjectStart(next)
      }
      return true
    }
    if entry.noun >= 0, entry.verbForms.isDisjoint(with: [.past, .gerund]) { return false }
    return entry.noun < 0 && !view.has(index, .nounToo) || isObjectStart(next)
  }

  private func isFall(_ entry: EventLexicon.Entry) -> Bool {
    view.lexicon.rows[Int(entry.verb)].need == .placeAsSubject
  }

  /// A word that can begin the object of a verb.
  private func isObjectStart(_ index: Int?) -> Bool {
    guard let index else { return false }
    if view.isDate(index) { return false }
    if view.place(startingAt: index) != nil || view.isDemonym(index) { return true }
    let token = view.tokens[index]
    if token.has(.number) { return true }
    let classes = view.classes(index)
    // "killing at least 12", "killing up to 50"
    if classes.contains(.approximate), index + 1 < sentence.upperBound,
      view.has(index + 1, .approximate)
    {
      return true
    }
    return !classes.isDisjoint(with: [
      .determiner, .numberWord, .pronoun, .adjective, .approximate, .forces, .civilian, .personNoun,
    ])
      && classes.isDisjoint(with: [.locative, .of])
  }

  private func isAdjective(_ index: Int) -> Bool {
    for suffix in ["al", "ous", "ive", "ful", "ic", "less", "ian", "ish", "ary"]
      as [StaticString]
    where view.ends(index, in: suffix) { return true }
    return view.ends(index, in: "ed") && view.entry(index)?.verb ?? -1 < 0
  }

  private func verb(_ index: Int, _ entry: EventLexicon.Entry) -> Trigger? {
    let row = view.lexicon.rows[Int(entry.verb)]
    let next = index + 1
    // "killed time", "shot a film", "fired from his job", "attack cancer"
    var look = next
    while look < min(next + 4, sentence.upperBound) {
      if view.isWord(look, Words.time) && look == next { return nil }
      // "exploded in a market" is no market's explosion.
      if view.has(look, .locative) { break }
      // A market is shelled as well as opened up.
      if view.has(look, .figurative), !view.has(look, .violence),
        !view.has(look, .placeNoun) || !holds([.violence, .forces], besides: index..<next)
      {
        return nil
      }
      if view.tokens[look].has(.mark) && !view.isHyphen(look) || view.has(look, [.and, .auxiliary]) {
        break
      }
      look += 1
    }
    // "the president fired Jones": a dismissal.
    if view.isWord(index, .fired), next < sentence.upperBound, view.tokens[next].has(.capitalized),
      !view.tokens[next].has(.allCaps), !view.isPlace(next)
    {
      return nil
    }
    // "a drone-fired missile", "rebel-held": part of an adjective
    if index > sentence.lowerBound + 1, view.isHyphen(index - 1), !view.isWord(index - 2, Words.re),
      !view.isWord(index - 2, Words.counter)
    {
      return nil
    }
    if row.type == .protest, view.has(index, .showing), !isProtest(index) { return nil }
    var trigger = Trigger(
      tokens: index..<next, head: index, part: .verb, forms: entry.verbForms, isPlural: false,
      type: row.type, subType: row.subType, strength: row.strength, governedPlace: nil)
    return isKept(&trigger, row) ? trigger : nil
  }

  /// Whether a trigger holds that was found by its word, and if so with what its sentence says of it.
  private func isKept(_ trigger: inout Trigger, _ row: TriggerRow) -> Bool {
    if row.type == .assault, row.subType == "kill" || row.subType == "destroy", isAccident(trigger.head) {
      return false
    }
    guard meets(row, &trigger) else { return false }
    sharpen(&trigger)
    return true
  }

  /// "demonstrated outside the court", but not "demonstrated its strength", "as it demonstrated".
  private func isProtest(_ index: Int) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return true }
    for before in max(sentence.lowerBound, index - 8)..<index
    where view.isWord(before, Words.asWord) { return false }
    return view.has(next, [.locative, .otherPreposition, .and]) || view.isDate(next)
      || view.tokens[next].has(.mark)
  }

  // MARK: Nouns

  private func noun(_ index: Int, _ entry: EventLexicon.Entry) -> Trigger? {
    let row = view.lexicon.rows[Int(entry.noun)]
    if index > sentence.lowerBound {
      // "heart attack", "hunger strike" (a phrase of its own), "verbal assault"
      let previous = index - 1
      if view.has(previous, .figurative) && !view.has(previous, .violence) { return nil }
    }
    guard !isCompound(at: index + 1), !isInName(index) else { return nil }
    // "shot to death": the verb told it.
    if view.isWord(index, .death), index > sentence.lowerBound, view.isWord(index - 1, .to) {
      return nil
    }
    if isOtherNoun(index, row) { return nil }
    // "battle against cancer", "assault on the senses"
    for look in index + 1..<min(index + 4, sentence.upperBound) {
      if view.has(look, .figurative), !view.has(look, [.violence]),
        view.has(look - 1, [.anyPreposition, .determiner])
      {
        return nil
      }
      if view.tokens[look].has(.mark) { break }
    }
    var trigger = Trigger(
      tokens: index..<index + 1, head: index, part: .noun, forms: [], isPlural: entry.isPlural,
      type: row.type, subType: row.subType, strength: row.strength, governedPlace: nil)
    return isKept(&trigger, row) ? trigger : nil
  }

  /// "the fall harvest", "an explosion of colour", "the Fire Rescue".
  private func isOtherNoun(_ index: Int, _ row: TriggerRow) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    if row.need == .placeOfNoun, view.tokens[next].has(.word),
      !view.has(
        next, [.anyPreposition, .auxiliary, .and, .adverb, .relative, .subordinator, .report]),
      !view.isFinite(next, from: sentence.lowerBound), !view.isDate(next)
    {
      return true
    }
    if row.subType == "explosives", view.isWord(next, Words.of) {
      return !(next..<min(next + 5, sentence.upperBound)).contains {
        view.has($0, [.violence, .forces]) || !mode($0).isEmpty
      }
    }
    let isName =
      view.tokens[index].has(.capitalized) && !view.tokens[index].has(.sentenceStart)
      && !view.tokens[index].has(.allCaps)
    return isName && row.type != .assault && row.type != .territory && !isTitleCase
  }

  /// Deaths by crashes, storms and diseases.
  private func isAccident(_ index: Int) -> Bool {
    for position in max(sentence.lowerBound, index - 8)..<min(index + 9, sentence.upperBound)
    where view.has(position, .accident) { return true }
    return false
  }

  var isTitleCase: Bool {
    var words = 0
    var capitals = 0
    for position in sentence
    where view.tokens[position].end - view.tokens[position].start > 3 {
      words += 1
      if view.tokens[position].has(.capitalized) { capitals += 1 }
    }
    return capitals * 10 >= words * 7
  }

  /// "the Supreme Negotiations Council": part of a name, unless the whole line is in title case.
  private func isInName(_ index: Int) -> Bool {
    let token = view.tokens[index]
    let next = index + 1
    guard token.has(.capitalized), !token.has(.allCaps), !token.has(.sentenceStart),
      next < sentence.upperBound,
      view.tokens[next].has(.capitalized), !view.isPlace(next), !view.tokens[next].has(.allCaps)
    else { return false }
    return !isTitleCase
  }

  /// "attack helicopters", "strike group": the noun after makes another thing of it.
  private func isCompound(at next: Int) -> Bool {
    guard next < sentence.upperBound, !view.tokens[next].has(.mark) else { return false }
    return view.has(next, .notEvent) && !view.has(next, [.placeNoun, .locative])
  }

}
