import Evidence

/// The marks of angles and the letters of the compass.
extension CoordinateText {
  /// The end of a degree mark: ° º ˚ ⁰, "deg", "degrees".
  func degreeMark(_ offset: Int) -> Int? {
    switch (byte(offset), byte(offset + 1)) {
    case (0xC2, 0xB0), (0xC2, 0xBA), (0xCB, 0x9A): return offset + 2
    case (0xE2, 0x81): return byte(offset + 2) == 0xB0 ? offset + 3 : nil
    default:
      guard byte(offset) | 0x20 == 0x64 else { return nil }
      return word(offset).flatMap { Self.degreeWords.contains($0.key) ? $0.end : nil }
    }
  }

  /// The end of a mark of minutes: ' ’ ‘ ′ ´ ʹ ʼ, "min", "minutes".
  func minuteMark(_ offset: Int) -> Int? {
    if byte(offset) | 0x20 == 0x6D {
      return word(offset).flatMap { Self.minuteWords.contains($0.key) ? $0.end : nil }
    }
    return prime(offset)
  }

  /// The end of a mark of seconds: " ” “ ″, two marks of minutes, "sec", "seconds".
  func secondMark(_ offset: Int) -> Int? {
    switch byte(offset) {
    case 0x22: return offset + 1
    case 0xE2 where byte(offset + 1) == 0x80:
      let last = byte(offset + 2)
      if last >= 0x9C && last <= 0x9F || last == 0xB3 { return offset + 3 }
    case 0x73, 0x53:
      return word(offset).flatMap { Self.secondWords.contains($0.key) ? $0.end : nil }
    default: break
    }
    return prime(offset).flatMap { prime($0) }
  }

  private func prime(_ offset: Int) -> Int? {
    switch byte(offset) {
    case 0x27, 0x60: return offset + 1
    case 0xC2 where byte(offset + 1) == 0xB4: return offset + 2
    case 0xCA where byte(offset + 1) == 0xB9 || byte(offset + 1) == 0xBC: return offset + 2
    case 0xE2 where byte(offset + 1) == 0x80:
      let last = byte(offset + 2)
      return last == 0x98 || last == 0x99 || last == 0xB2 ? offset + 3 : nil
    default: return nil
    }
  }

  /// A direction, as a letter or a word.
  struct Hemisphere {
    var axis: WrittenAngle.Axis
    var isNegative: Bool
    var isLetter: Bool
    var end: Int
  }

  /// The hemisphere that is written at an offset; a letter must not go on as a word.
  ///
  /// - Parameter takesDigits: whether a digit may follow, as in "N36.34".
  func hemisphere(_ offset: Int, takesDigits: Bool = false) -> Hemisphere? {
    guard isLetter(offset) else { return nil }
    if !isLetter(offset + 1) {
      if !takesDigits, isWordByte(offset + 1) { return nil }
      return letter(byte(offset), end: offset + 1)
    }
    guard let (key, end) = word(offset) else { return nil }
    switch key {
    case Self.north: return Hemisphere(axis: .latitude, isNegative: false, isLetter: false, end: end)
    case Self.south: return Hemisphere(axis: .latitude, isNegative: true, isLetter: false, end: end)
    case Self.east: return Hemisphere(axis: .longitude, isNegative: false, isLetter: false, end: end)
    case Self.west: return Hemisphere(axis: .longitude, isNegative: true, isLetter: false, end: end)
    default: return nil
    }
  }

  /// N, S, E or W in capitals.
  func letter(_ byte: UInt8, end: Int) -> Hemisphere? {
    switch byte {
    case 0x4E: Hemisphere(axis: .latitude, isNegative: false, isLetter: true, end: end)
    case 0x53: Hemisphere(axis: .latitude, isNegative: true, isLetter: true, end: end)
    case 0x45: Hemisphere(axis: .longitude, isNegative: false, isLetter: true, end: end)
    case 0x57: Hemisphere(axis: .longitude, isNegative: true, isLetter: true, end: end)
    default: nil
    }
  }

  /// The axis that a word names: "lat", "longitude".
  static func axis(_ key: WordKey) -> WrittenAngle.Axis? {
    if latitudeWords.contains(key) { return .latitude }
    return longitudeWords.contains(key) ? .longitude : nil
  }

  static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey(String($0)) })
  }

  private static let latitudeWords = keys("lat latitude lats mlat")
  private static let longitudeWords = keys("lon long longitude lng mlon mlng")
  private static let degreeWords = keys("deg degs degree degrees")
  private static let minuteWords = keys("min mins minute minutes")
  private static let secondWords = keys("sec secs second seconds")
  private static let north = WordKey("north")
  private static let south = WordKey("south")
  private static let east = WordKey("east")
  private static let west = WordKey("west")
}
