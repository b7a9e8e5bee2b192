import Evidence

/// One angle of a coordinate: a latitude, a longitude, or a number of which that is not yet known.
struct WrittenAngle {
  enum Axis { case latitude, longitude }

  /// Degrees, negative in the south and west.
  var degrees: Double
  /// How many degrees the last written digit counts.
  var unit: Double
  /// Digits behind the point of the last number.
  var decimals: Int
  var axis: Axis?
  var hasLabel = false
  var hasHemisphere = false
  var hasPrefix = false
  var isSigned = false
  /// Has a degree mark.
  var isMarked = false
  var hasMinutes = false
  var start: Int
  /// Where the number begins, or its sign.
  var numberStart: Int
  var end: Int

  /// Reads the angle at `start`: "36.34", "-36.34°", "N36.34", "36°20'24\"N", "lat. 36.34", "36 20.4 N".
  ///
  /// Minutes without marks are read only where a compass letter or a label tells what they belong to.
  init?(_ text: CoordinateText, at start: Int) {
    var offset = start
    var axis: Axis?
    var isNegative = false
    self.start = start
    if let label = Self.label(text, at: offset) {
      axis = label.axis
      hasLabel = true
      offset = label.end
    }
    if let hemisphere = text.hemisphere(offset, takesDigits: true), hemisphere.isLetter {
      guard axis == nil || axis == hemisphere.axis else { return nil }
      axis = hemisphere.axis
      isNegative = hemisphere.isNegative
      hasHemisphere = true
      hasPrefix = true
      offset = hemisphere.end
      if text.byte(offset) == 0x2E || text.byte(offset) == 0x3A { offset += 1 }
      offset = text.afterSpaces(offset, most: 1)
    }
    numberStart = offset
    if let sign = text.sign(offset) {
      guard !hasHemisphere else { return nil }
      isSigned = true
      isNegative = sign.isNegative
      offset = sign.end
    }
    guard var number = Self.degreesNumber(text, at: offset), number.wholeDigits <= 3 else { return nil }
    var value = number.value
    var unit = 1 / CoordinateText.powers[number.decimals]
    offset = number.end
    if let end = text.degreeMark(offset) ?? text.degreeMark(text.afterSpaces(offset, most: 1)) {
      isMarked = true
      offset = end
    }
    // Where reading stands if the numbers that follow are no minutes.
    let bare = (value: value, unit: unit, decimals: number.decimals, offset: offset)
    var areMinutesMarked = true
    if number.decimals == 0, let minutes = Self.part(text, at: offset, mark: text.minuteMark, isMarked) {
      hasMinutes = true
      areMinutesMarked = minutes.isMarked
      value += minutes.number.value / 60
      unit = 1 / 60 / CoordinateText.powers[minutes.number.decimals]
      number = minutes.number
      offset = minutes.end
      if number.decimals == 0, let seconds = Self.part(text, at: offset, mark: text.secondMark, isMarked) {
        value += seconds.number.value / 3600
        unit = 1 / 3600 / CoordinateText.powers[seconds.number.decimals]
        number = seconds.number
        offset = seconds.end
      }
    }
    if !hasPrefix, let suffix = Self.suffix(text, at: offset, isMarked: isMarked || hasMinutes) {
      guard axis == nil || axis == suffix.axis, !(isSigned && isNegative && !suffix.isNegative) else { return nil }
      axis = suffix.axis
      isNegative = suffix.isNegative
      hasHemisphere = true
      offset = suffix.end
    }
    if hasMinutes, !areMinutesMarked, !isMarked, axis == nil {
      hasMinutes = false
      value = bare.value
      unit = bare.unit
      number.decimals = bare.decimals
      offset = bare.offset
    }
    if let label = Self.labelBehind(text, at: offset), axis == nil || axis == label.axis {
      axis = label.axis
      hasLabel = true
      offset = label.end
    }
    degrees = isNegative ? -value : value
    self.unit = unit
    decimals = number.decimals
    self.axis = axis
    end = offset
  }

  /// "36.34", and "36,34" where a degree mark follows at once.
  private static func degreesNumber(_ text: CoordinateText, at offset: Int) -> CoordinateText.Number? {
    guard let number = text.number(offset) else { return nil }
    if number.decimals == 0, text.byte(number.end) == 0x2C, let whole = text.number(offset, takesComma: true),
      whole.decimals > 0, text.degreeMark(whole.end) != nil
    {
      return whole
    }
    return number
  }

