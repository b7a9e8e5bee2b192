import Evidence

/// What stands around two numbers and says whether they are a coordinate.
struct CoordinateFrame {
  enum Cue { case none, weak, strong }

  private let text: CoordinateText
  private let number: Int
  private let start: Int
  private let end: Int
  /// How far around the numbers words are read, in tokens.
  private static let reach = 6

  init(_ text: CoordinateText, number: Int, start: Int, end: Int) {
    self.text = text
    self.number = number
    self.start = start
    self.end = end
  }

  /// "coordinates", "lat/long", "GPS" (strong); "grid", "position", "located at" (weak).
  var cue: Cue {
    var cue = Cue.none
    for key in wordsBefore {
      if Self.strong.contains(key) { return .strong }
      if Self.weak.contains(key) { cue = .weak }
    }
    for key in wordsBehind where Self.strongBehind.contains(key) { return .strong }
    return cue
  }

  /// The order that "lat/long", "longitude, latitude", GeoJSON and WKT state; nil where nothing does.
  var isLatitudeFirst: Bool? {
    if isGeoJSON || isWKT { return false }
    let axes = wordsBefore.compactMap { CoordinateText.axis($0) }  // nearest first
    guard axes.count >= 2, axes[0] != axes[1] else { return nil }
    return axes[1] == .latitude
  }

  /// In brackets of their own: "(36.34, 43.13)"; not those of a function, "fmod(12.34, 1.25)".
  var isBracketed: Bool {
    if text.isWordByte(start - 2) { return false }
    let open = text.byte(start - 1)
    let close = text.byte(end)
    return open == 0x28 && close == 0x29 || open == 0x5B && close == 0x5D
  }

  /// A corner of a line or an area in GeoJSON or the like: "[[43.13, 36.34], [43.23, 36.44]]".
  var isNested: Bool {
    guard text.byte(start - 1) == 0x5B, text.byte(end) == 0x5D else { return false }
    if text.byte(start - 2) == 0x5B || text.byte(end + 1) == 0x5D { return true }
    return text.byte(end + 1) == 0x2C && text.byte(text.afterSpaces(end + 2)) == 0x5B
  }

  /// "between" stands before.
  var isBetween: Bool { wordsBefore.contains(Self.between) }

  /// Part of something longer: an address of a machine, a version, a time, a path, a price.
  var isJoined: Bool {
    let before = text.byte(start - 1)
    if text.isWordByte(start - 1) || Self.joins.contains(before) { return true }
    // "12:30.123"; but "Coordinates:36.34".
    if before == 0x3A, text.isDigit(start - 2) { return true }
    // £ and ¥ are C2 A3 and C2 A5, € is E2 82 AC.
    if before == 0xA3 || before == 0xA5 || before == 0xAC && text.byte(start - 2) == 0x82 { return true }
    let behind = text.byte(end)
    if behind == 0x3A || behind == 0x2F || behind == 0x2D || text.isDash(end) { return text.isDigit(end + 1) }
    return false
  }

  /// "%", "km", "million" right behind.
  var hasUnit: Bool {
    let offset = text.afterSpaces(end, most: 1)
    if text.byte(offset) == 0x25 { return true }
    guard let (key, _) = text.word(offset) else { return false }
    return Self.units.contains(key)
  }

  /// One more number on either side: a list.
  var isListed: Bool {
    if text.byte(end) == 0x2C || text.byte(end) == 0x3B {
      let next = text.afterSpaces(end + 1, most: 2)
      if text.isDigit(text.sign(next)?.end ?? next) { return true }
    }
    let last = text.afterSpaces(end, most: 1)
    if last > end, text.isDigit(text.sign(last)?.end ?? last) { return true }
    let first = text.token(endingAfter: start)
    if first >= 1, text.tokens[first - 1].has(.number) { return true }
    guard first >= 2, text.tokens[first - 1].mark == 0x2C || text.tokens[first - 1].mark == 0x3B else { return false }
    return text.tokens[first - 2].has(.number)
  }

