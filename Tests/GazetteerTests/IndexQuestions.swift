import Gazetteer

/// Everything there is to ask of an index, for indexes that may be damaged: the answers do not matter, only that there are
/// some.
struct IndexQuestions {
  private let names: [UInt64]
  private let sounds: [UInt64]
  private let ids: [String]
  /// A damaged list of places may be as long as its section, under every name.
  private static let placeLimit = 400

  init(_ sample: SamplePlaces) {
    let texts = sample.places.flatMap { $0.names.map(\.text) }
    names = texts.compactMap { NameKey($0)?.value } + [0, 1, .max]
    sounds = texts.compactMap { SoundForm($0).map { SoundForm.hash($0.skeleton) } } + [0, 1, .max]
    ids = sample.places.map(\.entry.id) + ["", "dateline:none", "geonames:0", "geonames:4294967295", "z"]
  }

  func ask(_ index: PlaceIndex) {
    _ = index.about
    let stack = PlaceStack([index])
    let layered = PlaceStack([index, index])
    var seen = 0
    for name in names {
      _ = (stack.hit(name), layered.hit(name))
      stack.forEachPlace(name) { place, _ in
        seen += 1
        if seen <= Self.placeLimit { ask(stack, of: place) }
      }
    }
    for sound in sounds {
      var left = 20
      stack.forEachSound(sound) { place, _, _ in
        seen += 1
        if seen <= 2 * Self.placeLimit { ask(stack, of: place) }
        left -= 1
        return left > 0
      }
    }
    for id in ids {
      if let place = layered.place(id: id) { ask(layered, of: place) }
    }
    _ = (stack.division(code: "IQ.15"), stack.division(code: "US.LA.079"), stack.place(geonames: 0))
  }

  private func ask(_ stack: PlaceStack, of place: PlaceReference) {
    let facts = stack.facts(place)
    _ = (stack.name(place), stack.id(place), stack.feature(place), stack.bounds(place))
    _ = (stack.country(facts.country), stack.place(geonames: facts.admin1), stack.place(id: stack.id(place)))
    _ = (stack.hierarchy(of: place), stack.parents(of: place), stack.spellings(of: place))
  }

  /// Questions that go through many skeletons, and so through most of the sounds.
  func search(_ index: PlaceIndex) {
    let stack = PlaceStack([index])
    var search = PlaceSearch(stack: stack)
    // As it stands; a letter wrong; a type word; in a place.
    for name in ["Tell", "Deir Shehirgrad", "Nahr Lukaburg", "Wadi district", "Nova, Umm"] {
      _ = search.results(for: name, limit: 5)
    }
    search.country = packedCountry("IQ")
    search.admin1 = "Umm"
    _ = search.results(for: "Qara Hohe", limit: 3)
    var matcher = PlaceMatcher(stack: stack)
    _ = matcher.match(name: "Telkarabad", admin2: "Umm", admin1: "Nahr", country: "IQ")
  }
}
