/// The places of a builder in the order of the index: by GeoNames number, then the others by the bytes of their ids, one
/// entry an id, the last that was added.
struct PlaceLayout {
  let places: LargeBuffer<PlaceRecord>
  /// Places used of the buffer; fewer than its count where ids came more than once.
  private(set) var count = 0
  /// For every number in the builder the one in the index; nil where they are the same.
  private(set) var new: LargeBuffer<UInt32>?

  /// Takes the records out of the parts.
  init(_ parts: inout [SealedPart], string: (UInt32) -> String) {
    let total = parts.reduce(0) { $0 + $1.placeCount }
    let all = LargeBuffer<PlaceRecord>(count: total)
    var position = 0
    var isSorted = true
    var last: UInt32 = 0
    for index in parts.indices {
      guard let records = parts[index].records?.items else { continue }
      for record in records {
        if record.idKind != 0 || (position > 0 && record.idValue <= last) { isSorted = false }
        last = record.idValue
        all.items[position] = record
        position += 1
      }
      parts[index].records = nil
    }
    if isSorted {
      places = all
      count = total
      return
    }
    let order = Self.order(all.items, string: string)
    places = LargeBuffer(count: total)
    let new = LargeBuffer<UInt32>(count: total)
    for (item, isSameId) in order {
      if isSameId {
        let names = Int(places.items[count - 1].nameCount) + Int(all.items[Int(item)].nameCount)
        places.items[count - 1] = all.items[Int(item)]
        places.items[count - 1].nameCount = UInt16(clamping: names)
      } else {
        places.items[count] = all.items[Int(item)]
        count += 1
      }
      new.items[Int(item)] = UInt32(count - 1)
    }
    self.new = new
  }

  /// Builder numbers sorted by id and then by time; whether the id is that of the one before.
  private static func order(
    _ records: UnsafeMutableBufferPointer<PlaceRecord>, string: (UInt32) -> String
  ) -> [(place: UInt32, isSameId: Bool)] {
    var numbered: [UInt64] = []
    var named: [(id: String, place: UInt32)] = []
    numbered.reserveCapacity(records.count)
    for (place, record) in records.enumerated() {
      if record.idKind == 0 {
        numbered.append(UInt64(record.idValue) << 32 | UInt64(place))
      } else {
        named.append((string(record.idValue), UInt32(place)))
      }
    }
    numbered.sort()
    named.sort {
      PlaceIndex.isSame($0.id, $1.id) ? $0.place < $1.place : PlaceIndex.isOrdered($0.id, before: $1.id)
    }
    var order: [(UInt32, Bool)] = []
    order.reserveCapacity(records.count)
    for (index, key) in numbered.enumerated() {
      order.append((UInt32(truncatingIfNeeded: key), index > 0 && numbered[index - 1] >> 32 == key >> 32))
    }
    for (index, item) in named.enumerated() {
      order.append((item.place, index > 0 && PlaceIndex.isSame(named[index - 1].id, item.id)))
    }
    return order
  }

  @inline(__always)
  func number(_ place: UInt32) -> UInt32 { new.map { $0.items[Int(place)] } ?? place }

  @inline(__always)
  subscript(_ place: UInt32) -> PlaceRecord { places.items[Int(place)] }

  /// The place with a GeoNames number; O(log n).
  func place(geonames number: UInt32) -> UInt32? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let record = places.items[middle]
      if record.idKind == 0, record.idValue < number { low = middle + 1 } else { high = middle }
    }
    guard low < count, places.items[low].idKind == 0, places.items[low].idValue == number else { return nil }
    return UInt32(low)
  }
}