  /// Words of sports, money and statistics before, or a per cent or equals sign.
  var isFalseFriend: Bool {
    let first = text.token(endingAfter: start)
    for index in stride(from: first - 1, through: max(0, first - Self.reach), by: -1) {
      let token = text.tokens[index]
      if token.has(.word), Self.falseFriends.contains(token.key) { return true }
      if token.mark == 0x25 || token.mark == 0x24 || token.mark == 0x3D || token.mark == 0x3C || token.mark == 0x3E {
        return true
      }
    }
    return false
  }

  // MARK: Words around

  private var wordsBefore: [WordKey] {
    let first = text.token(endingAfter: start)
    var keys: [WordKey] = []
    for index in stride(from: first - 1, through: max(0, first - Self.reach), by: -1)
    where text.tokens[index].has(.word) { keys.append(text.tokens[index].key) }
    // The label that was read as the first angle's own.
    if first < text.tokens.count, text.tokens[first].has(.word), CoordinateText.axis(text.tokens[first].key) != nil {
      keys.insert(text.tokens[first].key, at: 0)
    }
    return keys
  }

  private var wordsBehind: [WordKey] {
    let next = text.token(endingAfter: end)
    return (next..<min(text.tokens.count, next + 3)).lazy.filter { text.tokens[$0].has(.word) }
      .map { text.tokens[$0].key }
  }

  /// `"coordinates": [43.13, 36.34]`: GeoJSON has the longitude first (RFC 7946).
  private var isGeoJSON: Bool {
    guard text.byte(start - 1) == 0x5B else { return false }
    let first = text.token(endingAfter: start)
    guard first >= 4 else { return false }
    return (first - 4..<first).contains { text.tokens[$0].mark == 0x3A }
      && (first - 4..<first).contains { text.tokens[$0].key == Self.coordinates }
  }

  /// "POINT(43.13 36.34)", the longitude first too.
  private var isWKT: Bool {
    guard text.byte(start - 1) == 0x28 else { return false }
    let first = text.token(endingAfter: start)
    return first >= 2 && text.tokens[first - 2].key == Self.point && text.tokens[first - 2].has(.allCaps)
  }

  private static let coordinates = WordKey("coordinates")
  private static let point = WordKey("point")
  private static let between = WordKey("between")
  private static let joins: Set<UInt8> = [0x2E, 0x2D, 0x2F, 0x24, 0x23, 0x5F, 0x40, 0x5C, 0x2B]
  private static let strong = CoordinateText.keys(
    "coordinates coordinate coords coord lat latitude latlong latlon latlng lng longitude gps geolocation waypoint wgs84"
  )
  private static let weak = CoordinateText.keys(
    "grid position pos located location loc geolocated georeferenced mapped")
  private static let strongBehind = CoordinateText.keys("lat latlong latlon latlng latitude wgs84 gps")
  private static let units = CoordinateText.keys(
    """
    km kms m mm cm nm kg g mg mi miles mile kilometres kilometers metres meters metre meter ft foot feet yards inches \
    percent pct per million billion trillion thousand points pts seconds secs sec s minutes hours days years goals votes \
    dollars euros pounds rupees usd eur c f k kph mph hz khz mhz ghz volts v kw mw gw litres liters tons tonnes
    """)
  private static let falseFriends = CoordinateText.keys(
    """
    score scores scored scoring scorers rate rates rating ratings ratio ratios ci interval intervals confidence odds hazard \
    mean means median average averages averaged averaging era versus between range ranges ranged ranging price prices \
    priced cost costs time times clocked timed seconds shares stock stocks index indices points percent percentage grade gpa \
    rank ranks ranked version versions value values figure figures size sizes weight weights length lengths dollars euros \
    pounds trading traded closed opened temperature temperatures correlation coefficient coefficients beta standard \
    deviation error errors probability probabilities p r t sd se hr rr mark marks rounds splits
    """)
}
