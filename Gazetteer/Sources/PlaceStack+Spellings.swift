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
    let index = indexes[place.layer]
    var found: [PlaceSpelling] = []
    index.forEachSpelling(of: place.place) { record in
      found.append(
        PlaceSpelling(
          name: index.string(record.string), language: PackedFeature.text(index.language(record.language)),
          isPreferred: record.flags & 1 != 0, isShort: record.flags & 2 != 0,
          isColloquial: record.flags & 4 != 0, isHistoric: record.flags & 8 != 0,
          fromYear: record.fromYear == 0 ? nil : Int(record.fromYear),
          toYear: record.toYear == 0 ? nil : Int(record.toYear)))
    }
    return found
  }
}
