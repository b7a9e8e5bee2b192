/// The skeletons at one edit from another, made by arithmetic on the packed classes.
struct SoundNeighbours {
  let skeleton: UInt64

  /// Skeletons of one class are near everything, so edits never go below this.
  private static let fewestClasses = 2

  /// Deletions, neighbours changing places, substitutions, insertions; about 30 for each class. The same skeleton may
  /// come twice.
  func visit(_ body: (UInt64) -> Void) {
    let count = (64 - skeleton.leadingZeroBitCount + 3) / 4
    if count > Self.fewestClasses {
      for position in 0..<count { body(removing(position)) }
    }
    for position in 0..<max(count - 1, 0) {
      let low = shift(position)
      let pair = skeleton >> low & 0xFF
      let swapped = pair >> 4 | (pair << 4 & 0xF0)
      if swapped != pair { body(skeleton ^ ((pair ^ swapped) << low)) }
    }
    for position in 0..<count {
      let old = skeleton >> shift(position) & 15
      for new in Self.first(at: position)...UInt64(15) where new != old {
        body(skeleton ^ ((old ^ new) << shift(position)))
      }
    }
    guard count < SoundForm.maxClasses else { return }
    // Nothing comes before the vowel that a name begins with.
    for position in (skeleton & 15 == SoundClass.vowel ? 1 : 0)...count {
      let below = skeleton & ((1 << shift(position)) - 1)
      let above = (skeleton ^ below) << 4
      // Beside an equal class, both places give one skeleton.
      let next = skeleton >> shift(position) & 15
      for new in Self.first(at: position)...UInt64(15) where new != next {
        body(below | above | (new << shift(position)))
      }
    }
  }

  /// The vowel class holds the beginning of a name only.
  private static func first(at position: Int) -> UInt64 { position == 0 ? SoundClass.vowel : SoundClass.vowel + 1 }

  private func removing(_ position: Int) -> UInt64 {
    let below = skeleton & ((1 << shift(position)) - 1)
    return below | (skeleton >> (shift(position) + 4)) << shift(position)
  }

  private func shift(_ position: Int) -> UInt64 { UInt64(position * 4) }
}
