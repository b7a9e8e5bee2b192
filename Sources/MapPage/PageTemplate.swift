import CMapPage
import Crypto

/// The page of the map, cut where the data go, with style and script in place and their hashes in the policy.
///
/// The policy lets this one style and this one script be, and nothing else: no other script, and no request but those of
/// the served page to the service that it came from.
package struct PageTemplate {
  /// Up to the data, and behind them.
  package let head: [UInt8]
  package let tail: [UInt8]

  /// The page is part of the program: a placeholder that is missing is a mistake of the build.
  package init(_ form: PageForm = .offline) {
    var styles = [EmbeddedBytes(start: dateline_map_style(), count: Int(dateline_map_style_size))]
    var scripts = [EmbeddedBytes(start: dateline_map_script(), count: Int(dateline_map_script_size))]
    var connect = ""
    var live = ""
    if case .served(let state) = form {
      styles.append(EmbeddedBytes(start: dateline_map_edit_style(), count: Int(dateline_map_edit_style_size)))
      scripts.append(EmbeddedBytes(start: dateline_map_edit_script(), count: Int(dateline_map_edit_script_size)))
      connect = "; connect-src 'self'"
      live = "<meta name=\"dateline-live\" content=\"\(Self.attribute(state))\">"
    }
    let page = Self.compact(EmbeddedBytes(start: dateline_map_page(), count: Int(dateline_map_page_size)))
    let style = styles.flatMap(Self.compact)
    let script = scripts.flatMap(Self.compact)
    var parts: [[UInt8]] = [[]]
    var rest = page[...]
    while let open = Self.index(of: "{{", in: rest) {
      guard let close = Self.index(of: "}}", in: rest[open...]) else { break }
      parts[parts.count - 1] += rest[..<open]
      switch String(decoding: rest[(open + 2)..<close], as: UTF8.self) {
      case "style-hash": parts[parts.count - 1] += Self.policyHash(style)
      case "script-hash": parts[parts.count - 1] += Self.policyHash(script)
      case "connect": parts[parts.count - 1] += connect.utf8
      case "live": parts[parts.count - 1] += live.utf8
      case "style": parts[parts.count - 1] += style
      case "script": parts[parts.count - 1] += script
      case "data": parts.append([])
      case let name: preconditionFailure("page.html: no placeholder is called {{\(name)}}")
      }
      rest = rest[(close + 2)...]
    }
    parts[parts.count - 1] += rest
    precondition(parts.count == 2, "page.html: {{data}} stands \(parts.count - 1) times, not once")
    head = parts[0]
    tail = parts[1]
  }

  /// Text as the value of an attribute in double quotes.
  private static func attribute(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "<": result += "&lt;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static func policyHash(_ bytes: [UInt8]) -> [UInt8] {
    Array("sha256-".utf8) + Base64.digits(of: SHA256.hash(data: bytes))
  }

  /// Without indentation and comments, which stand on lines of their own or behind two blanks and `//`: a fifth of the
  /// page. A comment of `/*` begins a line and ends one.
  static func compact(_ source: EmbeddedBytes) -> [UInt8] {
    var result: [UInt8] = []
    var isComment = false
    for line in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
      var text = line.drop { $0 == 0x20 }
      if text.starts(with: "/*".utf8) { isComment = true }
      if isComment {
        while text.last == 0x20 { text.removeLast() }
        isComment = !text.suffix(2).elementsEqual("*/".utf8)
        continue
      }
      if text.starts(with: "//".utf8) { continue }
      if let comment = index(of: "  // ", in: text) { text = text[..<comment] }
      while text.last == 0x20 { text.removeLast() }
      if text.isEmpty { continue }
      result += text
      result.append(0x0A)
    }
    return result
  }

  private static func index<Bytes: RandomAccessCollection<UInt8>>(
    of needle: StaticString, in bytes: Bytes
  ) -> Bytes.Index? where Bytes.Index == Int {
    let wanted = UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount)
    var index = bytes.startIndex
    while index + wanted.count <= bytes.endIndex {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
