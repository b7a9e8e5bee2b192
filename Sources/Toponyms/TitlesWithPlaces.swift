import Evidence

/// Names of organisations, papers and treaties with a place inside, which is no mention of the place.
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
    guard tokens[index].has(.capitalized), let titles = byFirstWord[tokens[index].key] else {
      return nil
    }
    // Longest first, so that "Islamic State of Iraq and Syria" comes before "Islamic State of Iraq".
    return titles.first { title in
      index + title.count <= tokens.count
        && title.indices.allSatisfy { tokens[index + $0].key == title[$0] }
    }?.count
  }

  private static let byFirstWord: [WordKey: [[WordKey]]] = {
    var table: [WordKey: [[WordKey]]] = [:]
    for line in titles.split(separator: "\n") {
      let keys = line.split(separator: " ").map { WordKey(String($0)) }
      table[keys[0], default: []].append(keys)
    }
    return table.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  private static let titles = """
    Islamic State of Iraq and Syria
    Islamic State of Iraq and the Levant
    Islamic State in Iraq and Syria
    Islamic State in Iraq and the Levant
    Islamic State of Iraq
    Al Qaeda in Iraq
    Al Qaeda in the Arabian Peninsula
    Al Qaeda in the Islamic Maghreb
    Kurdistan Workers Party
    Kurdistan Democratic Party
    Patriotic Union of Kurdistan
    Bank of America
    Bank of England
    Bank of China
    New York Times
    New York Post
    Washington Post
    Washington Times
    Washington Examiner
    Los Angeles Times
    Chicago Tribune
    Boston Globe
    Jerusalem Post
    Times of Israel
    Times of India
    Daily Star Lebanon
    Paris Agreement
    Geneva Conventions
    Geneva Convention
    Oslo Accords
    Dayton Accords
    Treaty of Versailles
    Treaty of Lausanne
    Camp David Accords
    Manchester United
    Manchester City
    """
}
