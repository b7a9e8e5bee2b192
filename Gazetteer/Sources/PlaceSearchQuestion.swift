/// One way to read a name: as given, or without words around it.
struct PlaceQuestion {
  var spelling: String
  /// What a type word asked for.
  var kind: TypeWords.Kind?
  /// nil: exact or variant, as the index says.
  var method: MatchMethod?

  /// The name as given, then without article and type words.
  static func questions(for name: String) -> [PlaceQuestion] {
    var questions = [PlaceQuestion(spelling: name, kind: nil, method: nil)]
    if let rest = withoutArticle(name) {
      questions.append(PlaceQuestion(spelling: rest, kind: nil, method: nil))
    }
    if let respelled = respelled(name) {
      questions.append(PlaceQuestion(spelling: respelled, kind: nil, method: nil))
    }
    let strippings = TypeWords.strippings(of: name)
    if let kind = strippings.first?.kind {
      // "Bengal Bay", "Canal of Panama": Bay of Bengal, Panama Canal.
      for turned in typeTurned(name) {
        questions.append(PlaceQuestion(spelling: turned, kind: kind, method: .swapped))
      }
    }
    for stripped in strippings {
      if !stripped.kind.english.isEmpty {
        // "مطار X", "Flughafen X", "X international airport": as "X Airport" in the tables.
        let english = stripped.name + " " + stripped.kind.english
        questions.append(PlaceQuestion(spelling: english, kind: stripped.kind, method: .typeWord))
      }
      questions.append(PlaceQuestion(spelling: stripped.name, kind: stripped.kind, method: .typeWord))
      if let rest = withoutArticle(stripped.name) {
        questions.append(PlaceQuestion(spelling: rest, kind: stripped.kind, method: .typeWord))
      }
    }
    return questions
  }

  /// "X T" as "T X" and "T of X", "T of X" as "X T".
  private static func typeTurned(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1, words.count < 5 else { return [] }
    if words.count > 2, words[1].lowercased() == "of" {
      return [(words[2...] + [words[0]]).joined(separator: " ")]
    }
    let rest = words.dropLast().joined(separator: " ")
    return [words[words.count - 1] + " " + rest, words[words.count - 1] + " of " + rest]
  }

  /// "airbase" for "air base" and the reverse, "North" for "N."; nil for names without such a word.
  private static func respelled(_ name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    if words.count > 1, let direction = directions[words[0].lowercased()] {
      return ([direction] + words.dropFirst()).joined(separator: " ")
    }
    for (index, word) in words.enumerated() {
      let pair = index + 1 < words.count ? word.lowercased() + " " + words[index + 1].lowercased() : ""
      for (joined, parted) in compounds {
        if word.lowercased() == joined {
          return (words[..<index] + [parted] + words[(index + 1)...]).joined(separator: " ")
        }
        if pair == parted { return (words[..<index] + [joined] + words[(index + 2)...]).joined(separator: " ") }
      }
    }
    return nil
  }

  private static let directions = ["n.": "North", "s.": "South", "e.": "East", "w.": "West"]
  private static let compounds = [("airbase", "air base"), ("oilfield", "oil field"), ("gasfield", "gas field")]

  /// The words in other orders: the last first, the first last.
  static func turned(_ name: String) -> [PlaceQuestion] {
    let words = name.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    guard (2...4).contains(words.count) else { return [] }
    var orders = [[words[words.count - 1]] + words.dropLast(), Array(words.dropFirst()) + [words[0]]]
    if words.count == 2 { orders.removeLast() }
    return orders.map { PlaceQuestion(spelling: $0.joined(separator: " "), kind: nil, method: .swapped) }
  }

  /// "the Euphrates", "al-Hol"; "Alhol" is left to the sound.
  private static func withoutArticle(_ name: String) -> String? {
    let words = name.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "-" })
    guard words.count == 2, articles.contains(words[0].lowercased()) else { return nil }
    return String(words[1])
  }

  private static let articles: Set<String> = [
    "the", "al", "el", "ar", "as", "ash", "ad", "az", "an", "at", "ath", "adh", "er", "es", "esh", "ed", "ez", "en",
    "et",
  ]
}
