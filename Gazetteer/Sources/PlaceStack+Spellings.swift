/// A spelling of a place with its language and use.
public struct PlaceSpelling: Hashable, Sendable {
  public var name: String
  /// ISO 639 code with a script perhaps ("ar", "zh-Hant"); empty if the source gives none.
  public var language: String
  public var isPreferred: Bool
  public var isShort: Bool
  public var isColloquial: Bool
  public var isHistoric: Bool
  /// Years in which it was in use; nil where the source gives none.
  public var fromYear: Int?
  public var toYear: Int?
}

extension PlaceStack {
  /// The spellings whose language or use is known: those of `alternateNamesV2` and of sources like it. Look-ups know more
  /// spellings than these.
  public func spellings(of place: PlaceReference) -> [PlaceSpelling] {
    let own = indexes[place.layer]
    var found: [PlaceSpelling] = []
    for layer in stride(from: indexes.count - 1, through: 0, by: -1) {
      let index = indexes[layer]
      let number = layer == place.layer ? place.place : index.place(sameIdAs: place.place, of: own)
      guard let number else { continue }
      index.forEachSpelling(of: number) { record in
        found.append(
          PlaceSpelling(
            name: index.string(record.string), language: Self.text(index.language(record.language)),
            isPreferred: record.flags & 1 != 0, isShort: record.flags & 2 != 0,
            isColloquial: record.flags & 4 != 0, isHistoric: record.flags & 8 != 0,
            fromYear: record.fromYear == 0 ? nil : Int(record.fromYear),
            toYear: record.toYear == 0 ? nil : Int(record.toYear)))
      }
    }
    return found
  }

  private static func text(_ packed: UInt64) -> String {
    var bytes: [UInt8] = []
    var rest = packed
    while rest != 0 {
      bytes.append(UInt8(rest & 0xFF))
      rest >>= 8
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
