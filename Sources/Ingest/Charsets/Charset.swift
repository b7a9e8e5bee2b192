/// An encoding that a page or text is said to be in, as browsers understand its name.
///
/// - SeeAlso: https://encoding.spec.whatwg.org/
struct Charset {
  enum Form {
    case utf8, windows1252
    case utf16(isLittleEndian: Bool)
    /// One byte a letter: what those from 80 on stand for, 0 for nothing.
    case singleByte([UInt32])
    /// Several bytes a letter; the names that C libraries know it by, the best first.
    case system([String])
    /// Browsers show none of it.
    case notRead
  }

  /// The standard's name, in small letters.
  let name: String
  let form: Form

  /// - Parameter label: as it is written beside or in a page; nil for one that browsers do not know.
  init?(label: String) {
    guard let name = CharsetLabels.names[trimmed(label).lowercased()] else { return nil }
    self.name = name
    form = Self.form(name)
  }

  private static func form(_ name: String) -> Form {
    switch name {
    case "utf-8": .utf8
    case "windows-1252": .windows1252
    case "utf-16le": .utf16(isLittleEndian: true)
    case "utf-16be": .utf16(isLittleEndian: false)
    // The newer one holds all of the older.
    case "gbk", "gb18030": .system(["GB18030"])
    case "big5": .system(["BIG5-HKSCS", "BIG5"])
    case "euc-jp": .system(["EUC-JP-MS", "EUC-JP"])
    case "iso-2022-jp": .system(["ISO-2022-JP"])
    case "shift_jis": .system(["CP932", "SHIFT_JIS"])
    case "euc-kr": .system(["CP949", "EUC-KR"])
    default: SingleByteTables.codePoints[name].map { .singleByte($0) } ?? .notRead
    }
  }
}
