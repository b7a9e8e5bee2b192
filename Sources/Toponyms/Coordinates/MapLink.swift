import Evidence
import Geo

/// Coordinates in geo: URIs and in the links of common map sites.
struct MapLink {
  var coordinate: Coordinate
  var radiusKm: Double
  var isGeoURI: Bool
  var start: Int
  var end: Int

  /// Reads the link whose first number, or zoom, begins at the digit `digit`.
  init?(_ text: CoordinateText, at digit: Int) {
    var start = digit
    if text.byte(start - 1) == 0x2D { start -= 1 }
    let before = text.byte(start - 1)
    switch before {
    case 0x3A:  // geo:36.34,43.13
      if Self.letters(text, before: start - 1, are: "geo") {
        self.init(geoURI: text, at: start)
      } else if Self.letters(text, before: start - 1, are: "loc") {
        self.init(pair: text, at: start, separators: Self.comma)
      } else {
        return nil
      }
    case 0x40:  // @36.34,43.13,12z
      self.init(pair: text, at: start, separators: Self.comma)
    case 0x3D:  // q=36.34,43.13
      guard Self.hasKey(text, before: start - 1) else {
        self.init(hash: text, at: digit)
        return
      }
      // Yandex has the longitude first.
      self.init(
        pair: text, at: start, separators: Self.comma + Self.tilde,
        isLongitudeFirst: Self.path(text, before: start, has: "yandex."))
    case 0x23: self.init(hash: text, at: digit)
    case 0x2F:  // maps/place/36.34,43.13
      guard Self.path(text, before: start, has: "map") else { return nil }
      self.init(pair: text, at: start, separators: Self.comma)
    default: return nil
    }
  }

  /// "3d36.34!4d43.13" of Google's data, whose first token begins at "3d".
  init?(googleData text: CoordinateText, at start: Int) {
    guard text.byte(start - 1) == 0x21, text.byte(start) == 0x33, text.byte(start + 1) == 0x64 else { return nil }
    self.init(pair: text, at: start + 2, separators: ["!4d"])
  }

  // MARK: Parts

  private static let comma: [StaticString] = [",", "%2C", "%2c", ",+", ", "]
  private static let tilde: [StaticString] = ["~"]

  /// "36.34,43.13": two numbers with points.
  private init?(
    pair text: CoordinateText, at start: Int, separators: [StaticString], isLongitudeFirst: Bool = false
  ) {
    guard let first = Self.signed(text, at: start), first.decimals >= 1 else { return nil }
    guard let next = separators.lazy.compactMap({ text.end(of: $0, at: first.end) }).last,
      let second = Self.signed(text, at: next), second.decimals >= 1
    else { return nil }
    self.init(isLongitudeFirst ? second : first, isLongitudeFirst ? first : second, isGeoURI: false, start: start)
    end = second.end
  }

  /// "#map=12/36.34/43.13", "#12/36.34/43.13": the zoom comes first.
  private init?(hash text: CoordinateText, at zoom: Int) {
    let before = text.byte(zoom - 1)
    guard before == 0x23 || Self.letters(text, before: zoom - 1, are: "map"),
      let level = text.number(zoom), level.wholeDigits <= 2, text.byte(level.end) == 0x2F,
      let latitude = Self.signed(text, at: level.end + 1), latitude.decimals >= 1, text.byte(latitude.end) == 0x2F,
      let longitude = Self.signed(text, at: latitude.end + 1), longitude.decimals >= 1
    else { return nil }
    self.init(latitude, longitude, isGeoURI: false, start: level.end + 1)
  }

