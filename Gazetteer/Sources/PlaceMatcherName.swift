/// The text of a place column, taken apart: "near Tadmur/Palmyra town (ruins)".
struct PlaceMatcherName {
  /// One name that the text may mean.
  struct Reading {
    var spelling: String
    var kind: TypeWords.Kind?
  }

  /// Names of one place, the likeliest first.
  var readings: [Reading] = []
  /// Names of the second place of "between X and Y".
  var otherReadings: [Reading] = []
  /// The words say that the place is only near, or is the land around: "near X", "X countryside", "northern X".
  var isLoose = false

  /// Characters read; longer texts are descriptions, whose beginning holds the name.
  private static let longest = 200

  init(_ text: String) {
    var text = Self.trimmed(Self.beginning(text))
    if let (first, second) = Self.pair(text) {
      readings = Self.readings(of: first, &isLoose)
      otherReadings = Self.readings(of: second, &isLoose)
      isLoose = true
      return
    }
    // "X in Y Governorate", "X, Y": the other columns say where.
    if let cut = Self.range(of: " in ", in: text), cut.lowerBound > text.startIndex {
      text = String(text[..<cut.lowerBound])
    }
    readings = Self.readings(of: text, &isLoose)
  }

  // MARK: Parts

  /// "between X and Y", "X - Y road", "X-Y-Z triangle": the first and the last.
  private static func pair(_ text: String) -> (String, String)? {
    let words = text.split(separator: " ").map(String.init)
    if let start = words.firstIndex(where: { $0.lowercased() == "between" }),
      let middle = words[start...].firstIndex(where: { $0.lowercased() == "and" || $0 == "&" }), middle > start + 1,
      middle + 1 < words.count
    {
      return (words[(start + 1)..<middle].joined(separator: " "), words[(middle + 1)...].joined(separator: " "))
    }
    guard let last = words.last?.lowercased(), PlaceMatcherWords.roads.contains(last) else { return nil }
    let rest = words.dropLast().joined(separator: " ")
    for joint in [" - ", " – ", "–", " to ", " and ", "-"] {
      // "Al-Bab" is no pair: its first part is an article.
      let parts = parts(of: rest, by: joint)
      if parts.count > 1, parts.allSatisfy({ $0.utf8.count > 3 }) { return (parts[0], parts[parts.count - 1]) }
    }
    return nil
  }

  struct Part {
    var text: String
    /// After a comma: it may be the division that holds the first, and not another place.
    var mayHold: Bool
  }

  /// The parts of "X, Y district", "X and Y", "X; Y"; one for a text without such joints.
  static func list(_ text: String) -> [Part] {
    var list: [Part] = []
    for piece in trimmed(beginning(text)).split(whereSeparator: { $0 == "," || $0 == "،" || $0 == ";" }) {
      let joined = trimmed(String(piece))
      let isLast = joined.lowercased().hasPrefix("and ")
      let pieces = parts(of: isLast ? String(joined.dropFirst(4)) : joined, by: " and ").flatMap {
        parts(of: $0, by: " & ")
      }
      for (number, piece) in pieces.enumerated() where piece.utf8.count > 1 {
        list.append(Part(text: piece, mayHold: number == 0 && !isLast))
      }
    }
    return list
  }

  private static func readings(of text: String, _ isLoose: inout Bool) -> [Reading] {
    // "Camp Speicher (Tikrit air base)": both are names.
    var parts: [String] = []
    if let open = text.firstIndex(of: "("), open > text.startIndex {
      let inner = text[text.index(after: open)...].prefix { $0 != ")" }
      let after = text[open...].drop { $0 != ")" }.dropFirst()
      parts = [trimmed(String(text[..<open]) + " " + after), trimmed(String(inner))]
    } else {
      parts = [text]
    }
    var readings: [Reading] = []
    for part in parts where !part.isEmpty {
      let (name, wasLoose) = withoutLooseWords(part)
      isLoose = isLoose || wasLoose
      add(name, to: &readings)
    }
    return readings
  }

