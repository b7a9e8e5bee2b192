import Evidence
import Geo
import Toponyms

/// A sentence as the learned linker sees it: its chunks, and running counts that answer what stands between two words.
struct LinkSentence {
  let view: EventText
  let clauses: ClauseMap
  let contexts: [MentionContext]
  let names: NameEvidence
  private(set) var chunks: [LinkChunk] = []
  /// Chunk number of each token of the sentence, -1 for none.
  private var chunkAt: [Int32]
  /// What each token is, as `LinkWordKind` numbers it.
  private var kinds: [UInt8] = []
  /// Verbs and words of report before each token.
  private var verbs: [Int32] = [0]
  private var reports: [Int32] = [0]

  var range: Range<Int> { clauses.sentence }

  init(view: EventText, clauses: ClauseMap, contexts: [MentionContext], names: NameEvidence) {
    self.view = view
    self.clauses = clauses
    self.contexts = contexts
    self.names = names
    let range = clauses.sentence
    chunkAt = [Int32](repeating: -1, count: range.count)
    kinds.reserveCapacity(range.count)
    for index in range {
      kinds.append(LinkWordKind.number(of: index, in: view, sentence: range))
      let isVerb =
        view.isFinite(index, from: range.lowerBound) && !view.has(index, [.be, .have, .modal, .future, .doVerb])
      verbs.append(verbs[verbs.count - 1] + (isVerb ? 1 : 0))
      reports.append(reports[reports.count - 1] + (view.has(index, .report) ? 1 : 0))
    }
    makeChunks()
    for number in chunks.indices { govern(number) }
  }

  // MARK: Asking

  /// The tokens that belong to chunks, in order.
  var tokens: [Int] { range.filter { chunkAt[$0 - range.lowerBound] >= 0 } }

  func chunk(at token: Int) -> Int? {
    let number = chunkAt[token - range.lowerBound]
    return number < 0 ? nil : Int(number)
  }

  /// A word's key; marks and numbers have small ones, and so has what lies outside the sentence.
  func key(_ index: Int) -> UInt64 {
    guard range.contains(index) else { return 1 }
    let token = view.tokens[index]
    if token.has(.mark) { return UInt64(token.mark) + 2 }
    return token.has(.number) ? 1000 : token.key.value
  }

  func kind(_ index: Int) -> UInt64 {
    range.contains(index) ? UInt64(kinds[index - range.lowerBound]) : UInt64(LinkWordKind.outside)
  }

  func verbs(in tokens: Range<Int>) -> Int {
    Int(verbs[tokens.upperBound - range.lowerBound] - verbs[tokens.lowerBound - range.lowerBound])
  }

  func hasReport(in tokens: Range<Int>) -> Bool {
    reports[tokens.upperBound - range.lowerBound] > reports[tokens.lowerBound - range.lowerBound]
  }

  /// The chunk with the chunks that touch it: "T-4" and "Military Airport".
  func run(around token: Int) -> Range<Int> {
    var start = token
    var end = token + 1
    while start > range.lowerBound, chunkAt[start - 1 - range.lowerBound] >= 0 { start -= 1 }
    while end < range.upperBound, chunkAt[end - range.lowerBound] >= 0 { end += 1 }
    return start..<end
  }

  // MARK: Chunks

  private mutating func makeChunks() {
    var index = range.lowerBound
    while index < range.upperBound {
      guard isName(index) else {
        index += 1
        continue
      }
      let run = index..<runEnd(from: index)
      while index < run.upperBound {
        let mention = view.mentionAt[index]
        var end = index + 1
        while end < run.upperBound, view.mentionAt[end] == mention { end += 1 }
        append(index..<end, mention: Int(mention))
        index = end
      }
    }
  }

  private mutating func append(_ tokens: Range<Int>, mention: Int) {
    var chunk = LinkChunk(tokens: tokens, kind: .unnamed)
    if mention >= 0 {
      chunk.kind = view.mentions[mention].kind == .place ? .place : .demonym
      if let place = view.mentions[mention].place { chunk.level = UInt64(place.level.rawValue) + 1 }
      chunk.context = contexts.firstIndex { $0.mention == mention }
    }
    for index in tokens { chunkAt[index - range.lowerBound] = Int32(chunks.count) }
    chunks.append(chunk)
  }

  private func isName(_ index: Int) -> Bool {
    if view.mentionAt[index] >= 0 { return true }
    let token = view.tokens[index]
    guard token.has(.word), token.has([.capitalized, .caseless]), !view.isDate(index) else { return false }
    return index > range.lowerBound || names.classes(index) != 0
      || !view.has(index, [.determiner, .anyPreposition, .pronoun, .subordinator, .and])
  }

  /// Capitalised words, joined over marks inside words, small words of names and numbers.
  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    var look = end
    while look < range.upperBound {
      if isName(look) {
        look += 1
        end = look
        continue
      }
      let token = view.tokens[look]
      let isNumber = token.has([.number, .alphanumeric])
      let isMark = token.mark == 0x2D || token.mark == 0x2E || token.mark == 0x27 || token.mark == 0x2F
      guard
        isMark && !token.has(.afterSpace) || token.has(.possessive) || isNumber
          || ContextWords.of(token.key) == .connector, look - end < 2
      else { break }
      look += 1
      if isNumber, !view.isDate(look - 1) { end = look }
    }
    return end
  }

  /// Walks back over the noun phrase to the word that governs it.
  private mutating func govern(_ number: Int) {
    var chunk = chunks[number]
    var index = chunk.tokens.lowerBound - 1
    var steps = 0
    while index >= range.lowerBound, steps < 8 {
      let isNoun = view.has(index, [.placeNoun, .partNoun])
      if view.has(index, .of), index > range.lowerBound, view.has(index - 1, [.placeNoun, .partNoun, .direction]) {
        if chunk.noun == 0 { chunk.noun = key(index - 1) }
        index -= 2
      } else if isNoun || view.has(index, [.determiner, .direction, .adjective]) || view.isDemonym(index)
        || view.isHyphen(index) || view.isMark(index, 0x22) || view.isMark(index, 0x27)
        || chunkAt[index - range.lowerBound] >= 0 && !view.isPlace(index)
      {
        if isNoun, chunk.noun == 0 { chunk.noun = key(index) }
        index -= 1
      } else {
        break
      }
      steps += 1
    }
    chunk.governor = index
    if index >= range.lowerBound, view.isComma(index) || view.has(index, .and),
      let before = chunks[..<number].last(where: { $0.tokens.upperBound <= index }),
      index - before.tokens.upperBound <= 3
    {
      chunk.joined = key(before.governor)
      chunk.joint = view.has(index, .and) ? .and : .comma
    }
    chunks[number] = chunk
  }
}
