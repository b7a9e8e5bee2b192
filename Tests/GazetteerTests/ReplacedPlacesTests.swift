import Foundation
import Gazetteer
import Synchronization
import TestSupport
import Testing

/// Three indexes that share ids: of each id the highest entry counts, and nothing is left of the others.
@Suite struct ReplacedPlacesTests {
  /// Lowest first. Equal numbers have equal ids in all samples, and other names.
  private static func samples() -> [SamplePlaces] {
    [SamplePlaces(count: 600, seed: 1), SamplePlaces(count: 350, seed: 2), SamplePlaces(count: 120, seed: 3)]
  }

  private static func indexes() throws -> [PlaceIndex] {
    try samples().enumerated().map { try PlaceIndex(bytes: $0.element.bytes(), path: "layer \($0.offset)") }
  }

  /// What a scan over the entries that count finds.
  private struct Expected {
    var names: [UInt64: [String: NameKind]] = [:]
    var sounds: [UInt64: Set<SoundIndexTests.Sound>] = [:]
    /// Every key and skeleton of any layer, so that those of replaced entries are asked for too.
    var keys: [UInt64] = []
    var skeletons: [UInt64] = []

    init() {
      var taken: Set<String> = []
      for sample in ReplacedPlacesTests.samples().reversed() {
        let places = sample.places.filter { !taken.contains($0.entry.id) }
        taken.formUnion(sample.places.map(\.entry.id))
        for place in places {
          for name in place.names {
            guard let key = NameKey(name.text)?.value else { continue }
            let known = names[key]?[place.entry.id]
            if known.map({ name.kind.rawValue < $0.rawValue }) ?? true {
              names[key, default: [:]][place.entry.id] = name.kind
            }
          }
        }
        sounds.merge(SoundIndexTests.scanned(places)) { $0.union($1) }
        keys += sample.places.flatMap { $0.names.compactMap { NameKey($0.text)?.value } }
        skeletons += SoundIndexTests.scanned(sample.places).keys.sorted()
      }
    }
  }

  private static func isRight(_ stack: PlaceStack, name key: UInt64, _ expected: Expected) -> Bool {
    var found: [String: NameKind] = [:]
    var count = 0
    stack.forEachPlace(key) { place, kind in
      found[stack.id(place)] = kind
      count += 1
    }
    return found == expected.names[key] ?? [:] && count == found.count
  }

  private static func isRight(_ stack: PlaceStack, sound skeleton: UInt64, _ expected: Expected) -> Bool {
    let found = SoundIndexTests.sounds(stack, skeleton).found
    return Set(found) == expected.sounds[skeleton] ?? [] && Set(found).count == found.count
  }

  @Test func namesAndSoundsOfReplacedEntriesAreGone() throws {
    let expected = Expected()
    let stack = PlaceStack(try Self.indexes())
    // The second time the stack remembers what it found out.
    for round in 1...2 {
      for key in expected.keys { #expect(Self.isRight(stack, name: key, expected), "round \(round), key \(key)") }
      for skeleton in expected.skeletons {
        #expect(Self.isRight(stack, sound: skeleton, expected), "round \(round), skeleton \(skeleton)")
      }
    }
    let gone = expected.keys.filter { expected.names[$0] == nil }
    #expect(gone.count > 50, "no name is replaced, so that nothing was tested")
  }

  @Test func idsLeadToTheHighestEntry() throws {
    let stack = PlaceStack(try Self.indexes())
    let places = Self.samples().reversed().map(\.places)
    var taken: Set<String> = []
    for place in places.joined() where taken.insert(place.entry.id).inserted {
      let reference = try #require(stack.place(id: place.entry.id))
      #expect(stack.name(reference) == place.entry.name)
      #expect(stack.facts(reference).population == place.entry.population)
      #expect(stack.bounds(reference) == place.entry.bounds)
    }
    #expect(taken.count == 600)
  }

  /// The memory of replaced entries is written by all threads at once, first when it is empty.
  @Test func threadsFindTheSame() throws {
    let expected = Expected()
    let failures = Atomic<Int>(0)
    let indexes = try Self.indexes()
    for round in 0..<20 {
      let stack = PlaceStack(indexes)
      DispatchQueue.concurrentPerform(iterations: 8) { thread in
        var random = SplitMix(seed: UInt64(round * 8 + thread))
        for key in expected.keys.shuffled(using: &random) where !Self.isRight(stack, name: key, expected) {
          failures.add(1, ordering: .relaxed)
        }
        for skeleton in expected.skeletons.shuffled(using: &random)
        where !Self.isRight(stack, sound: skeleton, expected) {
          failures.add(1, ordering: .relaxed)
        }
      }
    }
    #expect(failures.load(ordering: .relaxed) == 0)
  }
}
