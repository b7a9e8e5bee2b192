import Evidence
import Toponyms

/// What is asked about each word of a chunk, whatever the event.
struct LinkWordFeatures {
  let sentence: LinkSentence

  private var view: EventText { sentence.view }

  /// Appends the hashed features of a token that belongs to chunk `number`.
  func append(of index: Int, chunk number: Int, to rows: inout [UInt32]) {
    func add(_ template: UInt64, _ value: UInt64) { rows.append(LinkRow.of(template, value)) }
    let chunk = sentence.chunks[number]
    let run = sentence.run(around: index)
    let edges: UInt64 = (chunk.tokens.lowerBound == index ? 4 : 0) | (chunk.tokens.upperBound == index + 1 ? 8 : 0)
    let state = chunk.kind.rawValue | edges
    let levelled = state | chunk.level << 4
    let governor = sentence.key(chunk.governor)
    let governorKind = sentence.kind(chunk.governor)
    let previous = sentence.key(index - 1)
    let next = sentence.key(index + 1)
    let shape = shape(index)
    // The word and its neighbours.
    add(1, state)
    add(2, levelled)
    add(3, sentence.key(index))
    add(4, previous)
    add(5, next)
    add(6, sentence.key(index - 2))
    add(7, sentence.key(index + 2))
    add(8, shape << 8 | state)
    add(9, view.affix(index, fromEnd: true, 3))
    add(10, view.affix(index, fromEnd: false, 3))
    add(22, previous &* 19 &+ next)
    add(26, shape << 40 | self.shape(index - 1) << 30 | self.shape(index + 1) << 20 | state)
    add(45, UInt64(WordLexicon.marks(view.tokens[index].key)) << 8 | state)
    // What the gazetteer and the recogniser say.
    let names = sentence.names.classes(index)
    let margin = UInt64(sentence.names.label(index)) << 5 | bucket(sentence.names.margin(index))
    add(11, names << 8 | state)
    add(12, margin << 8 | state)
    add(23, names << 20 | margin << 8 | state)
    // The noun phrase: what governs it, what follows.
    var after = chunk.tokens.upperBound
    if after < sentence.range.upperBound, view.tokens[after].has(.possessive) { after += 1 }
    let follower = sentence.key(after)
    add(13, governor &* 3 &+ chunk.kind.rawValue)
    add(14, governor &* 5 &+ levelled)
    add(15, follower &* 7 &+ state)
    add(16, chunk.noun &* 11 &+ state)
    add(17, sentence.key(chunk.tokens.upperBound - 1) &* 13 &+ state)
    add(18, sentence.kind(index - 1) << 16 | sentence.kind(index + 1) << 8 | state)
    add(19, sentence.kind(index - 2) << 24 | sentence.kind(index - 1) << 16 | state)
    add(20, sentence.kind(index + 2) << 24 | sentence.kind(index + 1) << 16 | state)
    add(21, governor &* 17 &+ follower)
    add(27, governorKind << 8 | levelled)
    if chunk.joint != .none {
      add(24, chunk.joint.rawValue << 8 | state)
      add(25, chunk.joined &* 23 &+ state)
    }
    // The run of names that the word is in: "Military Airport" tells what "T-4" is.
    let last = view.tokens[run.upperBound - 1].key
    let lastType = type(run.upperBound - 1)
    add(40, lastType << 8 | state)
    add(41, lastType << 16 | governorKind << 8 | state)
    add(42, type(index) << 16 | lastType << 8 | state)
    add(43, last.value &* 41 &+ state)
    add(44, UInt64(min(6, run.count)) << 24 | UInt64(min(5, index - run.lowerBound)) << 16 | lastType << 8 | state)
    add(46, UInt64(WordLexicon.marks(last)) << 16 | lastType << 8 | state)
    add(47, sentence.kind(run.lowerBound - 1) << 16 | sentence.kind(run.upperBound) << 8 | state)
    add(48, sentence.key(run.lowerBound - 1) &* 43 &+ lastType)
    neighbours(of: chunk, number, add)
    if let context = chunk.context { traits(of: sentence.contexts[context], levelled, add) }
  }

  /// The chunks before and behind, and how they are joined to this one.
  private func neighbours(of chunk: LinkChunk, _ number: Int, _ add: (UInt64, UInt64) -> Void) {
    let own = chunk.level << 4 | chunk.kind.rawValue
    func joined(_ template: UInt64, _ other: LinkChunk, _ gap: LinkGap) {
      let bits = gap.rawValue << 24 | other.kind.rawValue << 20
      add(template, bits | other.level << 12 | own)
      add(template + 1, bits | chunk.kind.rawValue)
    }
    if number + 1 < sentence.chunks.count {
      let other = sentence.chunks[number + 1]
      joined(50, other, LinkGap(from: chunk.tokens.upperBound - 1, to: other.tokens.lowerBound, in: view))
    } else {
      add(50, 1 << 30)
    }
    if number > 0 {
      let other = sentence.chunks[number - 1]
      joined(52, other, LinkGap(from: other.tokens.upperBound - 1, to: chunk.tokens.lowerBound, in: view))
    } else {
      add(52, 1 << 30)
    }
  }

  /// How the rules read the mention.
  private func traits(of context: MentionContext, _ levelled: UInt64, _ add: (UInt64, UInt64) -> Void) {
    let flags = [
      context.isContainer, context.isModifier, context.isReference, context.modifiesPerson, context.modifiesPlace,
      context.isPossessive, context.isDateline, context.nounAfter != nil,
    ]
    var bits: UInt64 = 0
    for (number, flag) in flags.enumerated() where flag {
      bits |= 1 << UInt64(number)
      add(31, UInt64(number))
    }
    add(28, bits)
    add(29, bits << 12 | levelled)
    add(30, context.preposition.rawValue << 12 | bits)
  }

  /// Type words and words of organisations.
  private func type(_ index: Int) -> UInt64 {
    UInt64(ContextWords.of(view.tokens[index].key).rawValue) << 1 | (view.has(index, .placeNoun) ? 1 : 0)
  }

  private func shape(_ index: Int) -> UInt64 {
    guard sentence.range.contains(index) else { return 0 }
    let token = view.tokens[index]
    if token.has(.mark) { return UInt64(token.mark) }
    var shape: UInt64 = 128
    if token.has(.capitalized) { shape |= 1 }
    if token.has(.allCaps) { shape |= 2 }
    if token.has(.dotted) { shape |= 4 }
    if token.has([.number, .alphanumeric]) { shape |= 8 }
    if token.has(.possessive) { shape |= 16 }
    if token.end - token.start <= 2 { shape |= 32 }
    return shape
  }

  private func bucket(_ margin: Float) -> UInt64 {
    margin == 0 ? 0 : UInt64(max(1, min(14, (margin + 4) * 1.5)))
  }
}
