import Geo
import Pipeline
import Projection
import TestSupport
import Testing

/// Events that share a point are spread around it.
@Suite struct EventStacksTests {
  private static let mosul = Coordinate(longitude: 43.1189, latitude: 36.335)

  private func event(_ number: Int, at point: Coordinate?, radiusKm: Double = 12) throws -> EventRecord {
    var event = try EventFilterTests.event()
    let digits = String(UInt64(number) &* 0x9e37_79b9_7f4a_7c15, radix: 16)
    event.id = "ev-" + String(repeating: "0", count: 16 - digits.count) + digits
    event.location = point
    event.geoPrecision = point == nil ? "" : "town"
    event.radiusKm = radiusKm
    return event
  }

  private func places(
    _ events: [EventRecord], spacing: Double = 250, memoryBytes: Int = 1 << 20
  ) throws -> [(id: String, place: StackPlace?)] {
    let folder = try TemporaryFolder()
    var stacks = EventStacks(folder: folder.path, spacingMeters: spacing, memoryBytes: memoryBytes)
    for event in events { try stacks.append(event) }
    var places: [(id: String, place: StackPlace?)] = []
    try stacks.forEach { event, place in places.append((event.id, place)) }
    return places
  }

  private func leastDistance(_ points: [Coordinate]) -> Double {
    var least = Double.infinity
    for (index, point) in points.enumerated() {
      for other in points[..<index] { least = min(least, Geodesic.inverse(from: point, to: other).meters) }
    }
    return least
  }

  @Test(arguments: [2, 3, 7, 60, 500])
  func spacingIsMet(_ count: Int) throws {
    let places = try places(try (0..<count).map { try event($0, at: Self.mosul) }).compactMap(\.place)
    let points = places.map(\.shown)
    #expect(Set(points).count == count)
    let least = leastDistance(points)
    #expect(least >= 250 && least < 320, "\(least)")
    for point in points { #expect(Geodesic.inverse(from: Self.mosul, to: point).meters < 12_000) }
    let others = places.filter { $0.size != count || $0.point != Self.mosul }
    #expect(others.isEmpty)
    #expect(places.map(\.index).sorted() == Array(0..<count))
  }

  /// The smallest radius of the stack wins over the spacing.
  @Test func radiusBounds() throws {
    let events = try (0..<500).map { try event($0, at: Self.mosul, radiusKm: $0 == 77 ? 1 : 12) }
    let points = try places(events).compactMap(\.place).map(\.shown)
    #expect(Set(points).count == 500)
    let furthest = points.map { Geodesic.inverse(from: Self.mosul, to: $0).meters }.max() ?? 0
    #expect(furthest <= 1000.1 && furthest > 950)
    #expect(leastDistance(points) > 60)
  }

  /// Neither the order of the events nor a spool on the disk changes anything; the events keep their order.
  @Test func orderDoesNotCount() throws {
    var events = try (0..<40).map { try event($0, at: Self.mosul) }
    events += [try event(99, at: nil), try event(100, at: .init(longitude: 1, latitude: 2))]
    let first = try places(events)
    #expect(first.map(\.id) == events.map(\.id))
    var random = SplitMix(seed: 1)
    events.shuffle(using: &random)
    let second = try places(events, memoryBytes: 0)
    #expect(second.map(\.id) == events.map(\.id))
    func table(_ places: [(id: String, place: StackPlace?)]) -> [String: Coordinate?] {
      Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.place?.shown) })
    }
    #expect(table(first) == table(second))
    let stack = first.filter { $0.place?.size == 40 }.sorted { $0.place!.index < $1.place!.index }
    #expect(stack.map(\.id) == stack.map(\.id).sorted())
  }

  @Test func aloneOrNowhere() throws {
    let places = try places([try event(1, at: Self.mosul), try event(2, at: nil)])
    #expect(places[0].place?.shown == Self.mosul && places[0].place?.size == 1)
    #expect(places[1].place == nil)
  }
}
