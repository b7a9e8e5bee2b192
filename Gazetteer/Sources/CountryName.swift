import Geo

/// Reads the country of a table's cell: a code of two or three letters or digits, or a name as the data sets write it.
///
/// "Yemen (North Yemen)", "Korea, Republic of", "Congo, Dem. Rep.", "St. Lucia" and "Bahamas, The" are names too. What
/// names no country of today, such as the Soviet Union, is none.
package struct CountryName: Sendable {
  private let stack: PlaceStack

  package init(stack: PlaceStack) { self.stack = stack }

  /// The countries that a cell may mean, the likeliest first; two for "Congo", mostly one, none where it is unknown.
  package func places(_ text: String) -> [PlaceReference] {
    let text = Self.trimmed(text)
    if text.isEmpty { return [] }
    if let place = coded(text) { return [place] }
    for spelling in Self.spellings(of: text) {
      let folded = Self.folded(spelling)
      if Self.former.contains(folded) { return [] }
      if let codes = Self.tableNames[folded] {
        return codes.split(separator: " ").compactMap { stack.country(packedCountry(String($0))) }
      }
      let found = named(spelling)
      if !found.isEmpty { return found }
    }
    return sounding(text).map { [$0] } ?? []
  }

  // MARK: Codes

  private func coded(_ text: String) -> PlaceReference? {
    let letters = text.uppercased()
    var code: String?
    if letters.utf8.allSatisfy({ $0 &- 0x41 < 26 }) {
      if letters.utf8.count == 2 { code = CountryCodes.normal(letters) }
      if letters.utf8.count == 3 { code = CountryCodes.alpha2(letters) }
    } else if let number = Int(text), text.utf8.count <= 3, number > 0 {
      code = CountryCodes.alpha2(number: number)
    }
    return code.flatMap { stack.country(packedCountry($0)) }
  }

  // MARK: Names

  /// Names that tables use and the gazetteer does not list, or lists for another country first.
  private static let tableNames: [String: String] = [
    // ISO, the UN and UCDP call the western one of the two "Congo"; others mean the larger.
    "congo": "CG CD",
    "west bank and gaza strip": "PS", "west bank gaza": "PS", "west bank": "PS", "gaza strip": "PS", "gaza": "PS",
    "israel palestine": "IL", "west germany": "DE", "east germany": "DE", "german democratic republic": "DE",
    "north yemen": "YE", "south yemen": "YE", "yemen arab republic": "YE", "south vietnam": "VN",
    "north vietnam": "VN", "rhodesia": "ZW", "new hebrides": "VU", "upper volta": "BF", "dahomey": "BJ",
    "kampuchea": "KH", "malagasy": "MG", "st vincent and grenadines": "VC", "slovak republic": "SK",
    "kyrgyz republic": "KG", "lao pdr": "LA", "brunei darussalam": "BN", "hong kong sar": "HK", "macao sar": "MO",
    "macau": "MO", "turks and caicos": "TC", "south ossetia": "GE", "abkhazia": "GE", "northern cyprus": "CY",
    "serbia and kosovo": "RS", "somaliland": "SO", "puntland": "SO", "eswatini swaziland": "SZ",
    "holy see": "VA", "united states virgin islands": "VI", "us virgin islands": "VI", "virgin islands": "VI",
  ]

  /// States that are no more and were larger than any of today: their places lie in several.
  private static let former: Set<String> = [
    "soviet union", "ussr", "union of soviet socialist republics", "yugoslavia", "former yugoslavia", "czechoslovakia",
    "serbia montenegro", "serbia and montenegro", "austria hungary", "ottoman empire", "united arab republic",
  ]

  private func named(_ spelling: String) -> [PlaceReference] {
    guard let key = NameKey(spelling) else { return [] }
    var found: [PlaceReference] = []
    stack.forEachPlace(key.value) { place, kind in
      let facts = stack.facts(place)
      if facts.level == .country, kind != .demonym, kind != .adjective, !found.contains(place) { found.append(place) }
    }
    return found
  }

  /// A misspelt country is at most a letter in ten away; among so few names a smaller one is enough.
  private func sounding(_ text: String) -> PlaceReference? {
    guard let sounds = PlaceSounds(text, stack: stack), sounds.letterCount >= 5 else { return nil }
    var best: PlaceSounds.Candidate?
    for candidate in sounds.candidates(.same, limit: Self.soundLimit) {
      guard stack.facts(candidate.place).level == .country else { continue }
      if candidate.distance < best?.distance ?? .infinity { best = candidate }
    }
    return best?.place
  }

  private static let soundLimit = 0.1

  // MARK: Spellings

  /// The text, then without what stands in brackets, turned at its comma, what stands in brackets, and its head.
  private static func spellings(of text: String) -> [String] {
    var spellings = [text]
    func append(_ spelling: String) {
      let spelling = trimmed(spelling)
      if !spelling.isEmpty, !spellings.contains(spelling) { spellings.append(spelling) }
    }
    if let open = text.firstIndex(of: "("), open > text.startIndex {
      let inner = text[text.index(after: open)...].prefix { $0 != ")" }
      let outer = text[..<open] + text[open...].drop { $0 != ")" }.dropFirst()
      append(String(outer))
      append(inner + " " + outer)
      append(String(inner))
    }
    for spelling in spellings {
      guard let comma = spelling.firstIndex(of: ","), comma > spelling.startIndex else { continue }
      let head = spelling[..<comma]
      let turned = expanded(trimmed(String(spelling[spelling.index(after: comma)...])))
      let rest = without("the ", turned) ?? turned
      append(rest + " " + head)
      append(rest + " of " + head)
      append(rest + " of the " + head)
      append(String(head))
    }
    for spelling in spellings {
      let longer = expanded(spelling)
      append(longer)
      if let rest = without("the ", longer) { append(rest) }
      if let bare = withoutForm(longer) { append(bare) }
    }
    return spellings
  }

  /// "Republic of X", "Kingdom of X": X.
  private static func withoutForm(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard let of = words.firstIndex(where: { $0.lowercased() == "of" }), of > 0, of + 1 < words.count,
      forms.contains(words[of - 1].lowercased())
    else { return nil }
    let rest = words[(of + 1)...].joined(separator: " ")
    return without("the ", rest) ?? rest
  }

  private static let forms: Set<String> = [
    "republic", "kingdom", "state", "states", "commonwealth", "principality", "sultanate", "emirate", "union",
    "federation", "duchy",
  ]

  /// Words of the World Bank's and other lists that are cut short.
  private static func expanded(_ text: String) -> String {
    text.split(separator: " ").map { word in
      switch folded(String(word)) {
      case "rep": "Republic"
      case "dem": "Democratic"
      case "fed": "Federated"
      case "sts": "States"
      case "is": "Islands"
      case "isl": "Islands"
      case "&": "and"
      default: word == "&" ? "and" : String(word)
      }
    }.joined(separator: " ")
  }

  private static func without(_ start: String, _ text: String) -> String? {
    text.lowercased().hasPrefix(start) ? String(text.dropFirst(start.count)) : nil
  }

  private static func folded(_ text: String) -> String { NameFolding.shared.words(of: text).joined(separator: " ") }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}
