import Geo

/// Coordinates without marks, as aviation and armies write them: "3620N 04307E", "362024N0430748E", "N3620 E04307".
///
/// The number of digits says what they are: degrees, or degrees and minutes, or degrees, minutes and seconds, always two
/// digits each and three for the degrees of a longitude (ICAO Doc 4444, appendix 3; fields of NOTAMs).
struct CompactAngles {
  var coordinate: Coordinate
  var radiusKm: Double
  var end: Int

  private struct Angle {
    var degrees: Double
    var unit: Double
    var digits: Int
    var end: Int
  }

  init?(_ text: CoordinateText, at start: Int) {
    guard !text.isWordByte(start - 1), text.byte(start - 1) != 0x2E, text.byte(start - 1) != 0x2D,
      let latitude = Self.angle(text, at: start, .latitude)
    else { return nil }
    var offset = text.afterSpaces(latitude.end, most: 1)
    switch text.byte(offset) {
    case 0x2C, 0x2F, 0x2D: offset = text.afterSpaces(offset + 1, most: 1)
    default: break
    }
    guard let longitude = Self.angle(text, at: offset, .longitude), !text.isWordByte(longitude.end) else { return nil }
    // The same parts in both; whole degrees only as the seven characters of a flight plan, "36N043E".
    let isPadded = longitude.digits == latitude.digits + 1
    guard isPadded || longitude.digits == latitude.digits, latitude.digits > 2 || isPadded && offset == latitude.end
    else { return nil }
    coordinate = Coordinate(longitude: longitude.degrees, latitude: latitude.degrees)
    guard coordinate.isValid else { return nil }
    radiusKm = Precision.radiusKm(at: coordinate, latitudeUnit: latitude.unit, longitudeUnit: longitude.unit)
    end = longitude.end
  }

  /// Two, four or six digits, one more for a padded longitude, with a compass letter before or behind.
  private static func angle(_ text: CoordinateText, at start: Int, _ axis: WrittenAngle.Axis) -> Angle? {
    var offset = start
    var letter = text.letter(text.byte(offset), end: offset + 1)
    if letter != nil { offset += 1 }
    guard let number = text.number(offset), number.wholeDigits <= 7 else { return nil }
    offset = number.end
    if letter == nil {
      letter = text.letter(text.byte(offset), end: offset + 1)
      offset += 1
    }
    guard let letter, letter.axis == axis else { return nil }
    let digits = number.wholeDigits
    let parts = axis == .latitude ? digits : digits & ~1
    guard parts >= 2, parts % 2 == 0, axis == .longitude || digits % 2 == 0 else { return nil }
    // Degrees with decimals are no compact notation.
    guard parts > 2 || number.decimals == 0 else { return nil }
    let whole = Int(number.value)
    let fraction = number.value - Double(whole)
    let scale = 1 / CoordinateText.powers[number.decimals]
    let degrees: Double
    let unit: Double
    switch parts {
    case 2:
      degrees = Double(whole)
      unit = 1
    case 4:
      let minutes = Double(whole % 100) + fraction
      guard minutes < 60 else { return nil }
      degrees = Double(whole / 100) + minutes / 60
      unit = scale / 60
    default:
      let seconds = Double(whole % 100) + fraction
      let minutes = whole / 100 % 100
      guard seconds < 60, minutes < 60 else { return nil }
      degrees = Double(whole / 10000) + Double(minutes) / 60 + seconds / 3600
      unit = scale / 3600
    }
    return Angle(degrees: letter.isNegative ? -degrees : degrees, unit: unit, digits: digits, end: offset)
  }
}
