import Evidence

/// A reference to a square of the military grid or to a point of UTM, as written.
struct GridReference {
  var zone: GridZone
  /// Metres of the point, or of the middle of the square.
  var easting: Double
  var northing: Double
  var isSouthern: Bool
  /// The square that the last digit leaves open.
  var squareMeters: Double
  /// Whether the zone's letter names a band, which the point must lie in; N alone may also mean north of the equator.
  var hasBand: Bool
  var isMGRS: Bool
  var end: Int

  /// Reads the reference whose zone begins at `start`, a digit.
  init?(_ text: CoordinateText, at start: Int) {
    let before = text.byte(start - 1)
    guard !text.isWordByte(start - 1), before != 0x2E, before != 0x2D, before != 0x2F, before != 0x23, before != 0x24,
      before != 0x3A || !text.isDigit(start - 2)
    else { return nil }
    guard let number = text.number(start), number.wholeDigits <= 2, number.decimals == 0 else { return nil }
    var offset = number.end
    if text.byte(offset) == 0x20 { offset += 1 }
    let letter = text.byte(offset)
    guard letter &- 0x41 < 26, let zone = GridZone(number: Int(number.value), band: letter) else { return nil }
    if let found = Self.square(text, zone, start: start, behindBand: offset + 1) {
      self = found
    } else if let found = Self.point(text, zone, start: start, behindBand: offset + 1) {
      self = found
    } else {
      return nil
    }
  }

  private init(
    zone: GridZone, easting: Double, northing: Double, isSouthern: Bool, squareMeters: Double, hasBand: Bool,
    isMGRS: Bool, end: Int
  ) {
    self.zone = zone
    self.easting = easting
    self.northing = northing
    self.isSouthern = isSouthern
    self.squareMeters = squareMeters
    self.hasBand = hasBand
    self.isMGRS = isMGRS
    self.end = end
  }

  // MARK: MGRS

  /// "LF 12345 67890", "LF1234567890" behind the band.
  private static func square(_ text: CoordinateText, _ zone: GridZone, start: Int, behindBand: Int) -> GridReference? {
    var offset = behindBand
    if text.byte(offset) == 0x20 { offset += 1 }
    guard let column = zone.eastingOfColumn(text.byte(offset)), let row = zone.northingOfRow(text.byte(offset + 1))
    else {
      return nil
    }
    offset += 2
    if text.byte(offset) == 0x20 { offset += 1 }
    let first = digits(text, offset)
    guard first.count > 0, first.count <= 10 else { return nil }
    let each: Int
    let east: Int
    let north: Int
    var end = first.end
    let second = text.byte(first.end) == 0x20 ? digits(text, first.end + 1) : (value: 0, count: 0, end: first.end)
    if second.count == first.count, first.count <= 5 {
      each = first.count
      east = first.value
      north = second.value
      end = second.end
    } else {
      guard first.count % 2 == 0 else { return nil }
      each = first.count / 2
      let scale = Int(CoordinateText.powers[each])
      east = first.value / scale
      north = first.value % scale
    }
    guard !text.isWordByte(end), text.byte(end) != 0x2E || !text.isDigit(end + 1) else { return nil }
    // Few digits run together are a part number as often as a place.
    let isSpaced = text.byte(behindBand) == 0x20 || end > first.end
    guard each >= 3 || each == 2 && isSpaced || hasCue(text, before: start) else { return nil }
    let square = 100_000 / CoordinateText.powers[each]
    return GridReference(
      zone: zone, easting: column + (Double(east) + 0.5) * square,
      northing: zone.northing(inCycle: row + (Double(north) + 0.5) * square), isSouthern: zone.isSouthern,
      squareMeters: square, hasBand: true, isMGRS: true, end: end)
  }

