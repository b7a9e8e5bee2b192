import Geo

/// What holds a place.
extension PlaceStack {
  /// The place's own parents (the city of a quarter), its second- and first-level division, its country, and what holds
  /// the country (a continent, a region), from the nearest to the widest; without the place itself.
  ///
  /// - Complexity: a binary search a step; no step is taken twice, whatever the data says.
  public func hierarchy(of place: PlaceReference) -> [PlaceReference] {
    let facts = facts(place)
    var chain: [PlaceReference] = []
    func add(_ found: PlaceReference?) {
      guard let found, found != place, !chain.contains(found), chain.count < Self.longestHierarchy else { return }
      chain.append(found)
    }
    for parent in parents(of: place) where self.facts(parent).level > .admin2 { add(parent) }
    for number in [facts.admin2, facts.admin1] where number != 0 { add(self.place(geonames: number)) }
    let country = country(facts.country)
    add(country)
    var next = parents(of: country ?? place)
    while let parent = next.first, chain.count < Self.longestHierarchy {
      next.removeFirst()
      if parent == place || chain.contains(parent) || self.facts(parent).level >= .admin2 { continue }
      add(parent)
      next.append(contentsOf: parents(of: parent))
    }
    return chain
  }

  private static let longestHierarchy = 16

  /// What holds a place beyond its divisions and country, as the sources say (`hierarchy.txt`, continents).
  public func parents(of place: PlaceReference) -> [PlaceReference] {
    var found: [PlaceReference] = []
    forEachEntry(of: place) { index, number in
      index.forEachParent(of: number) { parent in
        if let parent = self.place(geonames: parent), !found.contains(parent) { found.append(parent) }
      }
    }
    return found
  }

  /// Hands every index that has an entry with the id of a place to `body`, higher ones first, with its number there.
  func forEachEntry(of place: PlaceReference, _ body: (PlaceIndex, UInt32) -> Void) {
    let own = indexes[place.layer]
    for layer in stride(from: indexes.count - 1, through: 0, by: -1) {
      let index = indexes[layer]
      let number = layer == place.layer ? place.place : index.place(sameIdAs: place.place, of: own)
      if let number { body(index, number) }
    }
  }
}
