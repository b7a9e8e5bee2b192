import Geo
import Layers

/// Twelve features that hold what real layers stumble over: no point, other scripts, line ends,
/// quotes, numbers at the edge, days and spans of days.
enum SampleLayer {
  static let schema = LayerSchema(
    name: "sample",
    fields: [
      Field("event_id", .text, title: "Identifier"),
      Field("title", .text, title: "Title", description: "A few words on the event."),
      Field("date_start", .dateTime, title: "Start", description: "First second, UTC."),
      Field("date_end", .dateTime, title: "End", description: "Last second, UTC."),
      Field("t_start", .integer, description: "Milliseconds since 1970-01-01T00:00:00Z."),
      Field("latitude", .latitude, title: "Latitude"),
      Field("longitude", .longitude, title: "Longitude"),
      Field("confidence", .number, description: "0 to 1."),
      Field("verified", .boolean),
      Field("quote", .text, title: "Quote", description: "The sentence in the source."),
    ],
    title: "Sample events", description: "Made for tests.",
    attribution: "Places: GeoNames, CC BY 4.0")

  static func feature(
    _ id: String, _ title: String?, day first: CalendarDay, to last: CalendarDay? = nil,
    at point: Coordinate?, confidence: Double? = nil, verified: Bool? = nil, quote: String? = nil,
    projected: (x: Double, y: Double)? = nil
  ) -> Feature {
    let start = first.daysSinceEpoch
    let end = (last ?? first).daysSinceEpoch
    return Feature(
      id: id, geometry: point,
      values: [
        .text(id), .text(orNull: title), .dateTime(secondsSinceEpoch: start * 86_400),
        .dateTime(secondsSinceEpoch: end * 86_400 + 86_399), .integer(start * 86_400_000),
        .number(orNull: point?.latitude, decimals: 6),
        .number(orNull: point?.longitude, decimals: 6),
        .number(orNull: confidence, decimals: 2), verified.map { .boolean($0) } ?? .null,
        .text(orNull: quote),
      ], time: .days(start, end), projected: projected)
  }

  static let mosulDay = CalendarDay(year: 2017, month: 7, day: 10)

  static let features: [Feature] = [
    feature(
      "ev-1", "Old city of Mosul taken", day: mosulDay,
      at: Coordinate(longitude: 43.129, latitude: 36.3406), confidence: 0.9, verified: true,
      quote: "The last streets were cleared on Monday.", projected: (332090.3457, 4023351.9842)),
    feature("ev-2", "Place not known", day: mosulDay, at: nil, confidence: 0.125, verified: false),
    feature(
      "ev-3", "معركة الموصل", day: CalendarDay(year: 2016, month: 10, day: 17),
      to: CalendarDay(year: 2017, month: 7, day: 20),
      at: Coordinate(longitude: 43.13, latitude: 36.34), confidence: 1,
      quote: "قالت القوات إن المدينة تحررت.", projected: (332181.5, 4023283.25)),
    feature(
      "ev-4", "Emoji \u{1F54A}\u{FE0F} and \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
      day: mosulDay,
      at: Coordinate(longitude: 2.3522219, latitude: 48.8566140), quote: "l\u{2028}s"),
    feature(
      "ev-5", "Two\nlines", day: mosulDay, at: Coordinate(longitude: 0, latitude: 0),
      confidence: 0.333333, quote: "carriage\r\nreturn\tand tab"),
    feature(
      "ev-6", "He said \"go\"", day: mosulDay, at: Coordinate(longitude: -180, latitude: -90),
      quote: "\"quoted\", with a comma"),
    feature(
      "ev-7", "a,b", day: mosulDay, at: Coordinate(longitude: 180, latitude: 90),
      quote: "back\\slash \u{01}\u{1F}\u{7F}"),
    feature(
      "ev-8", " spaces kept ", day: mosulDay,
      at: Coordinate(longitude: -0.0, latitude: -0.0000001), confidence: -0.0, quote: "=1+1"),
    feature(
      "ev-9", nil, day: CalendarDay(year: 1, month: 1, day: 1),
      at: Coordinate(longitude: -73.9857, latitude: 40.7484), confidence: .nan),
    Feature(
      id: "ev-10", geometry: Coordinate(longitude: 151.2093, latitude: -33.8688),
      values: [
        .text("ev-10"), .text("Largest numbers"), .null, .null, .integer(.max),
        .number(-33.8688, decimals: 6), .number(151.2093, decimals: 6),
        .number(123_456_789_012_345_683_968, decimals: 2), .null, .null,
      ], time: .instant(secondsSinceEpoch: 1_499_693_400)),
    Feature(
      id: "ev-11", geometry: nil,
      values: [
        .text("ev-11"), .text("Open end"), .null, .null, .integer(.min), .null, .null, .null, .null,
        .text(""),
      ], time: .interval(first: 17_357, last: nil)),
    Feature(
      geometry: nil, values: Array(repeating: .null, count: 10)),
  ]

  static let zone38 = PlaneReference(
    code: "EPSG:32638",
    wkt: "PROJCS[\"WGS 84 / UTM zone 38N\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
      + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
      + "UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
      + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",45],"
      + "PARAMETER[\"scale_factor\",0.9996],PARAMETER[\"false_easting\",500000],"
      + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"32638\"]]",
    decimals: 2)
}

/// Writes all features and finishes.
func write<Writer: LayerWriter & ~Copyable>(
  _ features: [Feature], into writer: consuming Writer
) throws -> LayerSummary {
  for feature in features { try writer.write(feature) }
  return try writer.finish()
}

extension SampleLayer {
  static let style = LayerStyle(
    categoryField: "title",
    categories: [
      LayerStyle.Category(
        value: "Two\nlines", label: "Two lines", color: LayerStyle.Color(red: 0xD5, green: 0x5E, blue: 0),
        marker: .triangle),
      LayerStyle.Category(
        value: "a,b", label: "A & \"B\"", color: LayerStyle.Color(red: 0, green: 0x72, blue: 0xB2)),
    ],
    other: LayerStyle.Category(
      value: "", label: "Other", color: LayerStyle.Color(red: 0x77, green: 0x77, blue: 0x77), marker: .square),
    startField: "date_start", endField: "date_end", labelField: "title")
}
