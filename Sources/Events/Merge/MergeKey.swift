/// A 64-bit key of a block: what a candidate must have in common with a telling, mixed into one number.
///
/// Two blocks that share a number by chance cost a comparison and nothing else.
struct MergeKey {
  enum Block: UInt64 {
    case spotDay = 1
    case spotDayDeaths, spotDayActor, cellDay, cellDayBeside, spotMonth, spotMonthDeaths, spotYearDeaths
    case districtDay, provinceDay, provinceDayDeaths, provinceMonthDeaths, countryDayDeaths, countryMonthDeaths
    case sameSpan, reportDeaths, quote
  }

  private(set) var value: UInt64

  init(_ block: Block, _ item: MergeItem) {
    value = Self.mixed(block.rawValue << 8 | UInt64(item.kind.family))
  }

  func and(_ part: UInt64) -> MergeKey {
    var key = self
    key.value = Self.mixed(value ^ part &+ 0x9e37_79b9_7f4a_7c15)
    return key
  }

  func and(_ part: UInt32) -> MergeKey { and(UInt64(part)) }
  func and(_ part: Int32) -> MergeKey { and(UInt64(UInt32(bitPattern: part))) }

  /// Finaliser of SplitMix64: every bit of the input moves about half of those of the result.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
