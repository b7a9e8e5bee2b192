/// The features of a vector tile, read by the specification alone.
struct TileFeatures {
  struct Feature {
    var id = 0
    var kind = 0
    /// Lines and outlines; of a point, a part of one vertex.
    var parts: [[Vertex]] = []
    /// The first point of the geometry.
    var x: Int { parts.first?.first?.x ?? 0 }
    var y: Int { parts.first?.first?.y ?? 0 }
    var texts: [String: String] = [:]
    var integers: [String: Int] = [:]
  }

  struct Vertex: Equatable {
    var x: Int
    var y: Int

    init(_ x: Int, _ y: Int) { (self.x, self.y) = (x, y) }
  }

  var layer = ""
  var features: [Feature] = []

  init(_ tile: [UInt8]) {
    for field in Self.fields(tile) where field.number == 3 {
      var keys: [String] = []
      var values: [[UInt8]] = []
      var found: [[UInt8]] = []
      for part in Self.fields(field.bytes) {
        switch part.number {
        case 1: layer = String(decoding: part.bytes, as: UTF8.self)
        case 2: found.append(part.bytes)
        case 3: keys.append(String(decoding: part.bytes, as: UTF8.self))
        case 4: values.append(part.bytes)
        default: break
        }
      }
      features = found.map { Self.feature($0, keys, values) }
    }
  }

  private static func feature(_ bytes: [UInt8], _ keys: [String], _ values: [[UInt8]]) -> Feature {
    var feature = Feature()
    for part in fields(bytes) {
      switch part.number {
      case 1: feature.id = Int(part.value)
      case 2:
        let numbers = varints(part.bytes)
        for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
          let key = keys[Int(numbers[pair])]
          for value in fields(values[Int(numbers[pair + 1])]) {
            if value.number == 1 { feature.texts[key] = String(decoding: value.bytes, as: UTF8.self) }
            if value.number == 4 { feature.integers[key] = Int(value.value) }
          }
        }
      case 3: feature.kind = Int(part.value)
      case 4:
        feature.parts = Self.parts(varints(part.bytes))
      default: break
      }
    }
    return feature
  }

  /// Follows the pen: a command is its number and how often, in the lower three bits and those above.
  private static func parts(_ numbers: [UInt64]) -> [[Vertex]] {
    func unzigzag(_ value: UInt64) -> Int { Int(value >> 1) ^ -Int(value & 1) }
    var parts: [[Vertex]] = []
    var pen = Vertex(0, 0)
    var position = 0
    while position < numbers.count {
      let (command, count) = (numbers[position] & 7, Int(numbers[position] >> 3))
      position += 1
      guard command != 7 else { continue }
      for _ in 0..<count {
        pen = Vertex(pen.x + unzigzag(numbers[position]), pen.y + unzigzag(numbers[position + 1]))
        position += 2
        if command == 1 { parts.append([pen]) } else { parts[parts.count - 1].append(pen) }
      }
    }
    return parts
  }

  private static func fields(_ bytes: [UInt8]) -> [(number: Int, value: UInt64, bytes: [UInt8])] {
    var fields: [(Int, UInt64, [UInt8])] = []
    var position = 0
    while position < bytes.count {
      let key = varint(bytes, &position)
      switch key & 7 {
      case 0: fields.append((Int(key >> 3), varint(bytes, &position), []))
      case 1:
        fields.append((Int(key >> 3), 0, Array(bytes[position..<position + 8])))
        position += 8
      default:
        let length = Int(varint(bytes, &position))
        fields.append((Int(key >> 3), 0, Array(bytes[position..<position + length])))
        position += length
      }
    }
    return fields
  }

  private static func varints(_ bytes: [UInt8]) -> [UInt64] {
    var numbers: [UInt64] = []
    var position = 0
    while position < bytes.count { numbers.append(varint(bytes, &position)) }
    return numbers
  }

  private static func varint(_ bytes: [UInt8], _ position: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }
}

extension [TileFeatures.Vertex] {
  /// Positive where the outline runs clockwise on the screen, y down.
  var doubleArea: Int {
    zip(self, dropFirst() + prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
  }
}
