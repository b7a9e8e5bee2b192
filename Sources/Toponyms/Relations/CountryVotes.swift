import Geo

/// How often the places of a document name each country: which one "the Turkish border" is seen from.
struct CountryVotes {
  private var counts: [String: Int] = [:]
  /// Mentions before and after that count for more.
  private static let reach = 6
  private static let nearWeight = 4

  init(_ mentions: [PlaceMention]) {
    for mention in mentions {
      if let country = mention.place?.country, !country.isEmpty { counts[country, default: 0] += 1 }
    }
  }

  /// The countries that stand around a mention or often in the document, likeliest first; a few, so that the search for a
  /// common border ends.
  func countries(around index: Int, _ mentions: [PlaceMention], except own: String) -> [String] {
    var near = counts
    for other in max(0, index - Self.reach)..<min(mentions.count, index + Self.reach + 1) {
      if let country = mentions[other].place?.country, !country.isEmpty { near[country, default: 0] += Self.nearWeight }
    }
    near[own] = nil
    return near.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(4).map(\.key)
  }
}
