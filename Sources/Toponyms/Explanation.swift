import Gazetteer
import Geo

/// Says in one sentence why a candidate was chosen.
enum Explanation {
  /// Why no entry was chosen, and what is offered instead.
  static func ofDoubt(_ group: MentionGroup, enclosing: ResolvedPlace?) -> String {
    let count = group.candidates.count
    let entries =
      count == 1 ? "The only entry with this name is doubtful here" : "None of \(count) entries is likely enough"
    guard let enclosing else { return "\(entries), and nothing says in which province or country the place lies." }
    return "\(entries), but the place lies in \(enclosing.name)."
  }

  static func sentence(_ group: MentionGroup, _ best: Int, _ place: ResolvedPlace) -> String {
    let whole = [place.name, place.admin1, place.countryName].filter { !$0.isEmpty }
    let named = whole.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: ", ")
    if group.candidates.count == 1 { return "\(named): the only entry with this name." }
    if group.contained.contains(best) {
      return "\(named): the text names the place that holds it."
    }
    if let town = group.best.flatMap({ NamesakeTown.find(group, chosen: $0) }), town == best {
      return "\(named): the seat of the division that bears the same name."
    }
    let populations = group.candidates.map(\.facts.population)
    let count = group.candidates.count
    if group.isSourceCountry, group.countryShare == 0 {
      return "\(named): of \(count) entries the one in the publisher's country."
    }
    if place.level == .country { return "\(named): a country, before \(count - 1) smaller entries." }
    if populations[best] == populations.max(), populations[best] > 0 {
      return "\(named): the largest of \(count) entries, and the context does not contradict."
    }
    if group.countryShare > 0 || group.admin1Share > 0 {
      return "\(named): the other places of the text lie nearer to it than to the rest of \(count) entries."
    }
    return "\(named): the likeliest of \(count) entries by its name and size."
  }
}
