/// Hashes a feature to a row of the linker's model.
enum LinkRow {
  static func of(_ template: UInt64, _ value: UInt64) -> UInt32 {
    var mixed = (value &+ template &* 0x9e37_79b9_7f4a_7c15) &* 0xbf58_476d_1ce4_e5b9
    mixed ^= mixed >> 31
    mixed = mixed &* 0x94d0_49bb_1331_11eb
    return UInt32(truncatingIfNeeded: mixed >> 32) & UInt32(LinkModel.rows - 1)
  }
}
