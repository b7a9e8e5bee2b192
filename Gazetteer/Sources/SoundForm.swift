/// How a name sounds, whatever script and romanisation it is written in.
///
/// "Deir ez-Zor", "Dayr az Zawr", "Deirezzor" and "دير الزور" have one skeleton, and letters that differ little.
public struct SoundForm: Hashable, Sendable {
  /// Classes of consonants (`SoundClass`, 1...15), the first in the low 4 bits, at most 15; 0 ends them.
  public var skeleton: UInt64
  /// Letters (`SoundLetter`, 1...31), the first in the low 5 bits, at most 11; 0 ends them.
  public var letters: UInt64
  /// How many letters the whole name has, kept or not.
  public var letterCount: Int

  public init(skeleton: UInt64, letters: UInt64, letterCount: Int) {
    self.skeleton = skeleton
    self.letters = letters
    self.letterCount = letterCount
  }

  /// The sound of one name; nil for short names, numbers and scripts that are not read.
  public init?(_ name: String) {
    var name = name
    var former = SoundFormer()
    guard let form = name.withUTF8({ former.form(of: $0) }) else { return nil }
    self = form
  }

  /// Goes up when names get other forms, so that an index of the old forms can be refused.
  public static let version: UInt32 = 2

  static let maxClasses = 15
  static let maxLetters = 11

  /// A skeleton, mixed well in all bits: the key of the table of skeletons.
  @inlinable public static func hash(_ skeleton: UInt64) -> UInt64 {
    var state = skeleton &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 32
    state &*= 0xd6e8_feb8_6659_fd93
    return state ^ state >> 29
  }
}
