/// Tells files that are no text by how they begin.
enum BinarySniffer {
  private static let magics: [(String, [UInt8])] = [
    ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("JPEG", [0xFF, 0xD8, 0xFF]), ("GIF", Array("GIF8".utf8)),
    ("PDF", Array("%PDF-".utf8)), ("ZIP, as in .docx and .xlsx", [0x50, 0x4B, 0x03, 0x04]),
    ("old Office file", [0xD0, 0xCF, 0x11, 0xE0]),
    ("SQLite, as in .gpkg", Array("SQLite format 3".utf8)),
    ("ELF program", [0x7F, 0x45, 0x4C, 0x46]), ("bzip2", Array("BZh".utf8)),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("RAR", Array("Rar!".utf8)),
    ("Parquet", Array("PAR1".utf8)), ("TIFF", [0x49, 0x49, 0x2A, 0x00]),
    ("TIFF", [0x4D, 0x4D, 0x00, 0x2A]),
    ("RTF", Array("{\\rtf".utf8)), ("PostScript", Array("%!PS".utf8)),
    ("audio or video", Array("OggS".utf8)),
    ("RIFF audio, video or image", Array("RIFF".utf8)), ("MP3", Array("ID3".utf8)),
    ("FlatGeobuf", [0x66, 0x67, 0x62, 0x03]),
  ]

  /// What the bytes are when they are not text, in a word or two; nil for text. Looks at the first
  /// 64 KiB.
  ///
  /// UTF-16 must have been dealt with before: NUL bytes are taken for binary here.
  static func kind(of bytes: ArraySlice<UInt8>) -> String? {
    if let magic = magics.first(where: { bytes.starts(with: $0.1) }) {
      // These three are also how words begin; ask for more than the letters.
      let isWordLike = ["bzip2", "MP3", "RIFF audio, video or image"].contains(magic.0)
      if !isWordLike || bytes.prefix(16).contains(where: { $0 < 0x09 || $0 >= 0x80 }) {
        return magic.0
      }
    }
    if bytes.dropFirst(4).prefix(4).elementsEqual("ftyp".utf8) { return "MP4 video" }
    var controls = 0
    let head = bytes.prefix(1 << 16)
    for byte in head {
      if byte == 0 { return "NUL bytes" }
      if byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1B && byte != 0x1E {
        controls += 1
      }
    }
    if controls > 4 && controls * 50 > head.count { return "control characters" }
    return nil
  }

  /// Little or big end first, when the NUL bytes of Latin letters and spaces all stand on one side
  /// of the pairs and the bytes make sense as UTF-16; nil otherwise.
  static func isLittleEndianUTF16(_ bytes: ArraySlice<UInt8>) -> Bool? {
    let head = bytes.prefix(4096).dropLast(min(bytes.count, 4096) % 2)
    guard bytes.count % 2 == 0, head.count >= 4 else { return nil }
    var even = 0
    var odd = 0
    var isEven = true
    for byte in head {
      if byte == 0 { if isEven { even += 1 } else { odd += 1 } }
      isEven.toggle()
    }
    let needed = max(1, head.count / 50)
    // A few characters have a zero in their other byte.
    guard min(even, odd) * 8 <= max(even, odd), max(even, odd) >= needed else { return nil }
    let isLittle = odd > even
    var controls = 0
    var index = head.startIndex
    while index < head.endIndex {
      let low = isLittle ? head[index] : head[index + 1]
      let high = isLittle ? head[index + 1] : head[index]
      if high == 0 && low < 0x20 && !(low >= 0x09 && low <= 0x0D) { controls += 1 }
      index += 2
    }
    return controls * 50 > head.count ? nil : isLittle
  }
}
