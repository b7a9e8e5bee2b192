import Evidence
import Geo
import Toponyms

/// Names the groups and forces of a sentence, in order, each once.
struct ActorReader: Sendable {
  private struct Alias: Sendable {
    var rest: [WordKey]
    var name: Int
  }

  static let shared = ActorReader()

  private let names: [String]
  private let aliases: [[Alias]]
  private let table: KeyTable
  private let forceNouns: [WordKey: String]

  private init() {
    var numbers: [WordKey: Int] = [:]
    var aliases: [[Alias]] = []
    var keys: [WordKey] = []
    for (name, group) in ActorTable.rows.enumerated() {
      for alias in group.aliases.split(separator: ",") {
        let words = alias.split(separator: " ").map { WordKey(String($0)) }
        if numbers[words[0]] == nil {
          numbers[words[0]] = aliases.count
          aliases.append([])
          keys.append(words[0])
        }
        aliases[numbers[words[0]]!].append(Alias(rest: Array(words.dropFirst()), name: name))
      }
    }
    // Longest first, so that "Islamic State group" wins over "Islamic State".
    self.aliases = aliases.map { $0.sorted { $0.rest.count > $1.rest.count } }
    names = ActorTable.rows.map(\.name)
    table = KeyTable(keys.enumerated().map { (key: $1, number: UInt16($0 + 1)) })
    var forceNouns: [WordKey: String] = [:]
    for (word, name) in StateForces.nouns { forceNouns[WordKey(word)] = name }
    self.forceNouns = forceNouns
  }

  func actors(in range: Range<Int>, of view: EventText) -> [String] {
    var found: [String] = []
    func add(_ name: String) { if !found.contains(name) { found.append(name) } }
    var index = range.lowerBound
    while index < range.upperBound {
      if let (name, end) = group(at: index, range, view) {
        add(names[name])
        index = end
        continue
      }
      if view.isDemonym(index) || view.isPlace(index),
        let (name, end) = force(at: index, range, view)
      {
        add(name)
        index = end
        continue
      }
      if view.has(index, .civilian) { add("civilians") }
      index += 1
    }
    return found
  }

  private func group(at index: Int, _ range: Range<Int>, _ view: EventText) -> (Int, Int)? {
    // Names are capitalised; "is group" alone is not, "IS group" is.
    guard view.tokens[index].has(.capitalized) || view.isWord(index, Words.the) else { return nil }
    let number = Int(table.number(of: view.tokens[index].key))
    guard number > 0 else { return nil }
    for alias in aliases[number - 1] {
      var position = index + 1
      var matched = true
      for key in alias.rest {
        while position < range.upperBound, view.isHyphen(position) { position += 1 }
        guard position < range.upperBound, view.tokens[position].key == key else {
          matched = false
          break
        }
        position += 1
      }
      if matched { return (alias.name, position) }
    }
    return nil
  }

  /// "Turkish special forces", "Iraq's army".
  private func force(at index: Int, _ range: Range<Int>, _ view: EventText) -> (String, Int)? {
    let mention = view.mentions[Int(view.mentionAt[index])]
    guard mention.tokens.lowerBound == index else { return nil }
    var next = mention.tokens.upperBound
    let isPlace = mention.kind == .place
    if isPlace {
      guard next < range.upperBound, view.tokens[next].has(.possessive),
        mention.place?.level == .country
      else { return nil }
      next += 1
    }
    for position in next..<min(next + 4, range.upperBound) {
      if let noun = forceNouns[view.tokens[position].key] {
        let place = mention.place
        let name = isPlace ? place?.name ?? "" : titled(view.text.string(mention.span))
        return (name + " " + noun, position + 1)
      }
      guard view.tokens[position].has(.word),
        !view.has(position, [.anyPreposition, .auxiliary, .and])
      else { return nil }
    }
    return nil
  }

  /// "IRAQI" and "iraqi" as "Iraqi".
  private func titled(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      let isLetter = (bytes[index] | 0x20) &- 97 < 26
      guard isLetter else { continue }
      let startsWord =
        index == 0 || (bytes[index - 1] | 0x20) &- 97 >= 26 && bytes[index - 1] < 0x80
      bytes[index] = startsWord ? bytes[index] & 0xDF : bytes[index] | 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
