internal import Geo

extension ByteBuffer {
  /// The members of a feature that say where an area lies.
  @inline(never)
  mutating func append(jsonArea area: Area) {
    append(",\"geometry\":{\"type\":")
    append(area.rings.count == 1 ? "\"Polygon\",\"coordinates\":" : "\"MultiPolygon\",\"coordinates\":[")
    for (number, ring) in area.rings.enumerated() {
      if number > 0 { append(UInt8(ascii: ",")) }
      append("[[")
      for (index, vertex) in ring.enumerated() {
        append(index == 0 ? "[" : ",[")
        append(number: vertex.longitude, decimals: 6)
        append(UInt8(ascii: ","))
        append(number: vertex.latitude, decimals: 6)
        append(UInt8(ascii: "]"))
      }
      append("]]")
    }
    append(area.rings.count == 1 ? "}" : "]}")
  }
}
