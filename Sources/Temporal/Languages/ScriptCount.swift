/// Words of a text by script, and the letters that tell two languages of one script apart.
struct ScriptCount {
  private(set) var words = 0
  private(set) var cyrillic = 0
  private(set) var arabic = 0
  /// Letters that Russian lacks: і, ї, є, ґ.
  private(set) var ukrainian = 0
  /// Letters that Arabic lacks: پ, چ, ژ, گ, ک, ی.
  private(set) var persian = 0
  /// Letters of Serbian, Macedonian, Kazakh and others; of Urdu, Pashto, Kurdish and Uyghur.
  private(set) var otherCyrillic = 0
  private(set) var otherArabic = 0

  mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    words += 1
    let first = text[start]
    if first == 0xD0 || first == 0xD1 || first == 0xD2 { cyrillic += 1 }
    if first >= 0xD8 && first <= 0xDB { arabic += 1 }
    guard first >= 0xD0 else { return }
    var index = start
    while index + 1 < end {
      let lead = text[index]
      if lead < 0xC0 || lead > 0xDF {
        index += 1
        continue
      }
      let value = UInt32(lead & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
      switch value {
      case 0x404, 0x406, 0x407, 0x454, 0x456, 0x457, 0x490, 0x491: ukrainian += 1
      case 0x402, 0x403, 0x405, 0x408...0x40C, 0x40F, 0x452, 0x453, 0x455, 0x458...0x45C, 0x45F,
        0x492...0x52F:
        otherCyrillic += 1
      case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC: persian += 1
      case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6D2, 0x67C, 0x681, 0x685, 0x689, 0x693, 0x696, 0x69A,
        0x6BC, 0x6D0, 0x6CD, 0x695, 0x6B5, 0x6C6, 0x6CE, 0x6D5, 0x6C7, 0x6AD:
        otherArabic += 1
      default: break
      }
      index += 2
    }
  }
}
