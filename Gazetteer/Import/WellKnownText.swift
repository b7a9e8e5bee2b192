/// Reads a geometry in well-known text, `POINT (44.4 33.3)`, with or without `SRID=4326;` before it.
enum WellKnownText {
  /// nil for a text that is no geometry, or an empty one.
  static func shape(_ text: String) -> Shape? {
    var builder = ShapeBuilder()
    var text = text
    // Some tables have GeoJSON in their geometry column.
    if text.utf8.first == 0x7B {
      return text.withUTF8 { bytes in
        do throws(GeometryReader.Fault) {
          return try GeometryReader.shape(bytes)
        } catch {
          return nil  // The row is then told as one without a point, with what stands there.
        }
      }
    }
    let isGeometry = text.withUTF8 { bytes in
      var rest = bytes[...]
      if let mark = rest.prefix(12).firstIndex(of: 0x3B) { rest = rest[(mark + 1)...] }
      return add(UnsafeBufferPointer(rebasing: rest), to: &builder)
    }
    return isGeometry ? builder.shape() : nil
  }

  /// - Returns: false for what is no well-known text.
  private static func add(_ bytes: UnsafeBufferPointer<UInt8>, to builder: inout ShapeBuilder) -> Bool {
    var position: [Double] = []
    var depth = 0
    var hasType = false
    var at = 0
    func endPosition() -> Bool {
      defer { position.removeAll(keepingCapacity: true) }
      if position.isEmpty { return true }
      guard position.count >= 2 else { return false }
      builder.add(longitude: position[0], latitude: position[1])
      return true
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x28 {
        depth += 1
        at += 1
      } else if byte == 0x29 {
        let hadPosition = !position.isEmpty
        guard endPosition(), depth > 0 else { return false }
        if hadPosition { builder.endPart() }
        depth -= 1
        at += 1
      } else if byte == 0x2C {
        guard endPosition() else { return false }
        at += 1
      } else if byte <= 0x20 {
        at += 1
      } else {
        let start = at
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x28, bytes[at] != 0x29, bytes[at] != 0x2C { at += 1 }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<at])
        if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          guard let kind = kind(String(decoding: word, as: UTF8.self).uppercased()) else { return false }
          if case .some(let kind) = kind { builder.kind = kind }
          hasType = true
        } else {
          guard hasType, let number = decimalNumber(word), number.isFinite else { return false }
          position.append(number)
        }
      }
    }
    return hasType && depth == 0
  }

  /// nil for no word of well-known text; an inner nil for words that change nothing.
  private static func kind(_ word: String) -> ShapeBuilder.Kind?? {
    switch word {
    case "POINT", "MULTIPOINT", "POINTZ", "POINTM": .some(.point)
    case "LINESTRING", "MULTILINESTRING": .some(.line)
    case "POLYGON", "MULTIPOLYGON": .some(.area)
    case "GEOMETRYCOLLECTION", "Z", "M", "ZM", "EMPTY": .some(nil)
    default: nil
    }
  }
}
