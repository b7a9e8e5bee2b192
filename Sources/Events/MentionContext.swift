import Evidence
import Geo
import Toponyms

/// How a place mention stands in its sentence: what governs it, what it modifies, what it belongs to.
struct MentionContext {
  enum Preposition: UInt64 {
    case none, inside, at, near, on, between, locative, of, from, to, into, by, purpose, against,
      other
  }

  var mention: Int
  var tokens: Range<Int>
  var preposition = Preposition.none
  /// Token of the preposition, or of the phrase's first word.
  var phraseStart: Int
  /// For `of`: the word before it.
  var ofHead: Int?
  /// "Iraq" of "Mosul, Iraq": never a place of its own beside the other.
  var isContainer = false
  /// "U.S." of "U.S. troops", "Iran" of "Iran-backed", both countries of "the desert between Iraq and Syria": says whose
  /// or which, never where.
  var isModifier = false
  /// "Baghdad" of "40 km south of Baghdad".
  var isReference = false
  /// The words say where another named place is: "Mosul" of "the village of X, 12 km south of Mosul".
  var isOnlyReference = false
  /// Followed by a person's or group's noun: "Baghdad police".
  var modifiesPerson = false
  var modifiesPlace = false
  var isPossessive = false
  /// Followed, over mode words, by a noun at this token: "the Nice truck attack".
  var nounAfter: Int?
  /// For the place of "BEIRUT, March 3 (AP) --": the token of the bracket or dash.
  var datelineEnd: Int?
  var isDateline: Bool { datelineEnd != nil }
  /// Number of the coordinated list that it is in.
  var list: Int

  /// Whether it may be where something happened.
  var canBeChosen: Bool { !isContainer && !isModifier && !isOnlyReference }
}

/// Reads the contexts of a sentence's place mentions.
struct MentionContextReader {
  let view: EventText
  let sentence: Range<Int>

