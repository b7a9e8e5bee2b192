/// What letters and marks outside ASCII are, by code point.
enum CharacterClass {
  /// The ASCII mark that a typographic one stands for, 0 for none.
  static func asciiMark(_ value: UInt32) -> UInt8 {
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02C8, 0x00B4,
      0x2032:
      return 0x27
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0x2033: return 0x22
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x2026: return 0x2E
    case 0x060C: return 0x2C
    default: return 0
    }
  }

  static func kind(_ value: UInt32) -> TextCharacter.Kind {
    switch value {
    case 0xC0...0x24F:
      if value == 0xD7 || value == 0xF7 { return .other }
      if value < 0x100 { return value < 0xDF ? .upper : .lower }
      return latinExtended(value)
    case 0x250...0x2AF: return .lower
    case 0x300...0x36F: return .caseless  // combining marks stay inside their word
    case 0x370...0x3FF: return (0x386...0x3AB).contains(value) && value != 0x390 ? .upper : .lower
    case 0x400...0x42F: return .upper
    case 0x430...0x45F: return .lower
    case 0x460...0x52F: return value & 1 == 0 ? .upper : .lower
    case 0x531...0x556: return .upper
    case 0x561...0x587: return .lower
    case 0x5B0...0x5EA, 0x610...0x61A, 0x620...0x65F, 0x66E...0x6D3, 0x6D5...0x6FF,
      0x710...0x1DBF:
      return .caseless
    case 0x1E00...0x1EFF: return value & 1 == 0 ? .upper : .lower
    case 0x1F00...0x1FFF: return .lower
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .ideograph
    case 0xAC00...0xD7A3, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0xA000...0xABFF: return .caseless
    default: return .other
    }
  }

  /// Latin Extended-A and -B: mostly pairs of upper and lower case, with the parity turning at known places.
  private static func latinExtended(_ value: UInt32) -> TextCharacter.Kind {
    switch value {
    case 0x138, 0x149, 0x17F: return .lower
    case 0x139...0x148, 0x179...0x17E: return value & 1 == 1 ? .upper : .lower
    case 0x178: return .upper
    case 0x1CD...0x1DC: return value & 1 == 1 ? .upper : .lower
    default: return value & 1 == 0 ? .upper : .lower
    }
  }
}
