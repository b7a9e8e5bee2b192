import Foundation

/// Reads a FlatGeobuf file as its specification says, for the tests: header numbers, index and features.
struct FlatGeobufFile {
  struct Node {
    var minX, minY, maxX, maxY: Double
    var offset: UInt64
  }

  struct Row {
    var point: (x: Double, y: Double)?
    /// Raw bytes of each property that is there.
    var texts: [Int: String] = [:]
  }

  let bytes: [UInt8]
  let featureCount: Int
  let nodeSize: Int
  let nodes: [Node]
  let featuresStart: Int

  init(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    self.bytes = bytes
    let header = 8
    let table = Self.root(bytes, at: header)
    let featureCount = Int(Self.number(bytes, Self.field(bytes, table, 8), as: UInt64.self) ?? 0)
    let nodeSize = Int(Self.number(bytes, Self.field(bytes, table, 9), as: UInt16.self) ?? 16)
    self.featureCount = featureCount
    self.nodeSize = nodeSize
    var nodes: [Node] = []
    var position = header + 4 + Int(Self.load(bytes, header, as: UInt32.self))
    if nodeSize > 0, featureCount > 0 {
      var count = featureCount
      var level = featureCount
      repeat {
        level = (level + nodeSize - 1) / nodeSize
        count += level
      } while level != 1
      for _ in 0..<count {
        func double(_ index: Int) -> Double {
          Double(bitPattern: Self.load(bytes, position + 8 * index, as: UInt64.self))
        }
        nodes.append(
          Node(
            minX: double(0), minY: double(1), maxX: double(2), maxY: double(3),
            offset: Self.load(bytes, position + 32, as: UInt64.self)))
        position += 40
      }
    }
    self.nodes = nodes
    featuresStart = position
  }

  /// Features front to back.
  func rows() -> [(offset: Int, row: Row)] {
    var rows: [(Int, Row)] = []
    var position = featuresStart
    while position < bytes.count {
      rows.append((position - featuresStart, row(at: position - featuresStart)))
      position += 4 + Int(Self.load(bytes, position, as: UInt32.self))
    }
    return rows
  }

  func row(at offset: Int) -> Row {
    let table = Self.root(bytes, at: featuresStart + offset)
    var row = Row()
    if let geometry = Self.child(bytes, table, 0), let xy = Self.child(bytes, geometry, 1) {
      row.point = (
        Double(bitPattern: Self.load(bytes, xy + 4, as: UInt64.self)),
        Double(bitPattern: Self.load(bytes, xy + 12, as: UInt64.self))
      )
    }
    if let properties = Self.child(bytes, table, 1) {
      let first = properties + 4
      // Column 0 of the tests' layers is a text.
      if Self.load(bytes, properties, as: UInt32.self) > 6, Self.load(bytes, first, as: UInt16.self) == 0 {
        let length = Int(Self.load(bytes, first + 2, as: UInt32.self))
        row.texts[0] = String(decoding: bytes[first + 6..<first + 6 + length], as: UTF8.self)
      }
    }
    return row
  }

  /// Offsets of the features in a box, found by the index alone.
  func search(minX: Double, minY: Double, maxX: Double, maxY: Double) -> [Int] {
    guard !nodes.isEmpty else { return [] }
    let firstLeaf = nodes.count - featureCount
    var found: [Int] = []
    var open = [0]
    while let index = open.popLast() {
      let node = nodes[index]
      guard node.minX <= maxX, node.maxX >= minX, node.minY <= maxY, node.maxY >= minY else { continue }
      if index >= firstLeaf {
        found.append(Int(node.offset))
      } else {
        let child = Int(node.offset)
        // Children end where their level does: at the leaves, or at the first node that is a child's child.
        let level = child >= firstLeaf ? nodes.count : levelEnd(of: child)
        open += child..<min(child + nodeSize, level)
      }
    }
    return found.sorted()
  }

  private func levelEnd(of node: Int) -> Int {
    var sizes = [featureCount]
    while sizes.last! > 1 || sizes.count == 1 { sizes.append((sizes.last! + nodeSize - 1) / nodeSize) }
    var end = 0
    for size in sizes.reversed() {
      end += size
      if node < end { return end }
    }
    return end
  }

  private static func load<Number: FixedWidthInteger>(_ bytes: [UInt8], _ at: Int, as: Number.Type) -> Number {
    bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: Number.self)) }
  }

  private static func root(_ bytes: [UInt8], at prefix: Int) -> Int {
    prefix + 4 + Int(load(bytes, prefix + 4, as: UInt32.self))
  }

  private static func field(_ bytes: [UInt8], _ table: Int, _ id: Int) -> Int? {
    let vtable = table - Int(load(bytes, table, as: Int32.self))
    guard 4 + 2 * id < Int(load(bytes, vtable, as: UInt16.self)) else { return nil }
    let offset = Int(load(bytes, vtable + 4 + 2 * id, as: UInt16.self))
    return offset == 0 ? nil : table + offset
  }

  private static func child(_ bytes: [UInt8], _ table: Int, _ id: Int) -> Int? {
    field(bytes, table, id).map { $0 + Int(load(bytes, $0, as: UInt32.self)) }
  }

  private static func number<Number: FixedWidthInteger>(
    _ bytes: [UInt8], _ at: Int?, as type: Number.Type
  ) -> Number? { at.map { load(bytes, $0, as: type) } }
}
