public import Evidence
import Geo

/// Finds the coordinates that are written in a text: degrees in all the usual notations, MGRS and UTM references, geo:
/// URIs and map links.
///
/// One scan over the tokens stops at those with digits; what is read at each is bounded, so that time grows linearly with
/// the text whatever it holds. Documentation/formats.md lists what is read.
public struct CoordinateReader: Sendable {
  public init() {}

  /// The coordinates in text order, none overlapping another.
  ///
  /// PROJ is loaded at the first grid reference, and not before.
  public func coordinates(in text: TokenizedText) -> [WrittenCoordinate] {
    text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        Self.scan(CoordinateText(bytes: bytes, tokens: tokens))
      }
    }
  }

  private static func scan(_ text: CoordinateText) -> [WrittenCoordinate] {
    var found: [WrittenCoordinate] = []
    var floor = 0
    let withDigits = Token.Traits.number.rawValue | Token.Traits.alphanumeric.rawValue
    for index in text.tokens.indices where text.tokens[index].traits.rawValue & withDigits != 0 {
      guard Int(text.tokens[index].start) >= floor,
        let coordinate = coordinate(text, token: index, notBefore: floor), coordinate.span.start >= floor
      else { continue }
      found.append(coordinate)
      floor = coordinate.span.end
    }
    return found
  }

  /// The coordinate whose first number is in a token.
  private static func coordinate(_ text: CoordinateText, token: Int, notBefore floor: Int) -> WrittenCoordinate? {
    let start = Int(text.tokens[token].start)
    if text.isDigit(start) {
      if let link = MapLink(text, at: start) ?? MapLink(googleData: text, at: start) {
        return written(
          text, link.start, link.end, link.coordinate, link.radiusKm, link.isGeoURI ? .geoURI : .mapLink)
      }
      guard mayBegin(text, token) else { return nil }
      if let grid = GridReference(text, at: start) {
        let notation: WrittenCoordinate.Notation = grid.isMGRS ? .mgrs : .utm
        let radiusKm = Precision.radiusKm(squareMeters: grid.squareMeters)
        switch grid.answer() {
        case .point(let point): return written(text, start, grid.end, point, radiusKm, notation)
        case .unknown: return written(text, start, grid.end, nil, radiusKm, notation)
        case .nowhere: break
        }
      }
    } else if text.letter(text.byte(start), end: 0) == nil || !text.isDigit(start + 1) {
      return nil
    }
    if let compact = CompactAngles(text, at: start) {
      return written(text, start, compact.end, compact.coordinate, compact.radiusKm, .compactDegrees)
    }
    guard let pair = AnglePair(text, number: token, notBefore: floor) else { return nil }
    return written(
      text, pair.start, pair.end, pair.coordinate, pair.radiusKm, pair.hasMinutes ? .degreesMinutes : .decimalDegrees)
  }

  /// A quick look around a number, so that years, counts and dates cost next to nothing.
  private static func mayBegin(_ text: CoordinateText, _ token: Int) -> Bool {
    let start = Int(text.tokens[token].start)
    var offset = start
    while text.isDigit(offset), offset - start < 8 { offset += 1 }
    let digits = offset - start
    let next = text.byte(offset)
    if next == 0x2E { return digits <= 7 && text.isDigit(offset + 1) }
    if (next | 0x20) &- 97 < 26 { return true }  // "3620N", "38SLF", "36deg"
    guard digits <= 3 else { return false }
    switch next {
    case 0xC2, 0xCB, 0xE2: return true  // degree marks
    case 0x2C, 0x2D: if text.isDigit(offset + 1) { return true }  // "36,34°", "36-20N"
    case 0x20, 0x0A:
      // "36 20 24 N", "36 degrees", "36 north", "38 SLF".
      if text.isDigit(offset + 1) { return true }
      let byte = text.byte(offset + 1)
      if byte &- 0x41 < 26 || byte == 0x64 { return true }
      if byte == 0x6E || byte == 0x73 || byte == 0x65 || byte == 0x77 { return isLabelled(text, token) }
    default: break
    }
    return isLabelled(text, token)
  }

  /// Whether "lat", "N" or the like may stand before a token.
  private static func isLabelled(_ text: CoordinateText, _ token: Int) -> Bool {
    guard token > 0 else { return false }
    let before = text.tokens[token - 1]
    switch before.mark {
    case 0: break
    case 0x3A, 0x3D, 0x22, 0x27, 0x2D, 0x2B: return true
    default: return false
    }
    switch text.byte(Int(before.start)) | 0x20 {
    case 0x6C, 0x6D: return CoordinateText.axis(before.key) != nil
    case 0x6E, 0x73, 0x65, 0x77: return before.end - before.start == 1
    case 0x6F, 0x69: return before.end - before.start == 2  // "latitude of", "latitude is"
    default: return false
    }
  }

  private static func written(
    _ text: CoordinateText, _ start: Int, _ end: Int, _ point: Coordinate?, _ radiusKm: Double,
    _ notation: WrittenCoordinate.Notation
  ) -> WrittenCoordinate {
    let span = TextSpan(start: start, end: end)
    return WrittenCoordinate(
      span: span, tokens: text.tokens(of: span), coordinate: point, radiusKm: radiusKm, notation: notation)
  }
}