  /// At most 11 digits, so that more are seen to be too many.
  private static func digits(_ text: CoordinateText, _ start: Int) -> (value: Int, count: Int, end: Int) {
    var offset = start
    var value = 0
    while text.isDigit(offset), offset - start < 11 {
      value = value * 10 + Int(text.byte(offset) &- 0x30)
      offset += 1
    }
    return (value, offset - start, offset)
  }

  // MARK: UTM

  /// "331000 4022000", "331000E 4022000N", "E331000 N4022000", "331000mE, 4022000mN" behind the zone.
  private static func point(_ text: CoordinateText, _ zone: GridZone, start: Int, behindBand: Int) -> GridReference? {
    guard !text.isWordByte(behindBand) else { return nil }
    var offset = behindBand
    switch text.byte(offset) {
    case 0x3A, 0x2C, 0x29: offset += 1
    default: break
    }
    let from = text.afterSpaces(offset, most: 2)
    guard from > behindBand, let easting = meters(text, at: from, letter: 0x45) else { return nil }
    offset = easting.end
    if text.byte(offset) == 0x2C || text.byte(offset) == 0x2F { offset += 1 }
    let next = text.afterSpaces(offset, most: 2)
    guard next > easting.end, let northing = meters(text, at: next, letter: 0x4E), !text.isWordByte(northing.end) else {
      return nil
    }
    // Eastings lie around 500 km, from about 166 km; zones overlap a little.
    guard (100_000..<900_000).contains(easting.number.value), northing.number.value < 10_000_000 else { return nil }
    guard easting.number.wholeDigits == 6 || easting.number.wholeDigits == 7 else { return nil }
    let isLettered = easting.isLettered && northing.isLettered
    guard northing.number.wholeDigits == 7 || isLettered || hasCue(text, before: start) else { return nil }
    let northingMeters = northing.number.value
    // The letter is a band where the northing fits one; else N and S say north or south of the equator.
    let bandNorthing = zone.isSouthern ? northingMeters - 10_000_000 : northingMeters
    // A degree of the meridian is 111 kilometres within 12 of the true northing anywhere.
    let hasBand = (zone.south * 111_000 - 20_000...zone.north * 111_000 + 20_000).contains(bandNorthing)
    guard hasBand || zone.band == 0x4E || zone.band == 0x53 else { return nil }
    let decimals = min(easting.number.decimals, northing.number.decimals)
    return GridReference(
      zone: zone, easting: easting.number.value, northing: northingMeters,
      isSouthern: hasBand ? zone.isSouthern : zone.band == 0x53, squareMeters: 1 / CoordinateText.powers[decimals],
      hasBand: hasBand && zone.band != 0x4E, isMGRS: false, end: northing.end)
  }

  /// A number of metres with an axis letter before or behind, or none.
  private static func meters(
    _ text: CoordinateText, at start: Int, letter: UInt8
  ) -> (number: CoordinateText.Number, isLettered: Bool, end: Int)? {
    var offset = start
    var isLettered = false
    if text.byte(offset) == letter {
      isLettered = true
      offset = text.afterSpaces(offset + 1, most: 1)
    }
    guard let number = text.number(offset) else { return nil }
    offset = number.end
    var behind = text.afterSpaces(offset, most: 1)
    if text.byte(behind) == 0x6D { behind = text.afterSpaces(behind + 1, most: 1) }
    if text.byte(behind) == letter, !text.isLetter(behind + 1), !isLettered || behind > offset {
      isLettered = true
      offset = behind + 1
    } else if text.byte(offset) == 0x6D, !text.isWordByte(offset + 1) {
      offset += 1
    }
    return (number, isLettered, offset)
  }

  /// Words before that announce a reference.
  private static func hasCue(_ text: CoordinateText, before start: Int) -> Bool {
    let first = text.token(endingAfter: start)
    return (max(0, first - 6)..<first).contains { cues.contains(text.tokens[$0].key) && text.tokens[$0].has(.word) }
  }

  private static let cues = CoordinateText.keys(
    "mgrs usng utm grid grids coordinates coordinate coords position location reference ref gr square")
}
