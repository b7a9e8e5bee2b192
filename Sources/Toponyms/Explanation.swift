import Gazetteer
import Geo

/// Says in one sentence why a candidate was chosen.
enum Explanation {
  static func sentence(_ group: MentionGroup, _ best: Int, _ place: ResolvedPlace) -> String {
    let whole = [place.name, place.admin1, place.countryName].filter { !$0.isEmpty }
    let named = whole.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: ", ")
    if group.candidates.count == 1 { return "\(named): the only entry with this name." }
    if group.contained.contains(best) {
      return "\(named): the text names the place that holds it."
    }
    let populations = group.candidates.map(\.facts.population)
    let others = group.candidates.count - 1
    if place.level == .country { return "\(named): a country, before \(others) smaller entries." }
    if populations[best] == populations.max(), populations[best] > 0 {
      return "\(named): the largest of \(others + 1) entries, and the context does not contradict."
    }
    return "\(named): the other places of the text lie nearer to it than to \(others) other entries."
  }
}
