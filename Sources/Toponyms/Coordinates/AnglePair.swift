import Evidence
import Geo

/// Two angles that a text writes as a latitude and a longitude.
///
/// What compass letters or labels name is taken; bare numbers need enough decimals and a frame that says what they are,
/// because scores, prices, ranges and statistics come in pairs too.
struct AnglePair {
  var coordinate: Coordinate
  var radiusKm: Double
  var hasMinutes: Bool
  var start: Int
  var end: Int

  /// Reads the pair whose first number begins in token `number`.
  init?(_ text: CoordinateText, number: Int, notBefore floor: Int) {
    let start = Self.start(text, number: number, notBefore: floor)
    guard let first = WrittenAngle(text, at: start),
      let (next, separator) = Self.separated(text, behind: first),
      let second = WrittenAngle(text, at: next)
    else { return nil }
    let frame = CoordinateFrame(text, number: number, start: start, end: second.end)
    guard !text.isWordByte(second.end),
      let isLatitudeFirst = Self.order(first, second, frame, separator)
    else { return nil }
    let latitude = isLatitudeFirst ? first : second
    let longitude = isLatitudeFirst ? second : first
    coordinate = Coordinate(longitude: longitude.degrees, latitude: latitude.degrees)
    guard coordinate.isValid else { return nil }
    let isNamed = first.axis != nil && second.axis != nil
    // The point of no data.
    if latitude.degrees == 0, longitude.degrees == 0, !isNamed { return nil }
    hasMinutes = first.hasMinutes || second.hasMinutes
    radiusKm = Precision.radiusKm(at: coordinate, latitudeUnit: latitude.unit, longitudeUnit: longitude.unit)
    // "Lat/Lon: 36.34, 43.13": one of the labels would be a half.
    self.start = first.hasLabel && !isNamed ? first.numberStart : start
    end = second.end
  }

  // MARK: Reading

  private enum Separator {
    /// The angles touch, or only spaces stand between.
    case none, space
    case comma
    /// What joins named angles, but not bare numbers: the word, and other marks.
    case and, other
  }

  /// Where the pair begins: before its first number may stand a sign, a compass letter or a label.
  private static func start(_ text: CoordinateText, number: Int, notBefore floor: Int) -> Int {
    var start = Int(text.tokens[number].start)
    var token = number - 1
    if text.isDigit(start), token >= 0 {
      let before = text.tokens[token]
      if Int(before.end) == start, text.sign(Int(before.start))?.end == start,
        !text.isWordByte(Int(before.start) - 1), Int(before.start) >= floor
      {
        start = Int(before.start)
        token -= 1
      }
    }
    // "N 36.34", "lat: 36.34", "latitude of 36.34", `"lat": 36.34`.
    var steps = 0
    while token >= 0, steps < 5, Int(text.tokens[token].start) >= floor {
      let candidate = text.tokens[token]
      let offset = Int(candidate.start)
      if candidate.has(.word) {
        let isLetter = candidate.end - candidate.start == 1 && text.letter(text.byte(offset), end: 0) != nil
        if isLetter || CoordinateText.axis(candidate.key) != nil {
          // Only if reading from there reaches the number.
          if let angle = WrittenAngle(text, at: offset), angle.hasLabel || angle.hasPrefix, angle.end > start {
            start = offset
          } else {
            return start
          }
        } else if candidate.key != of, candidate.key != `is` {
          return start
        }
      } else if ![0x2E, 0x3A, 0x3D, 0x22, 0x27, 0x7C].contains(candidate.mark) {
        return start
      }
      token -= 1
      steps += 1
    }
    return start
  }

  private static let of = WordKey("of")
  private static let `is` = WordKey("is")
  private static let and = WordKey("and")
  private static let by = WordKey("by")