  /// The name itself, its alternatives, and each without its type words.
  private static func add(_ name: String, to readings: inout [Reading]) {
    func append(_ spelling: String, _ kind: TypeWords.Kind?) {
      if !readings.contains(where: { $0.spelling == spelling }), !spelling.isEmpty {
        readings.append(Reading(spelling: spelling, kind: kind))
      }
    }
    let strippings = TypeWords.strippings(of: name)
    let kind = strippings.first?.kind
    append(name, kind)
    for stripped in strippings {
      if !stripped.kind.english.isEmpty { append(stripped.name + " " + stripped.kind.english, stripped.kind) }
      append(stripped.name, stripped.kind)
    }
    let core = strippings.first?.name ?? name
    let alternatives = core.split(whereSeparator: { $0 == "/" || $0 == "\\" || $0 == ";" }).map { trimmed(String($0)) }
    if alternatives.count > 1 {
      for alternative in alternatives {
        append(alternative, kind)
        for stripped in TypeWords.strippings(of: alternative) { append(stripped.name, kind ?? stripped.kind) }
      }
    }
    for rest in [withoutQualifiers(core), withoutQualifiers(core, describing: PlaceMatcherWords.descriptions)] {
      append(rest, kind)
      for stripped in TypeWords.strippings(of: rest) { append(stripped.name, kind ?? stripped.kind) }
    }
  }

  /// "Tell Mir at-Tahtani", "New Camp II", "Quarter 7": which of several villages or quarters of one name.
  private static func withoutQualifiers(_ name: String, describing descriptions: Set<String> = []) -> String {
    let words = name.split(separator: " ").map(String.init)
    var kept: [String] = []
    for word in words {
      let folded = NameFolding.shared.words(of: word)
      let isQualifier =
        folded.last.map { PlaceMatcherWords.qualifiers.contains($0) || descriptions.contains($0) } ?? false
      let isNumber = word.first?.isNumber == true || word.allSatisfy { $0 == "I" }
      if !(isQualifier || isNumber) { kept.append(word) }
    }
    // An article is left where its word went.
    while kept.count > 1, let last = kept.last, PlaceMatcherWords.articles.contains(last.lowercased()) {
      kept.removeLast()
    }
    return kept.count < words.count ? kept.joined(separator: " ") : ""
  }

  /// The text without words that make it wider than its name.
  private static func withoutLooseWords(_ text: String) -> (name: String, wasLoose: Bool) {
    var words = text.split(separator: " ").map(String.init)[...]
    let count = words.count
    while words.count > 1, let last = words.last?.lowercased(), PlaceMatcherWords.looseAfter.contains(last) {
      words.removeLast()
    }
    while words.count > 1, let first = words.first?.lowercased() {
      let isOf = words.count > 2 && ["of", "to"].contains(words[words.startIndex + 1].lowercased())
      if PlaceMatcherWords.looseBefore.contains(first) {
        words.removeFirst(isOf ? 2 : 1)
      } else if isOf, PlaceMatcherWords.looseBeforeOf.contains(first) {
        words.removeFirst(2)
      } else {
        break
      }
    }
    return (words.joined(separator: " "), words.count < count)
  }

  // MARK: Text

  private static func beginning(_ text: String) -> String {
    text.utf8.count <= longest ? text : String(text.prefix(longest))
  }

  private static func trimmed(_ text: String) -> String {
    isTrimmed(text) ? text : cut(text)
  }

  /// Whether a text surely has single spaces between words and nothing else to cut: true of most, and quickly told.
  private static func isTrimmed(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      // 0xC2 is the first byte of the space that does not break.
      if byte == 0x09 || byte == 0xC2 || (byte == 0x20 && previous == 0x20) { return false }
      previous = byte
    }
    return previous != 0x20
  }

  private static func cut(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }).joined(separator: " ")
  }

  private static func parts(of text: String, by joint: String) -> [String] {
    var parts: [String] = []
    var rest = text
    while let cut = range(of: joint, in: rest) {
      parts.append(trimmed(String(rest[..<cut.lowerBound])))
      rest = String(rest[cut.upperBound...])
    }
    return parts + [trimmed(rest)]
  }

  /// Where an ASCII phrase first stands, in either case.
  private static func range(of needle: String, in text: String) -> Range<String.Index>? {
    let utf8 = text.utf8
    let wanted = Array(needle.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      var at = start
      var matched = 0
      while matched < wanted.count, at < utf8.endIndex, isSame(utf8[at], wanted[matched]) {
        at = utf8.index(after: at)
        matched += 1
      }
      if matched == wanted.count { return start..<at }
      start = utf8.index(after: start)
    }
    return nil
  }

  private static func isSame(_ byte: UInt8, _ wanted: UInt8) -> Bool {
    byte == wanted || (byte &- 0x41 < 26 && byte | 0x20 == wanted)
  }
}
