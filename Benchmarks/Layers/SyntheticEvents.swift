import Geo
import Layers

/// Dated events spread over the Earth, the same ones in every run, about 165 bytes each as CSV.
///
/// Texts come from small tables, so that making them takes little of the time that is measured.
struct SyntheticEvents {
  static let schema = LayerSchema(
    name: "events",
    fields: [
      Field("event_id", .text), Field("title", .text), Field("event_type", .text), Field("date_start", .dateTime),
      Field("date_end", .dateTime), Field("place", .text), Field("country", .text), Field("fatalities", .integer),
      Field("latitude", .latitude), Field("longitude", .longitude), Field("note", .text),
    ])

  private static let types: [Value] = ["ASSAULT", "TERRITORY", "PROTEST", "AID"].map { .text($0) }
  private static let countries: [Value] = ["IQ", "SY", "LY", "FR"].map { .text($0) }
  private static let titles: [Value] = (0..<256).map { .text("Strike: Town \($0)") }
  private static let places: [Value] = (0..<256).map { .text("Town \($0)") }
  /// A fifth holds quotes and a comma, one in twenty a line end, as notes of real tables do.
  private static let notes: [Value] = (0..<20).map { number in
    switch number {
    case 0..<4: .text("reported in the \"old\" town, says the office")
    case 4: .text("line one\nline two of the report")
    default: .text("clashes were reported by local media in the night")
    }
  }

  private var state: UInt64 = 871_639
  private var number = 0
  private(set) var feature = Feature(geometry: nil, values: Array(repeating: .null, count: 11))

  /// A random number of 64 bits.
  /// - SeeAlso: Knuth, The Art of Computer Programming, vol. 2, 3.3.4 (MMIX)
  private mutating func random() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11
  }

  private mutating func share() -> Double { Double(random()) * 0x1p-53 }

  /// Makes `feature` the next event.
  mutating func advance() {
    let longitude = share() * 360 - 180
    let latitude = share() * 170 - 85
    let bits = random()
    let day = 16_000 + Int(bits % 1461)
    let id = "ev-\(number)"
    feature.id = id
    feature.geometry = Coordinate(longitude: longitude, latitude: latitude)
    feature.time = .day(day)
    feature.values[0] = .text(id)
    feature.values[1] = Self.titles[Int(bits >> 11 & 255)]
    feature.values[2] = Self.types[Int(bits >> 20 & 3)]
    feature.values[3] = .dateTime(secondsSinceEpoch: day * 86_400)
    feature.values[4] = .dateTime(secondsSinceEpoch: day * 86_400 + 86_399)
    feature.values[5] = Self.places[Int(bits >> 11 & 255)]
    feature.values[6] = Self.countries[Int(bits >> 22 & 3)]
    feature.values[7] = .integer(Int(bits >> 24 & 63))
    feature.values[8] = .number(latitude, decimals: 6)
    feature.values[9] = .number(longitude, decimals: 6)
    feature.values[10] = Self.notes[Int(bits >> 30) % 20]
    number += 1
  }
}
