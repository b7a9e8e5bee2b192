/// The forms of an English verb or noun, from its row in a table.
///
/// A verb is written `attack`, `stab+` (doubles its last letter), or `shoot/shot/shot` (lemma, past,
/// participle). A noun is written `attack`, or `coup/coups` with its plural.
enum Inflection {
  struct VerbForms: OptionSet, Sendable {
    let rawValue: UInt8
    static let base = VerbForms(rawValue: 1)
    static let third = VerbForms(rawValue: 2)
    static let past = VerbForms(rawValue: 4)
    static let participle = VerbForms(rawValue: 8)
    static let gerund = VerbForms(rawValue: 16)
  }

  static func verb(_ row: String) -> [(word: String, form: VerbForms)] {
    let parts = row.split(separator: "/").map(String.init)
    var lemma = parts[0]
    let doubles = lemma.hasSuffix("+")
    if doubles { lemma.removeLast() }
    let stem = doubles ? lemma + String(lemma.last!) : lemma
    var forms: [(String, VerbForms)] = [(lemma, .base), (third(lemma), .third)]
    if parts.count == 3 {
      forms.append((parts[1], .past))
      forms.append((parts[2], .participle))
    } else {
      let past = pastForm(lemma: lemma, stem: stem)
      forms.append((past, [.past, .participle]))
    }
    forms.append((gerund(lemma: lemma, stem: stem), .gerund))
    return forms
  }

  static func noun(_ row: String) -> (singular: String, plural: String) {
    let parts = row.split(separator: "/").map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : third(parts[0]))
  }

  /// The plural of a noun is made as the third person of a verb.
  private static func third(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    return word + "s"
  }

  private static func pastForm(lemma: String, stem: String) -> String {
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ied" }
    return lemma.hasSuffix("e") ? lemma + "d" : stem + "ed"
  }

  private static func gerund(lemma: String, stem: String) -> String {
    let keepsE = lemma.hasSuffix("ee") || lemma.hasSuffix("oe")
    return lemma.hasSuffix("e") && !keepsE ? lemma.dropLast() + "ing" : stem + "ing"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    guard word.count > 2, word.hasSuffix("y"), let before = word.dropLast().last else {
      return false
    }
    return !"aeiou".contains(before)
  }
}
