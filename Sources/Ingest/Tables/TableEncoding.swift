/// How the letters of a table are written as bytes. Blocks of rows are UTF-8, whatever the file was.
public enum TableEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// The name that people give the encoding: `utf8`, `UTF-16`, `latin1`, `cp1252`; nil for one that is not read.
  public init?(name: String) {
    let key = String(decoding: name.utf8.filter { $0 > 0x20 && $0 != 0x2D && $0 != 0x5F }.map(lowered), as: UTF8.self)
    switch key {
    case "utf8", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "latin1", "iso88591", "ansi": self = .windows1252
    default: return nil
    }
  }

  /// As in messages: `UTF-16 (little end first)`.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 (little end first)"
    case .utf16BigEndian: "UTF-16 (big end first)"
    case .windows1252: "Windows-1252"
    }
  }
}
