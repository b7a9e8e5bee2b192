import Foundation
import TestSupport
import Testing

/// Reads a PMTiles archive of vector tiles as its specification says, for the tests.
struct PMTilesFile {
  struct Feature {
    var id: UInt64
    /// Names of the fields that it has.
    var names: Set<String>
    /// Those that are integers.
    var integers: [String: Int]
  }

  let metadata: String
  /// By tile id.
  private(set) var tiles: [UInt64: [Feature]] = [:]
  let header: [UInt8]

  init(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    header = Array(bytes.prefix(127))
    func number(_ at: Int) -> Int {
      bytes.withUnsafeBytes { Int(UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt64.self))) }
    }
    func part(_ at: Int) -> [UInt8] { Array(bytes[number(at)..<number(at) + number(at + 8)]) }
    metadata = String(decoding: try #require(inflated(part(24))), as: UTF8.self)
    let leaves = number(40)
    let data = number(56)
    var open = [try #require(inflated(part(8)))]
    while let directory = open.popLast() {
      for entry in Self.entries(directory) {
        if entry.run == 0 {
          let start = leaves + entry.offset
          open.append(try #require(inflated(Array(bytes[start..<start + entry.length]))))
        } else {
          let start = data + entry.offset
          let tile = try #require(inflated(Array(bytes[start..<start + entry.length])))
          tiles[entry.id] = Self.features(tile)
        }
      }
    }
  }

  private static func entries(_ bytes: [UInt8]) -> [(id: UInt64, run: Int, length: Int, offset: Int)] {
    var position = 0
    let count = Int(varint(bytes, &position))
    var entries = [(id: UInt64, run: Int, length: Int, offset: Int)](repeating: (0, 0, 0, 0), count: count)
    var id: UInt64 = 0
    for index in 0..<count {
      id += varint(bytes, &position)
      entries[index].id = id
    }
    for index in 0..<count { entries[index].run = Int(varint(bytes, &position)) }
    for index in 0..<count { entries[index].length = Int(varint(bytes, &position)) }
    for index in 0..<count {
      let value = Int(varint(bytes, &position))
      entries[index].offset = value == 0 ? entries[index - 1].offset + entries[index - 1].length : value - 1
    }
    return entries
  }

  private static func features(_ tile: [UInt8]) -> [Feature] {
    var names: [String] = []
    var integers: [Int?] = []
    var raw: [[UInt8]] = []
    for layer in fields(tile) where layer.number == 3 {
      for field in fields(layer.bytes) {
        switch field.number {
        case 2: raw.append(field.bytes)
        case 3: names.append(String(decoding: field.bytes, as: UTF8.self))
        case 4: integers.append(fields(field.bytes).first { $0.number == 4 }.map { Int($0.value) })
        default: break
        }
      }
    }
    return raw.map { bytes in
      var feature = Feature(id: 0, names: [], integers: [:])
      for field in fields(bytes) {
        if field.number == 1 { feature.id = field.value }
        guard field.number == 2 else { continue }
        var position = 0
        while position < field.bytes.count {
          let name = names[Int(varint(field.bytes, &position))]
          feature.names.insert(name)
          if let integer = integers[Int(varint(field.bytes, &position))] { feature.integers[name] = integer }
        }
      }
      return feature
    }
  }

  private static func fields(_ bytes: [UInt8]) -> [(number: Int, value: UInt64, bytes: [UInt8])] {
    var found: [(number: Int, value: UInt64, bytes: [UInt8])] = []
    var position = 0
    while position < bytes.count {
      let key = varint(bytes, &position)
      switch key & 7 {
      case 0: found.append((Int(key >> 3), varint(bytes, &position), []))
      case 1: position += 8
      case 2:
        let length = Int(varint(bytes, &position))
        found.append((Int(key >> 3), 0, Array(bytes[position..<position + length])))
        position += length
      default: return found
      }
    }
    return found
  }

  private static func varint(_ bytes: [UInt8], _ position: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while bytes[position] >= 0x80 {
      value |= UInt64(bytes[position] & 0x7F) << shift
      shift += 7
      position += 1
    }
    value |= UInt64(bytes[position]) << shift
    position += 1
    return value
  }
}
