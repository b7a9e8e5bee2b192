import Evidence
package import Gazetteer
import Geo

/// Reads a `SourceOrigin` from a publisher's name ("Ottawa Citizen", "Times of Israel") and host ("bbc.co.uk").
package struct SourceReader: Sendable {
  private let stack: PlaceStack
  private var scanner: NameScanner
  /// Documents of one publisher mostly come one after the other.
  private var last: (source: String?, host: String?, origin: SourceOrigin)?

  package init(stack: PlaceStack) {
    self.stack = stack
    scanner = NameScanner(stack: stack)
  }

  package mutating func origin(source: String?, url: String?) -> SourceOrigin {
    if source == nil && url == nil { return SourceOrigin() }
    let urlHost = url.map(Self.host(ofURL:))
    if let last, last.source == source, last.host == urlHost { return last.origin }
    var origin = SourceOrigin()
    for host in [urlHost, source].compactMap({ $0 }) {
      if let country = Self.country(ofHost: host) { origin.countries.insert(packedCountry(country)) }
    }
    if let source, source.utf8.count <= Self.longestName { readNames(TokenizedText(source), into: &origin) }
    last = (source, urlHost, origin)
    return origin
  }

  /// The places of a publisher's name. Small towns are left out: "Globe", "Post" and "Independence" are towns too.
  private mutating func readNames(_ text: TokenizedText, into origin: inout SourceOrigin) {
    for match in scanner.matches(in: text)
    where !match.classes.isDisjoint(with: [.country, .admin1, .city, .town, .demonym]) {
      var isFirst = true
      stack.forEachPlace(match.key) { place, _ in
        // Places come by importance.
        guard isFirst else { return }
        isFirst = false
        let facts = stack.facts(place)
        if facts.country != 0 { origin.countries.insert(facts.country) }
        if facts.level != .country, facts.admin1 != 0 { origin.admin1.insert(facts.admin1) }
      }
    }
  }

  private static let longestName = 200

  private static func host(ofURL url: String) -> String {
    let rest = url.range(after: "://") ?? url[...]
    return String(rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" })
  }

  /// The country of a host's last label; nil for hosts without one, and for codes that are sold to everybody.
  private static func country(ofHost host: String) -> String? {
    let labels = host.split(separator: ".")
    guard labels.count >= 2, let code = labels.last?.lowercased(), code.utf8.count == 2,
      code.utf8.allSatisfy({ $0 &- 97 < 26 }), !soldToEverybody.contains(code)
    else { return nil }
    return code == "uk" ? "GB" : code.uppercased()
  }

  private static let soldToEverybody: Set<String> = [
    "ai", "am", "cc", "co", "eu", "fm", "gg", "io", "ly", "me", "nu", "st", "su", "to", "tv", "vc", "ws",
  ]
}

extension String {
  /// What follows the first occurrence of a separator; nil where there is none.
  fileprivate func range(after separator: String) -> Substring? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(separator) { return rest.dropFirst(separator.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
