import Foundation
import Testing

/// A file in `Tests/Golden` that holds the bytes a format is known to have.
///
/// `DATELINE_BLESS=1 swift test` writes them anew; look at the difference before committing it.
enum GoldenFile {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  static func expect(_ written: String, _ name: String) throws {
    let golden = folder.appendingPathComponent(name)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: written))
    if ProcessInfo.processInfo.environment["DATELINE_BLESS"] == "1" {
      try bytes.write(to: golden)
    }
    let expected = try Data(contentsOf: golden)
    // As text first, so that a difference can be read.
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      "\(name) differs; DATELINE_BLESS=1 accepts the new bytes")
    #expect(bytes == expected)
  }
}
