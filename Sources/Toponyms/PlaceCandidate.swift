import Gazetteer
import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A place that a name may mean, with what scoring asks of it again and again.
struct PlaceCandidate: Sendable {
  var place: PlaceReference
  var kind: NameKind
  var facts: PlaceFacts
  var point: SpherePoint
  /// Logarithms of population and spellings, each and one.
  var logPopulation: Float
  var logSpellings: Float

  init(place: PlaceReference, kind: NameKind, facts: PlaceFacts) {
    self.place = place
    self.kind = kind
    self.facts = facts
    point = SpherePoint(facts.coordinate)
    logPopulation = log10f(Float(facts.population) + 1)
    logSpellings = log1pf(Float(facts.nameCount))
  }
}
