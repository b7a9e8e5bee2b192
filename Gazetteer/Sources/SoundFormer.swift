/// Reduces names to their sound.
///
/// Two passes over a small buffer: letters become symbols (`SoundTables`), then each word is read by rules that
/// join the usual romanisations of Arabic, Kurdish, Persian, Turkish, Hebrew, Cyrillic and Greek names.
/// Allocates nothing; about 100 ns for a name of 12 bytes.
public struct SoundFormer: Sendable {
  private let tables = SoundTables.shared
  /// How doubtful letters are read; the usual reading for an index.
  var reading: SoundReading = []

  /// Names of more symbols are read as far as this.
  static let capacity = 96

  public init() {}

  /// The sound of a name in UTF-8; nil for names that are too short to tell apart by sound, that hold digits, or
  /// that are written in a script without letters for sounds.
  public mutating func form(of utf8: UnsafeBufferPointer<UInt8>) -> SoundForm? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.capacity + 8) { symbols in
      guard let (count, flags) = spell(utf8, symbols) else { return nil }
      var words = SoundWords(
        symbols: symbols.baseAddress!, count: count, flags: flags, reading: reading, tables: tables)
      return words.form()
    }
  }

  /// Hands the usual form and then, for names with doubtful letters, its other readings; each once.
  ///
  /// For questions, not for an index: Turkish "c", an article written together with its name, "v" for "w" and so on.
  public mutating func forEachForm(of utf8: UnsafeBufferPointer<UInt8>, _ body: (SoundForm) -> Void) {
    reading = []
    guard let usual = form(of: utf8) else { return }
    body(usual)
    var earlier = (usual.skeleton, usual.skeleton, usual.skeleton)
    for other in SoundReading.others {
      reading = other
      guard let form = form(of: utf8), form.skeleton != usual.skeleton, form.skeleton != earlier.0,
        form.skeleton != earlier.1, form.skeleton != earlier.2
      else { continue }
      earlier = (earlier.1, earlier.2, form.skeleton)
      body(form)
    }
    reading = []
  }

  /// Symbols and flags of a name; nil if a letter has no sound here. Words are parted by one space.
  @inline(__always)
  private func spell(
    _ utf8: UnsafeBufferPointer<UInt8>, _ symbols: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, flags: UInt32)? {
    var count = 0
    var flags: UInt32 = 0
    var position = 0
    while position < utf8.count, count < Self.capacity {
      let byte = utf8[position]
      if byte < 0x80 {
        position += 1
        let symbol = tables.ascii[Int(byte)]
        if symbol >= SoundSymbol.a {
          symbols[count] = symbol
          count += 1
        } else if symbol == SoundSymbol.gap {
          if count > 0, symbols[count - 1] != SoundSymbol.gap {
            symbols[count] = SoundSymbol.gap
            count += 1
          }
        } else if symbol == SoundSymbol.apostrophe {
          Self.elideArticle(symbols, &count)
        } else {
          return nil
        }
        continue
      }
      let (code, length) = Self.scalar(utf8, position)
      position += length
      if code >= 0x2000 {
        guard code < 0x2070 || code == 0xFEFF else { return nil }
        switch code {
        case 0x2018, 0x2019, 0x201B, 0x2032: Self.elideArticle(symbols, &count)
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: break
        default:
          if count > 0, symbols[count - 1] != SoundSymbol.gap {
            symbols[count] = SoundSymbol.gap
            count += 1
          }
        }
        continue
      }
      let entry = tables.entries[code]
      if entry == SoundTables.refused { return nil }
      flags |= entry & 0xFF00_0000
      var sounds = entry & 0xFF_FFFF
      while sounds != 0 {
        let symbol = UInt8(truncatingIfNeeded: sounds)
        if symbol != SoundSymbol.gap || (count > 0 && symbols[count - 1] != SoundSymbol.gap) {
          symbols[count] = symbol
          count += 1
        }
        sounds >>= 8
      }
    }
    while count > 0, symbols[count - 1] == SoundSymbol.gap { count -= 1 }
    // Rules look two symbols ahead without asking for the end.
    for index in 0..<4 { symbols[count + index] = SoundSymbol.gap }
    return (count, flags)
  }

  /// "l'Arbaa": the French article goes; any other apostrophe is only left out.
  @inline(__always)
  private static func elideArticle(_ symbols: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    guard count > 0, symbols[count - 1] == SoundSymbol.l, count == 1 || symbols[count - 2] == SoundSymbol.gap
    else { return }
    count -= 1
  }

  @inline(__always)
  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int) -> (code: Int, length: Int) {
    let first = utf8[position]
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, utf8.count - position)
    var code = Int(first) & (0x7F >> length)
    for index in 1..<max(length, 1) { code = code << 6 | Int(utf8[position + index] & 0x3F) }
    // Broken UTF-8 may decode to ASCII here; it is refused with the letters of unknown scripts.
    return (code < 0x80 ? 0x10FFFF : code, max(length, 1))
  }
}