  /// Minutes or seconds: at most two digits below 60, behind spaces or a hyphen.
  private static func part(
    _ text: CoordinateText, at start: Int, mark: (Int) -> Int?, _ isMarked: Bool
  ) -> (number: CoordinateText.Number, isMarked: Bool, end: Int)? {
    var offset = text.afterSpaces(start, most: 2)
    if text.byte(offset) == 0x2D, offset == start { offset += 1 }
    guard offset > start || isMarked || text.prime(endingAt: start) else { return nil }
    guard let number = text.number(offset), number.wholeDigits <= 2, number.value < 60 else { return nil }
    if let end = mark(number.end) ?? mark(text.afterSpaces(number.end, most: 1)) { return (number, true, end) }
    // "36°20 24": only a mark may say that they are no longer two digits of something else.
    guard number.wholeDigits == 2,
      !text.isWordByte(number.end) || text.hemisphere(number.end, takesDigits: true) != nil
    else { return nil }
    return (number, false, number.end)
  }

  /// "N", "° n", "North", "N." and the like behind the number.
  private static func suffix(_ text: CoordinateText, at start: Int, isMarked: Bool) -> CoordinateText.Hemisphere? {
    let offset = text.afterSpaces(start, most: 1)
    guard var found = text.hemisphere(offset, takesDigits: true) ?? small(text, at: offset, isMarked) else {
      return nil
    }
    // "36.34°N43.13°E" and "36.34 N. 43.13 E."; but "36.34 E43.13" has its letters in front.
    if text.isDigit(found.end), offset > start { return nil }
    if text.byte(found.end) == 0x2E, found.isLetter {
      let next = text.afterSpaces(found.end + 1, most: 1)
      if text.isDigit(next) || text.byte(next) == 0x2C || text.byte(next) | 0x20 == 0x6C { found.end += 1 }
    }
    return found
  }

  /// A small compass letter counts only behind a degree mark.
  private static func small(_ text: CoordinateText, at offset: Int, _ isMarked: Bool) -> CoordinateText.Hemisphere? {
    guard isMarked, !text.isWordByte(offset + 1), text.byte(offset) & 0x20 != 0 else { return nil }
    return text.letter(text.byte(offset) & 0xDF, end: offset + 1)
  }

  /// "lat. ", "Latitude: ", "lat=", "latitude of ", and the quotes of JSON around it.
  private static func label(_ text: CoordinateText, at start: Int) -> (axis: Axis, end: Int)? {
    guard text.isLetter(start), let (key, end) = text.word(start), let axis = CoordinateText.axis(key) else {
      return nil
    }
    var offset = end
    for _ in 0..<3 {
      switch text.byte(offset) {
      case 0x2E, 0x3A, 0x3D, 0x22, 0x27, 0x7C: offset += 1
      default: break
      }
      offset = text.afterSpaces(offset, most: 1)
    }
    if let (of, end) = text.word(offset), of == Self.of || of == Self.is { offset = text.afterSpaces(end, most: 1) }
    guard text.isDigit(offset) || text.sign(offset) != nil || text.hemisphere(offset, takesDigits: true) != nil else {
      return nil
    }
    return (axis, offset)
  }

  /// "36.34 latitude", "36° N. lat."; not the label of the next angle.
  private static func labelBehind(_ text: CoordinateText, at start: Int) -> (axis: Axis, end: Int)? {
    let offset = text.afterSpaces(start, most: 1)
    guard offset > start, text.isLetter(offset), let (key, end) = text.word(offset), let axis = CoordinateText.axis(key)
    else { return nil }
    if label(text, at: offset) != nil { return nil }
    // "lat., "; a dot before anything else may end the sentence.
    let isAbbreviated = text.byte(end) == 0x2E && (text.byte(end + 1) == 0x2C || text.byte(end + 1) == 0x3B)
    return (axis, isAbbreviated ? end + 1 : end)
  }

  private static let of = WordKey("of")
  private static let `is` = WordKey("is")
}

extension CoordinateText {
  /// Whether a mark of minutes or seconds ends at an offset: "20'24".
  fileprivate func prime(endingAt offset: Int) -> Bool {
    switch byte(offset - 1) {
    case 0x27, 0x60, 0x22: true
    case let last: last >= 0x80
    }
  }
}
