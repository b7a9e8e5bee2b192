extension PlaceStack {
  /// Main names of places all over the stack, the same in every run and in no order; for measuring.
  package func sampleNames(_ count: Int) -> [String] {
    var state: UInt64 = 42
    return (0..<count).compactMap { _ in
      // SplitMix64 (Steele, Lea and Flood 2014).
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
      mixed ^= mixed >> 31
      let layer = Int(mixed >> 40) % indexes.count
      guard indexes[layer].placeCount > 0 else { return nil }
      return name(PlaceReference(layer: layer, place: UInt32(Int(mixed & 0xFFFF_FFFF) % indexes[layer].placeCount)))
    }
  }
}
