internal import CSQLite

/// `dateline_like(text, pattern)` in SQL, the `LIKE` of CQL2: `%` stands for any text, `_` for one character, a backslash
/// takes what follows as it is; letters count as they are written.
///
/// SQLite's own tries every way to match each `%`, which a hostile pattern makes last for ever; this one only ever returns
/// to the last of them.
enum TextPattern {
  static let function = "dateline_like"

  static func register(on handle: OpaquePointer) {
    sqlite3_create_function_v2(
      handle, function, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        guard let values, let text = LayerRow.bytes(of: values[0]), let pattern = LayerRow.bytes(of: values[1]) else {
          sqlite3_result_null(context)
          return
        }
        sqlite3_result_int(context, TextPattern.matches(text, pattern) ? 1 : 0)
      }, nil, nil, nil)
  }

  static func matches(_ text: UnsafeRawBufferPointer, _ pattern: UnsafeRawBufferPointer) -> Bool {
    var (inText, inPattern) = (0, 0)
    /// Behind the last `%`, and where the text goes on after what it stands for so far.
    var retry: (pattern: Int, text: Int)?
    while inText < text.count {
      var isMatch = false
      if inPattern < pattern.count {
        switch pattern[inPattern] {
        case UInt8(ascii: "%"):
          inPattern += 1
          retry = (inPattern, inText)
          continue
        case UInt8(ascii: "_"):
          inPattern += 1
          inText = after(inText, text)
          continue
        case UInt8(ascii: "\\") where inPattern + 1 < pattern.count:
          isMatch = pattern[inPattern + 1] == text[inText]
          if isMatch { inPattern += 1 }
        default: isMatch = pattern[inPattern] == text[inText]
        }
      }
      if isMatch {
        inPattern += 1
        inText += 1
      } else if let last = retry {
        retry = (last.pattern, after(last.text, text))
        (inPattern, inText) = (last.pattern, after(last.text, text))
      } else {
        return false
      }
    }
    while inPattern < pattern.count, pattern[inPattern] == UInt8(ascii: "%") { inPattern += 1 }
    return inPattern == pattern.count
  }

  /// Where the next character begins.
  private static func after(_ position: Int, _ text: UnsafeRawBufferPointer) -> Int {
    var next = position + 1
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
