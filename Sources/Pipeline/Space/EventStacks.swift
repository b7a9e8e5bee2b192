import Events
import Geo
package import Layers

/// Holds the events of a run until it is known how many share a point, then gives each its place around it.
///
/// The places do not depend on the order in which events come.
/// - Complexity: 65 bytes of memory an event; the records themselves wait in a file as soon as they are many.
package struct EventStacks: ~Copyable {
  private struct Member {
    var point: Coordinate
    /// `event_id`, and a hash of the whole record, should two have one id.
    var id: UInt64
    var content: UInt64
    var number: Int32

    static func precedes(_ a: Member, _ b: Member) -> Bool {
      if a.point.longitude != b.point.longitude { return a.point.longitude < b.point.longitude }
      if a.point.latitude != b.point.latitude { return a.point.latitude < b.point.latitude }
      if a.id != b.id { return a.id < b.id }
      return a.content != b.content ? a.content < b.content : a.number < b.number
    }
  }

  private var spool: EventSpool
  private var members: [Member] = []
  /// Of each event, in kilometres.
  private var radii: [Float] = []
  private let spacingMeters: Double

  package init(folder: String, spacingMeters: Double, memoryBytes: Int = EventSpool.memoryBytes) {
    spool = EventSpool(folder: folder, memoryBytes: memoryBytes)
    self.spacingMeters = spacingMeters
  }

  package mutating func append(_ event: EventRecord) throws(LayerError) {
    let bytes = EventRecordEncoder.bytes(of: event)
    if let point = event.mapPoint {
      var hash = StableHash()
      hash.append(bytes: bytes)
      members.append(
        Member(
          point: point, id: MergeItem.number(ofId: event.id), content: hash.number, number: Int32(radii.count)))
    }
    radii.append(Float(event.radiusKm))
    spool.append(bytes)
    // They are read in the order in which they came.
    if spool.isFull { _ = try spool.move(byDay: [0]) }
  }

  /// Each event in the order in which it came, with its place; nil where it has no point.
  package consuming func forEach(
    _ body: (EventRecord, StackPlace?) throws(LayerError) -> Void
  ) throws(LayerError) {
    let stacks = stacked()
    var bytes: [UInt8] = []
    var place: Int64 = 0
    for number in 0..<radii.count {
      place = try spool.read(at: place, into: &bytes) ?? place
      let event = EventRecordDecoder.record(from: bytes)
      let stack = stacks[number]
      let place = event.mapPoint.map { point in
        StackPlace(
          point: point, size: Int(stack.size), index: Int(stack.index), radiusMeters: Double(stack.radiusKm) * 1000,
          spacingMeters: spacingMeters)
      }
      try body(event, place)
    }
  }

  private struct Stack {
    var size: Int32 = 0
    var index: Int32 = 0
    var radiusKm: Float = 0
  }

  /// By the number of the event. All of a stack stay within the smallest radius in it.
  private mutating func stacked() -> [Stack] {
    var stacks = [Stack](repeating: Stack(), count: radii.count)
    members.sort(by: Member.precedes)
    var start = 0
    while start < members.count {
      var end = start
      var radius = Float.infinity
      while end < members.count, members[end].point == members[start].point {
        radius = min(radius, radii[Int(members[end].number)])
        end += 1
      }
      for index in start..<end {
        stacks[Int(members[index].number)] = Stack(
          size: Int32(end - start), index: Int32(index - start), radiusKm: radius)
      }
      start = end
    }
    return stacks
  }
}
