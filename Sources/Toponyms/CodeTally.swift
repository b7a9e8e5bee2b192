/// Sums for each country or division that a document speaks of, by its code; 0 is no code and sums to nothing.
///
/// A small table with open addressing: candidates ask it several times each, and no code comes from outside.
struct CodeTally {
  struct Sums {
    fileprivate var code: UInt32 = 0
    /// Shares of groups that may mean a place in it.
    var votes: Float = 0
    /// Mentions that name it, and mentions of its people.
    var named: Float = 0
    var people: Float = 0
    /// The story's dateline lies in it.
    var hasDateline = false
  }

  private var slots = [Sums](repeating: Sums(), count: 64)
  private var used = 0

  subscript(code: UInt32) -> Sums {
    var slot = Self.home(code, slots.count)
    while slots[slot].code != code && slots[slot].code != 0 { slot = (slot + 1) & (slots.count - 1) }
    return code == 0 ? Sums() : slots[slot]
  }

  mutating func update(_ code: UInt32, _ body: (inout Sums) -> Void) {
    if code == 0 { return }
    var slot = Self.home(code, slots.count)
    while slots[slot].code != code {
      if slots[slot].code == 0 {
        if used * 2 >= slots.count {
          grow()
          update(code, body)
          return
        }
        slots[slot].code = code
        used += 1
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    body(&slots[slot])
  }

  private mutating func grow() {
    let old = slots
    slots = [Sums](repeating: Sums(), count: old.count * 2)
    for sums in old where sums.code != 0 {
      var slot = Self.home(sums.code, slots.count)
      while slots[slot].code != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = sums
    }
  }

  /// `count` is a power of two.
  private static func home(_ code: UInt32, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (code &* 0x9E37_79B1) >> 12) & (count - 1)
  }
}
