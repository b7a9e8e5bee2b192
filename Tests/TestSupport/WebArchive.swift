/// Writes records of web archives (ISO 28500), right ones and wrong ones, so that tests need no tool.
package enum WebArchive {
  /// - Parameters:
  ///   - fields: Behind the type and before the length, as they stand in the head.
  ///   - length: What the head tells where it is not the length of the block.
  package static func record(
    _ type: String, _ fields: [String] = [], block: [UInt8] = [], length: String? = nil, version: String = "WARC/1.1"
  ) -> [UInt8] {
    let head = [version, "WARC-Type: \(type)"] + fields + ["Content-Length: \(length ?? String(block.count))", "", ""]
    return Array(head.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// The answer of a server at `http://example.org/NAME`, whose id is `urn:test:NAME`.
  package static func response(
    _ name: String, _ body: [UInt8], status: String = "200 OK", head: [String] = ["Content-Type: text/html"],
    length: String? = nil
  ) -> [UInt8] {
    let answer = (["HTTP/1.1 \(status)"] + head + ["", ""]).joined(separator: "\r\n")
    return record(
      "response",
      [
        "WARC-Target-URI: http://example.org/\(name)", "WARC-Record-ID: <urn:test:\(name)>",
        "WARC-Date: 2031-01-01T00:00:00Z", "Content-Type: application/http; msgtype=response",
      ], block: Array(answer.utf8) + body, length: length)
  }

  package static func page(_ name: String, _ text: String, length: String? = nil) -> [UInt8] {
    response(name, Array("<html><body><p>\(text)</p></body></html>".utf8), length: length)
  }
}
