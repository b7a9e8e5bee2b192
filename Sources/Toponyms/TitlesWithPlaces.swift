import Evidence

/// Fixed names and compounds with a place word inside, which is no mention of the place: "Oslo accords", "Jersey cow".
///
/// The phrases stand in `Titles/`, one table a kind, written as text has them. They are cut by the tokeniser of the
/// texts, so hyphens, dots and apostrophes match as marks. A word with a capital in the table needs one in the text
/// too: "Chicago Sky" is a team, "the Chicago sky" is not. A small letter in the table stands for both.
enum TitlesWithPlaces {
  /// The token ranges of such titles, in order.
  static func ranges(in text: TokenizedText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let tokens = text.tokens
    var index = 0
    while index < tokens.count {
      if let range = longest(at: index, tokens).map({ index..<index + $0 }) ?? ShipNames.range(at: index, tokens) {
        ranges.append(range)
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return ranges
  }

  private static func longest(at index: Int, _ tokens: [Token]) -> Int? {
    guard tokens[index].has(.capitalized), let titles = table.byFirstWord[tokens[index].key] else { return nil }
    let title = table.titles[titles].first { title in
      index + title.count <= tokens.count
        && title.indices.allSatisfy { table.words[$0].matches(tokens[index + $0 - title.lowerBound]) }
    }
    guard let title, !isPartOfCivicName(index + title.count, tokens) else { return nil }
    return title.count
  }

  /// Whether the word at `end` shows that the town is meant after all: "Manchester City" is a club, "Manchester City
  /// Council" governs the place.
  private static func isPartOfCivicName(_ end: Int, _ tokens: [Token]) -> Bool {
    end < tokens.count && tokens[end].has(.capitalized) && civicWords.contains(tokens[end].key)
  }

  private struct Word {
    let key: WordKey
    let mark: UInt8
    let isCapitalized: Bool

    init(_ token: Token) {
      key = token.key
      mark = token.mark
      isCapitalized = token.has(.capitalized)
    }

    func matches(_ token: Token) -> Bool {
      token.key == key && token.mark == mark && (!isCapitalized || token.has(.capitalized))
    }
  }

  private struct Table {
    /// The words of all titles, one title after the other.
    var words: [Word] = []
    /// Ranges of `words`: those with the same first word together, and of these the longest first, so that "Islamic
    /// State of Iraq and Syria" comes before "Islamic State of Iraq".
    var titles: [Range<Int>] = []
    /// Ranges of `titles`.
    var byFirstWord: [WordKey: Range<Int>] = [:]

    /// Cuts each table once, as a whole; a title begins at each line.
    init(_ tables: [String]) {
      var tokens: [Token] = []
      for var phrases in tables {
        tokens.removeAll(keepingCapacity: true)
        phrases.withUTF8 { Tokenizer.append(tokensOf: $0, to: &tokens) }
        var start = words.count
        for token in tokens {
          if token.has(.afterLineBreak) {
            titles.append(start..<words.count)
            start = words.count
          }
          words.append(Word(token))
        }
        titles.append(start..<words.count)
      }
      let words = self.words
      titles.sort {
        let (left, right) = (words[$0.lowerBound].key.value, words[$1.lowerBound].key.value)
        return left == right ? $0.count > $1.count : left < right
      }
      var first = 0
      for index in titles.indices {
        let key = words[titles[index].lowerBound].key
        if index + 1 == titles.count || words[titles[index + 1].lowerBound].key != key {
          byFirstWord[key] = first..<index + 1
          first = index + 1
        }
      }
    }
  }

  private static let table = Table(tables)

  private static let tables = [
    AirlineNames.phrases, BankNames.phrases, BreedAndSpeciesNames.phrases, BroadcasterTitles.phrases,
    CompanyNames.phrases, CompoundTerms.phrases, DiseaseNames.phrases, EuropeanTeams.phrases,
    NewspaperTitles.phrases, NorthAmericanNewspapers.phrases, NorthAmericanTeams.phrases, OrganisationNames.phrases,
    PartyNames.phrases,
    PublisherNames.phrases, TeamNames.phrases, TreatyNames.phrases, VehicleNames.phrases,
  ]

  private static let civicWords = Set(
    [
      "airport", "attorney", "cathedral", "centre", "center", "college", "commission", "council", "councillor",
      "councillors", "councilman", "councilwoman", "court", "department", "district", "fire", "hall", "hospital",
      "jail", "mayor", "police", "prison", "school", "schools", "university",
    ].map { WordKey($0) })
}
