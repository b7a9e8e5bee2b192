import Toponyms

/// The places of a document, each once, in the order in which they are first named.
struct PlaceTable {
  private(set) var places: [ResolvedPlace] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of place: ResolvedPlace) -> Int {
    // Two places of one id are rare (a correction, a written coordinate), and then each mention has a row of its own.
    if let number = numbers[place.id], places[number] == place { return number }
    places.append(place)
    numbers[place.id] = places.count - 1
    return places.count - 1
  }
}
