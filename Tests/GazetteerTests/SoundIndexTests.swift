import Gazetteer
import TestSupport
import Testing

/// Skeletons lead to what a scan over the sounds of all names would find.
@Suite struct SoundIndexTests {
  struct Sound: Hashable {
    var id: String
    var letters: UInt64
    var country: String
  }

  /// Names by which a place is heard; abbreviations, peoples and nicknames are not read by their sound.
  static let heardKinds: [NameKind] = [.primary, .alternate, .form, .historic]

  static func sounds(_ stack: PlaceStack, _ skeleton: UInt64) -> (found: [Sound], places: [PlaceReference]) {
    var found: [Sound] = []
    var places: [PlaceReference] = []
    stack.forEachSound(SoundForm.hash(skeleton)) { place, letters, country in
      found.append(Sound(id: stack.id(place), letters: letters, country: unpackedCountry(country)))
      places.append(place)
      return true
    }
    return (found, places)
  }

  static func scanned(_ places: [SamplePlaces.Place]) -> [UInt64: Set<Sound>] {
    var scanned: [UInt64: Set<Sound>] = [:]
    for place in places {
      for name in place.names where heardKinds.contains(name.kind) {
        guard let form = SoundForm(name.text) else { continue }
        let sound = Sound(id: place.entry.id, letters: form.letters, country: place.entry.country)
        scanned[form.skeleton, default: []].insert(sound)
      }
    }
    return scanned
  }

  @Test(arguments: [1, 300, 3000]) func soundsEqualAScan(_ count: Int) throws {
    let sample = SamplePlaces(count: count)
    let stack = try PlaceIndexTests.stack(sample.builder())
    let scanned = Self.scanned(sample.places)
    #expect(scanned.count > count / 4)
    for (skeleton, expected) in scanned {
      let (found, places) = Self.sounds(stack, skeleton)
      #expect(Set(found) == expected)
      #expect(found.count == expected.count, "a sound came twice")
      let order = places.map { PlaceIndexTests.importance(stack, $0) }
      #expect(zip(order, order.dropFirst()).allSatisfy { !$0.lexicographicallyPrecedes($1) }, "\(order)")
    }
    for stranger in ["Zurich", "Xochimilco", "Popocatépetl"] {
      let skeleton = try #require(SoundForm(stranger)).skeleton
      #expect(scanned[skeleton] == nil && Self.sounds(stack, skeleton).found.isEmpty, "\(stranger)")
    }
  }

  @Test func readingStopsWhenAsked() throws {
    var builder = IndexBuilder()
    for number in 1...9 {
      let place = builder.add(PlaceIndexTests.entry("geonames:\(number)", "Rutbah", population: number * 1000))
      builder.addName("Rutbah", kind: .primary, to: place)
    }
    let stack = try PlaceIndexTests.stack(builder)
    let skeleton = try #require(SoundForm("Ar-Rutba")).skeleton
    for limit in 1...9 {
      var ids: [String] = []
      stack.forEachSound(SoundForm.hash(skeleton)) { place, _, _ in
        ids.append(stack.id(place))
        return ids.count < limit
      }
      #expect(ids == (0..<limit).map { "geonames:\(9 - $0)" })
    }
  }

  /// Spellings by number are heard too, from before and after their place.
  @Test func spellingsOfLaterPlacesAreHeard() throws {
    var builder = IndexBuilder()
    builder.addSpelling("Rutbah", of: 5)
    builder.addSpelling("Haditha", of: 6)
    _ = builder.add(PlaceIndexTests.entry("geonames:5", "X"))
    builder.addSpelling("الرطبة", language: "ar", of: 5)
    let stack = try PlaceIndexTests.stack(builder)
    let skeleton = try #require(SoundForm("Rutba")).skeleton
    #expect(Set(Self.sounds(stack, skeleton).found.map(\.id)) == ["geonames:5"])
    #expect(Self.sounds(stack, try #require(SoundForm("Haditha")).skeleton).found.isEmpty)
    #expect(PlaceSearch(stack: stack).results(for: "Ar Rutba", limit: 1).first?.method == .transliteration)
  }

  /// Many places of one sound fill lists over the borders of sorted buckets.
  @Test func manySoundsAreSorted() throws {
    var builder = IndexBuilder()
    var random = SplitMix(seed: 4)
    var populations: [Int] = []
    for number in 1...5000 {
      let population = Int.random(in: 0...2_000_000, using: &random)
      populations.append(population)
      let place = builder.add(PlaceIndexTests.entry("geonames:\(number)", "Tartus", population: population))
      builder.addName(number % 2 == 0 ? "Tartus" : "Tartous", kind: .primary, to: place)
    }
    let stack = try PlaceIndexTests.stack(builder)
    let (_, places) = Self.sounds(stack, try #require(SoundForm("Tartus")).skeleton)
    #expect(places.map { stack.facts($0).population } == populations.sorted(by: >))
  }
}
