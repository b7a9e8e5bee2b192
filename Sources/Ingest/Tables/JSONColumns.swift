/// Finds the cells of JSON objects: the members of a row, or the properties of a GeoJSON feature with its id and point.
struct JSONColumns {
  private(set) var names: [String] = []
  private var utf8: [[UInt8]] = []
  private var indexes: [String: Int] = [:]
  /// Whether the objects are GeoJSON features.
  private(set) var areFeatures = false
  /// Columns that a feature has outside its properties; nil where a property has the name.
  private var idColumn: Int?
  private var longitudeColumn: Int?
  private var latitudeColumn: Int?

  /// Adds the columns of an object, in the order of its keys.
  mutating func learn(_ scanner: inout JSONScanner) throws(JSONError) {
    var columns = self
    var hasID = false
    var hasPoint = false
    let isFeature = try Self.isFeature(scanner)
    columns.areFeatures = columns.areFeatures || isFeature
    try scanner.object { (inner, key) throws(JSONError) in
      if isFeature {
        if inner.equals(key, "properties"), inner.peek() == 0x7B {
          try inner.object { (inner, key) throws(JSONError) in
            columns.add(inner.text(key))
            try inner.skipValue()
          }
          return
        }
        if inner.equals(key, "id") { hasID = true }
        if inner.equals(key, "geometry"), inner.peek() == 0x7B { hasPoint = true }
      } else {
        columns.add(inner.text(key))
      }
      try inner.skipValue()
    }
    self = columns
    needsID = needsID || hasID
    needsPoint = needsPoint || hasPoint
  }
  private var needsID = false
  private var needsPoint = false

  /// Adds what features have outside their properties, once all objects of the sample are learnt.
  mutating func finish() {
    if needsID && indexes["id"] == nil { idColumn = add("id") }
    if needsPoint {
      if indexes["longitude"] == nil { longitudeColumn = add("longitude") }
      if indexes["latitude"] == nil { latitudeColumn = add("latitude") }
    }
  }

  @discardableResult
  private mutating func add(_ name: String) -> Int {
    if let index = indexes[name] { return index }
    indexes[name] = names.count
    names.append(name)
    utf8.append(Array(name.utf8))
    return names.count - 1
  }

  private static func isFeature(_ scanner: JSONScanner) throws(JSONError) -> Bool {
    var copy = scanner
    var isFeature = false
    try copy.object { (inner, key) throws(JSONError) in
      if inner.equals(key, "type"), inner.peek() == 0x22 {
        let value = try inner.string()
        isFeature = inner.equals(value, "Feature")
      } else {
        try inner.skipValue()
      }
    }
    return isFeature
  }

  /// Writes the places of an object's cells to `cells`, one for each column, in offsets of the scanner's bytes.
  /// - Returns: A key that is no column.
  func read(_ scanner: inout JSONScanner, into cells: inout [TableCell]) throws(JSONError) -> String? {
    let base = cells.count
    cells.append(contentsOf: repeatElement(.missing, count: names.count))
    var unknown: String?
    guard areFeatures else {
      try readMembers(&scanner, base, &cells, &unknown)
      return unknown
    }
    try scanner.object { (inner, key) throws(JSONError) in
      if inner.equals(key, "properties"), inner.peek() == 0x7B {
        try readMembers(&inner, base, &cells, &unknown)
      } else if let idColumn, inner.equals(key, "id") {
        cells[base + idColumn] = try Self.cell(&inner)
      } else if inner.equals(key, "geometry"), inner.peek() == 0x7B {
        try readGeometry(&inner, base, &cells)
      } else {
        try inner.skipValue()
      }
    }
    return unknown
  }

  private func readMembers(
    _ scanner: inout JSONScanner, _ base: Int, _ cells: inout [TableCell], _ unknown: inout String?
  ) throws(JSONError) {
    // Objects mostly have their keys in the same order.
    var next = 0
    try scanner.object { (inner, key) throws(JSONError) in
      var column: Int?
      if next < utf8.count, !key.hasEscapes, Self.equal(inner.bytes, key.range, utf8[next]) {
        column = next
      } else {
        column = indexes[inner.text(key)]
      }
      guard let column else {
        if unknown == nil { unknown = inner.text(key) }
        try inner.skipValue()
        return
      }
      cells[base + column] = try Self.cell(&inner)
      next = column + 1
    }
  }

  @inline(__always)
  private static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ name: [UInt8]) -> Bool {
    guard range.count == name.count else { return false }
    for offset in 0..<name.count where bytes[range.lowerBound &+ offset] != name[offset] { return false }
    return true
  }

  private static func cell(_ scanner: inout JSONScanner) throws(JSONError) -> TableCell {
    let first = scanner.peek()
    let start = scanner.index
    switch first {
    case 0x22:
      let token = try scanner.string()
      return TableCell(range: token.range, form: token.hasEscapes ? .escaped : .plain)
    case 0x7B, 0x5B:
      try scanner.skipValue()
      return TableCell(range: start..<scanner.index, form: .nested)
    default:
      switch try scanner.literalOrNumber() {
      case .null: return TableCell(range: start..<scanner.index, form: .null)
      case .number: return TableCell(range: start..<scanner.index, form: .number)
      case .yes, .no: return TableCell(range: start..<scanner.index, form: .literal)
      }
    }
  }

  /// The numbers of a point. Other shapes are left: they are no coordinates of an event.
  private func readGeometry(
    _ scanner: inout JSONScanner, _ base: Int, _ cells: inout [TableCell]
  ) throws(JSONError) {
    var isPoint = false
    var numbers: [TableCell] = []
    try scanner.object { (inner, key) throws(JSONError) in
      if inner.equals(key, "type"), inner.peek() == 0x22 {
        let value = try inner.string()
        isPoint = inner.equals(value, "Point")
      } else if inner.equals(key, "coordinates"), inner.peek() == 0x5B {
        try inner.array { (inner) throws(JSONError) in numbers.append(try Self.cell(&inner)) }
      } else {
        try inner.skipValue()
      }
    }
    guard isPoint, numbers.count >= 2, numbers[0].form == .number, numbers[1].form == .number else { return }
    if let longitudeColumn { cells[base + longitudeColumn] = numbers[0] }
    if let latitudeColumn { cells[base + latitudeColumn] = numbers[1] }
  }
}