  func contexts() -> [MentionContext] {
    var contexts: [MentionContext] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let mention = view.place(startingAt: index) {
        contexts.append(context(mention, list: contexts.count))
        index = max(index + 1, view.mentions[mention].tokens.upperBound)
      } else {
        index += 1
      }
    }
    markModifiers(&contexts)
    if contexts.count > 1 {
      chain(&contexts)
      // A list may have given a preposition: "between Iraq and Syria".
      markModifiers(&contexts)
    }
    return contexts
  }

  private func markModifiers(_ contexts: inout [MentionContext]) {
    let modifiers = MentionModifiers(view: view, sentence: sentence)
    for index in contexts.indices where !contexts[index].isModifier {
      contexts[index].isModifier = modifiers.isModifier(contexts[index])
    }
  }

  private func context(_ mention: Int, list: Int) -> MentionContext {
    let tokens = view.mentions[mention].tokens
    var context = MentionContext(
      mention: mention, tokens: tokens, phraseStart: tokens.lowerBound, list: list)
    readAfter(&context)
    readBefore(&context)
    context.datelineEnd = datelineEnd(tokens)
    context.isOnlyReference = view.mentions[mention].isReference
    return context
  }

  private func readAfter(_ context: inout MentionContext) {
    var next = context.tokens.upperBound
    guard next < sentence.upperBound else { return }
    if view.tokens[next].has(.possessive) {
      context.isPossessive = true
      next += 1
    }
    var steps = 0
    while next < sentence.upperBound, steps < 4 {
      let classes = view.classes(next)
      if let entry = view.entry(next) {
        if entry.noun >= 0, !view.isPlace(next) {
          context.nounAfter = next
          return
        }
        if entry.hasMode || entry.phraseCount > 0, !classes.contains(.locative) {
          context.nounAfter = next
        }
      }
      if steps == 0 || context.isPossessive {
        if !classes.isDisjoint(with: .placeNoun), classes.isDisjoint(with: .locative) {
          context.modifiesPlace = true
        } else if !classes.isDisjoint(with: [.personNoun, .forces]) {
          context.modifiesPerson = true
          return
        }
      }
      guard view.tokens[next].has(.word), !view.isPlace(next),
        classes.isDisjoint(with: [
          .anyPreposition, .auxiliary, .and, .relative, .subordinator, .report,
        ]),
        !view.isFinite(next, from: context.tokens.lowerBound)
      else { return }
      next += 1
      steps += 1
    }
  }

  private func readBefore(_ context: inout MentionContext) {
    var index = context.tokens.lowerBound - 1
    var steps = 0
    let isInPhrase: WordClass = [
      .determiner, .adjective, .direction, .placeNoun, .partNoun, .numberWord, .approximate,
    ]
    while index >= sentence.lowerBound, steps < 10 {
      let classes = view.classes(index)
      if classes.contains(.of) {
        let head = index - 1
        guard head >= sentence.lowerBound else { return }
        if view.has(head, [.direction]) || view.has(head, .distance) { context.isReference = true }
        if view.has(head, [.placeNoun, .partNoun, .direction, .adverb])
          && !view.has(head, .personNoun)
        {
          index = head - 1
          context.phraseStart = head
          steps += 2
          continue
        }
        // "along the eastern slopes of the Qalamoun": the slopes' preposition, where the noun is no deed or person.
        if let outer = outerPreposition(of: head) {
          set(&context, preposition(outer, view.classes(outer)), outer)
          return
        }
        set(&context, .of, index)
        context.ofHead = head
        return
      }
      // "in places like Fallujah", "in cities such as Tikrit"
      if view.isWord(index, Words.like) || view.isWord(index, Words.asWord),
        index - 2 > sentence.lowerBound
      {
        let noun = view.isWord(index, Words.like) ? index - 1 : index - 2
        guard view.has(noun, [.placeNoun, .partNoun]) else { return }
        context.phraseStart = noun
        index = noun - 1
        steps += 2
        continue
      }
      if classes.contains(.locative) || classes.contains(.otherPreposition)
        || classes.contains(.to),
        !view.isPlace(index)
      {
        // "from" after a distance or direction: "30 miles from Baghdad".
        if view.isWord(index, Words.from), index > sentence.lowerBound,
          view.has(index - 1, [.distance, .direction])
        {
          context.isReference = true
          index -= 1
          steps += 1
          continue
        }
        set(&context, preposition(index, classes), index)
        return
      }
      if view.has(index, .distance) { context.isReference = true }
      let token = view.tokens[index]
      let isName =
        token.has(.word) && token.has(.capitalized) && !token.has(.sentenceStart)
        && !view.isFinite(index, from: sentence.lowerBound)
      guard
        !classes.isDisjoint(with: isInPhrase) || view.isHyphen(index) || view.isDemonym(index)
          || token.has(.number) || view.has(index, .distance) || isName
          || token.mark == 0x22 || isAdjective(index)
      else { return }
      if view.isPlace(index) { return }
      context.phraseStart = index
      index -= 1
      steps += 1
    }
  }

  private func outerPreposition(of head: Int) -> Int? {
    guard view.isUnknown(head), view.tokens[head].has(.word),
      !view.tokens[head].has(.capitalized)
    else { return nil }
    var index = head - 1
    let floor = max(sentence.lowerBound, head - 4)
    while index >= floor {
      if view.has(index, .locative), !view.isPlace(index) { return index }
      guard view.has(index, [.determiner, .adjective, .direction]) || isAdjective(index) else {
        return nil
      }
      index -= 1
    }
    return nil
  }

  private func isAdjective(_ index: Int) -> Bool {
    for suffix in ["al", "ous", "ive", "ful", "ic", "ian", "ish", "ern", "ed"] as [StaticString]
    where view.ends(index, in: suffix) { return view.isUnknown(index) }
    return false
  }

  private func set(
    _ context: inout MentionContext, _ preposition: MentionContext.Preposition, _ index: Int
  ) {
    context.preposition = preposition
    context.phraseStart = index
  }

  private func preposition(_ index: Int, _ classes: WordClass) -> MentionContext.Preposition {
    switch view.word(index) {
    case .inWord, .inside, .within: return .inside
    case .at: return .at
    case .near, .around, .outside: return .near
    case .between: return .between
    case .on: return .on
    case .from: return .from
    case .to, .toward, .towards: return .to
    case .into, .onto: return .into
    case .by, .via: return .by
    case .forWord: return .purpose
    case .against: return .against
    default: return classes.contains(.locative) ? .locative : .other
    }
  }

  /// Joins lists ("Raqqa, Mosul and Palmyra") and marks containers ("Mosul, Iraq"; "Tarmiyah in Salah al-Din province").
  private func chain(_ contexts: inout [MentionContext]) {
    for i in 1..<contexts.count {
      let left = contexts[i - 1]
      let right = contexts[i]
      let between = left.tokens.upperBound..<right.tokens.lowerBound
      guard between.count <= 7, !left.isModifier else { continue }
      switch link(between, left, right) {
      case .list:
        contexts[i].list = left.list
        if right.preposition == .none
          || right.phraseStart > left.tokens.upperBound && right.preposition == .other
        {
          contexts[i].preposition = left.preposition
          contexts[i].ofHead = left.ofHead
        }
      case .rightContains:
        contexts[i].isContainer = true
        contexts[i].list = left.list
        if right.preposition == .none { contexts[i].preposition = left.preposition }
      case .leftContains:
        // "Aleppo's Salaheddine district": the district takes the preposition.
        contexts[i - 1].isContainer = true
        contexts[i].preposition = left.preposition
        contexts[i].phraseStart = left.phraseStart
        contexts[i].ofHead = left.ofHead
      case .none: break
      }
    }
  }

  private enum Link {
    case none, list, rightContains, leftContains
  }

  private func link(_ between: Range<Int>, _ left: MentionContext, _ right: MentionContext) -> Link {
    if let link = linkOfCoordinate(between, left, right) { return link }
    var commas = 0
    var ands = 0
    var locatives = 0
    var isPossessive = false
    var placeNouns = 0
    var names = 0
    // "al-Hol displacement camp near", "Egypt's restive North Sinai province": words of the left name's noun
    // phrase, or of the right one's, say nothing of the link.
    var named = between.lowerBound
    if left.modifiesPlace, let noun = between.first(where: { view.has($0, .placeNoun) }) {
      named = noun
    }
    for index in between {
      let classes = view.classes(index)
      let token = view.tokens[index]
      if view.isComma(index) {
        commas += 1
      } else if classes.contains(.and) {
        ands += 1
      } else if classes.contains(.locative) || classes.contains(.of) {
        if classes.contains(.of), view.has(index - 1, .direction) { return .none }
        // "the Aleppo town of Anadan": what stands before "town of" holds what follows; but
        // "the Karrada district of Baghdad" is in Baghdad.
        if classes.contains(.of), placeNouns > 0, view.has(index - 1, .namingNoun), locatives == 0,
          commas == 0, ands == 0,
          !left.isPossessive || isPossessive
        {
          isPossessive = true
          continue
        }
        locatives += 1
      } else if token.has(.possessive) {
        isPossessive = true
      } else if classes.isDisjoint(with: [
        .determiner, .direction, .placeNoun, .adjective, .partNoun,
      ]),
        !view.isHyphen(index), !view.isDemonym(index)
      {
        // A name of the list that was not recognised: "Saraqib, Binnish and Taftanaz".
        if commas + ands > 0, token.has(.word), token.has(.capitalized), !token.has(.allCaps) {
          names += 1
          continue
        }
        guard index < named || isPossessive && right.modifiesPlace && token.has(.word) else {
          return .none
        }
      }
      if classes.contains(.placeNoun) { placeNouns += 1 }
    }
    if isPossessive, commas == 1, placeNouns > 0, ands + locatives == 0 { return .leftContains }
    if isPossessive { return commas + ands + locatives == 0 ? .leftContains : .none }
    if names > 0 { return isListEnd(right) ? .list : .none }
    // "the village of Sukhna near Palmyra", "Kafr Saghir in northern Aleppo": the first is where.
    if locatives == 1, commas + ands == 0, left.preposition != .none,
      right.preposition == .near || right.preposition == .inside, isNoLarger(left, than: right)
    {
      return .rightContains
    }
    if let bigger = view.contains(right.mention, left.mention) {
      if bigger { return commas + locatives > 0 && ands == 0 ? .rightContains : .none }
      if view.contains(left.mention, right.mention) == true, between.count <= 2 {
        return .leftContains
      }
      return commas + ands > 0 ? .list : .none
    }
    if ands > 0 { return .list }
    if commas > 0 { return locatives > 0 ? .none : isListAhead(right) ? .list : .rightContains }
    return locatives > 0 ? .rightContains : .none
  }

  /// "Mosul (36.34°N 43.13°E)", "Hajin, 34.69°N 40.83°E": the coordinate says more exactly where, and takes the name's
  /// preposition; unless the name has no other place than the coordinate. What follows holds both: ", Iraq".
  private func linkOfCoordinate(_ between: Range<Int>, _ left: MentionContext, _ right: MentionContext) -> Link? {
    if view.mentions[left.mention].isCoordinate {
      let isBehind = between.allSatisfy {
        view.isComma($0) || view.isMark($0, 0x29) || view.isMark($0, 0x5D) || view.isWord($0, .inWord)
      }
      return isBehind && view.contains(right.mention, left.mention) == true ? .rightContains : nil
    }
    guard view.mentions[right.mention].isCoordinate, let first = between.first,
      view.isComma(first) && between.count == 1 || view.isMark(first, 0x28) || view.isMark(first, 0x5B),
      let point = view.mentions[right.mention].place
    else { return nil }
    return view.mentions[left.mention].place?.id == point.id ? .rightContains : .leftContains
  }

  /// By what the gazetteer says: "embassies of the United States in Kenya" are not in the United States.
  private func isNoLarger(_ left: MentionContext, than right: MentionContext) -> Bool {
    guard let a = view.mentions[left.mention].place else { return true }
    guard let b = view.mentions[right.mention].place else { return a.level > .admin1 }
    return a.level >= b.level && a.level > .country && a.country == b.country
  }

  /// Whether a comma or "and", with "the villages of" perhaps, stands right before a name.
  private func isListEnd(_ context: MentionContext) -> Bool {
    var index = context.tokens.lowerBound - 1
    while index >= sentence.lowerBound,
      view.has(index, [.determiner, .direction, .placeNoun, .of, .locative])
    {
      index -= 1
    }
    return index >= sentence.lowerBound && (view.isComma(index) || view.has(index, .and))
  }

  /// "A, B and C" or "A, B, C and D": after B the list goes on.
  private func isListAhead(_ context: MentionContext) -> Bool {
    var index = context.tokens.upperBound
    var names = 0
    while index < min(context.tokens.upperBound + 24, sentence.upperBound) {
      if view.has(index, .and), index + 1 < sentence.upperBound {
        var next = index + 1
        while next < sentence.upperBound, view.has(next, [.determiner, .direction, .locative]) {
          next += 1
        }
        return next < sentence.upperBound && view.isPlace(next)
      }
      if view.isPlace(index) {
        names += 1
      } else if !view.isComma(index), !view.has(index, [.determiner, .direction]) {
        return false
      }
      index += 1
    }
    return false
  }

  private func datelineEnd(_ tokens: Range<Int>) -> Int? {
    guard tokens.lowerBound - sentence.lowerBound <= 1,
      view.tokens[tokens.lowerBound].has(.afterBlankLine) || tokens.lowerBound < 40
    else { return nil }
    var index = tokens.upperBound
    let limit = min(index + 16, sentence.upperBound)
    // "CNN --" is no town, unless a date stands behind it.
    let isKnown = view.mentions[Int(view.mentionAt[tokens.lowerBound])].place != nil
    var isDated = isKnown && view.tokens[tokens.lowerBound].has(.allCaps)
    while index < limit {
      if view.isDash(index) { return isDated ? index : nil }
      if view.isMark(index, 0x28) { return index }
      if view.isDate(index) || view.tokens[index].has(.number) { isDated = true }
      // Only dates, names of places and marks stand between: "BEIRUT, Lebanon, March 3 (AP)".
      guard
        view.isDate(index) || view.isPlace(index) || view.has(index, .timeWord)
          || view.tokens[index].has(.number) || view.tokens[index].has(.mark)
      else { return nil }
      index += 1
    }
    return nil
  }
}