  /// Where the second angle begins.
  private static func separated(_ text: CoordinateText, behind first: WrittenAngle) -> (Int, Separator)? {
    var offset = text.afterSpaces(first.end)
    var separator: Separator = offset > first.end ? .space : .none
    // The closing quote of JSON.
    if text.byte(offset) == 0x22 { offset = text.afterSpaces(offset + 1, most: 1) }
    switch text.byte(offset) {
    case 0x2C, 0x3B, 0x2F, 0x7C, 0x26, 0x7E:
      separator = text.byte(offset) == 0x2C || text.byte(offset) == 0x3B ? .comma : .other
      offset = text.afterSpaces(offset + 1)
    // "36.34°N - 43.13°E"; bare numbers have a sign there.
    case 0x2D,
      0xE2 where first.hasHemisphere && text.sign(offset) != nil:
      separator = .other
      offset = text.afterSpaces(text.sign(offset)?.end ?? offset)
    default:
      if text.isLetter(offset), let (key, end) = text.word(offset), key == and || key == by {
        guard first.axis != nil else { return nil }
        separator = .and
        offset = text.afterSpaces(end)
      }
    }
    // "lat 36.34, and lon 43.13"; `"lat": 36.34, "lon"`.
    if text.isLetter(offset), first.axis != nil, let (key, end) = text.word(offset), key == and {
      offset = text.afterSpaces(end)
    }
    if text.byte(offset) == 0x22, first.hasLabel { offset += 1 }
    let isTouching = separator == .none
    guard !isTouching || first.hasHemisphere || first.isMarked else { return nil }
    return (offset, separator)
  }

  // MARK: Judging

  /// Whether the first angle is the latitude; nil where the pair is no coordinate.
  private static func order(
    _ first: WrittenAngle, _ second: WrittenAngle, _ frame: CoordinateFrame, _ separator: Separator
  ) -> Bool? {
    if let one = first.axis, let other = second.axis {
      guard one != other, isNamed(first, second, frame) else { return nil }
      // "between 36°N and 37°N and 43°E and 44°E" is a box.
      if separator == .and, frame.isBetween { return nil }
      return one == .latitude
    }
    let decimals = min(first.decimals, second.decimals)
    // "lat/long: 36.34, 43.13", where the nearest label is not that of the first number.
    if first.hasLabel, first.axis != nil, second.axis == nil, !first.hasHemisphere {
      guard decimals >= 1 else { return nil }
      if let isFirst = frame.isLatitudeFirst { return isFirst }
      return separator == .comma ? first.axis == .latitude : nil
    }
    // "36.34°N, 43.13": half named.
    if first.axis != nil || second.axis != nil { return nil }
    // Whole numbers are never taken without a name; told first, because lists of them are common.
    guard decimals >= 1 || first.hasMinutes else { return nil }
    if first.hasMinutes != second.hasMinutes || first.isMarked != second.isMarked { return nil }
    if frame.isJoined || frame.hasUnit || frame.isNested { return nil }
    if let isLatitudeFirst = frame.isLatitudeFirst { return isLatitudeFirst }
    switch frame.cue {
    case .strong: return true
    case .weak: if decimals >= 2, separator == .comma { return true }
    case .none: break
    }
    guard separator == .comma, !frame.isListed, !frame.isFalseFriend, !first.hasMinutes else { return nil }
    // Shares and probabilities; hardly any land lies within a degree of both zero lines.
    guard abs(first.degrees) >= 1 || abs(second.degrees) >= 1 else { return nil }
    return decimals >= 3 || decimals >= 2 && frame.isBracketed ? true : nil
  }

  /// Compass letters and labels say what the numbers are, except where they are bare whole numbers or bearings.
  private static func isNamed(_ first: WrittenAngle, _ second: WrittenAngle, _ frame: CoordinateFrame) -> Bool {
    if first.hasPrefix || second.hasPrefix {
      // "N 36°20' E 43.13 feet" is a bearing and a length.
      guard first.hasPrefix == second.hasPrefix else { return false }
      if first.isMarked != second.isMarked || first.isMarked && frame.hasUnit { return false }
    }
    if first.hasLabel && second.hasLabel { return true }
    if first.isMarked && second.isMarked || first.hasMinutes && second.hasMinutes { return true }
    if first.decimals > 0 && second.decimals > 0 { return !frame.hasUnit }
    return frame.cue != .none
  }
}