  /// RFC 5870: "geo:" latitude "," longitude ["," altitude] *(";" name ["=" value]).
  private init?(geoURI text: CoordinateText, at start: Int) {
    guard let latitude = Self.signed(text, at: start), text.byte(latitude.end) == 0x2C,
      let longitude = Self.signed(text, at: latitude.end + 1)
    else { return nil }
    self.init(latitude, longitude, isGeoURI: true, start: start)
    // Android writes "geo:0,0?q=..." for a name without a place.
    if coordinate.latitude == 0, coordinate.longitude == 0, text.byte(end) == 0x3F { return nil }
    if text.byte(end) == 0x2C, let altitude = Self.signed(text, at: end + 1) { end = altitude.end }
    while text.byte(end) == 0x3B, text.isLetter(end + 1) {
      if let value = text.end(of: ";u=", at: end), let meters = text.number(value) {
        radiusKm = max(Precision.leastKm, meters.value / 1000)
        end = meters.end
      } else if text.end(of: ";crs=", at: end) != nil, text.end(of: ";crs=wgs84", at: end) == nil {
        return nil  // another reference system, and RFC 5870 knows none
      } else {
        var offset = end + 1
        while offset - end < 40, text.isWordByte(offset) || text.byte(offset) == 0x3D || text.byte(offset) == 0x2D {
          offset += 1
        }
        if text.byte(offset) == 0x3A { break }  // the next URI of a list
        end = offset
      }
    }
    self.start = start - 4
  }

  private init?(_ latitude: Signed, _ longitude: Signed, isGeoURI: Bool, start: Int) {
    coordinate = Coordinate(longitude: longitude.value, latitude: latitude.value)
    guard coordinate.isValid else { return nil }
    if !isGeoURI, latitude.value == 0, longitude.value == 0 { return nil }
    radiusKm = Precision.radiusKm(
      at: coordinate, latitudeUnit: 1 / CoordinateText.powers[latitude.decimals],
      longitudeUnit: 1 / CoordinateText.powers[longitude.decimals])
    self.isGeoURI = isGeoURI
    self.start = start
    end = longitude.end
  }

  private struct Signed {
    var value: Double
    var decimals: Int
    var end: Int
  }

  private static func signed(_ text: CoordinateText, at start: Int) -> Signed? {
    let isNegative = text.byte(start) == 0x2D
    guard let number = text.number(isNegative ? start + 1 : start), number.wholeDigits <= 3 else { return nil }
    return Signed(value: isNegative ? -number.value : number.value, decimals: number.decimals, end: number.end)
  }

  // MARK: What stands before

  private static func letters(_ text: CoordinateText, before end: Int, are word: StaticString) -> Bool {
    let start = end - word.utf8CodeUnitCount
    return text.end(of: word, at: start, ignoringCase: true) != nil && !text.isWordByte(start - 1)
  }

  private static let keys = CoordinateText.keys(
    "q ll sll cbll center centre query destination origin daddr saddr loc cp point location latlng viewpoint coordinate marker"
  )

  /// Whether "q", "ll" and the like end at an offset, behind ? or & or #.
  private static func hasKey(_ text: CoordinateText, before end: Int) -> Bool {
    var start = end
    while text.isLetter(start - 1), end - start < 12 { start -= 1 }
    guard start < end, let (key, _) = text.word(start) else { return false }
    let before = text.byte(start - 1)
    return keys.contains(key) && (before == 0x3F || before == 0x26 || before == 0x23)
  }

  /// Whether a word stands in the part of an address that leads to an offset, at most 80 bytes before it.
  private static func path(_ text: CoordinateText, before end: Int, has word: StaticString) -> Bool {
    var start = end
    while end - start < 80, text.byte(start - 1) > 0x20 { start -= 1 }
    return (start..<end).contains { text.end(of: word, at: $0) != nil }
  }
}

extension CoordinateText {
  /// The end of given ASCII text at an offset, nil where the text differs.
  fileprivate func end(of word: StaticString, at start: Int, ignoringCase: Bool = false) -> Int? {
    let mask: UInt8 = ignoringCase ? 0x20 : 0
    for index in 0..<word.utf8CodeUnitCount where byte(start + index) | mask != word.utf8Start[index] | mask {
      return nil
    }
    return start + word.utf8CodeUnitCount
  }
}
