import Gazetteer
import Geo
import Toponyms

/// Places that a name which was not found may mean, for a person to choose from: those that sound alike in the province
/// first, then in the country, then anywhere.
struct Suggestions: Sendable {
  let stack: PlaceStack
  static let count = 3

  func places(for unmatched: UnmatchedName) -> [ResolvedPlace] {
    var search = PlaceSearch(stack: stack)
    search.country = CountryName(stack: stack).places(unmatched.country).first.map { stack.facts($0).country }
    var found: [PlaceReference] = []
    func add(_ search: PlaceSearch) {
      for result in search.results(for: unmatched.name, limit: Self.count) where !found.contains(result.place) {
        if found.count < Self.count { found.append(result.place) }
      }
    }
    if !unmatched.admin1.isEmpty {
      search.admin1 = unmatched.admin1
      add(search)
      search.admin1 = nil
    }
    if found.count < Self.count { add(search) }
    if found.count < Self.count, search.country != nil {
      search.country = nil
      add(search)
    }
    return found.map { stack.resolvedPlace($0) }
  }
}
