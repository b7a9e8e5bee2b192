/// Reads one document object of JSON. Unknown fields are checked and passed over; the last of two
/// equal keys counts.
struct RecordDecoder {
  /// Why a record gives no document.
  enum Fault: Error {
    /// The bytes are not JSON.
    case syntax(JSONError)
    /// They are, but not a document; what is wrong and what to do.
    case content(String)
  }

  let readsGivenSpans: Bool

  /// Decodes the value at the cursor and passes over it. Things that could not be used go to
  /// `remarks`.
  func decode(
    _ scanner: inout JSONScanner, remarks: inout [String]
  ) throws(Fault) -> RecordFields {
    do throws(JSONError) {
      guard scanner.peek() == 0x7B else {
        let start = scanner.index
        try scanner.skipValue()
        let shown = UnsafeBufferPointer(
          rebasing: scanner.bytes[start..<min(scanner.index, start + 20)])
        return try fail(
          "expected an object with a field 'text', found \(String(decoding: shown, as: UTF8.self))")
      }
      return try readObject(&scanner, &remarks)
    } catch {
      // A fault of content travels as offset -1, since the scanner's closures throw one type only.
      throw error.byteOffset < 0 ? .content(error.message) : .syntax(error)
    }
  }

  private func fail(_ message: String) throws(JSONError) -> RecordFields {
    throw JSONError(byteOffset: -1, message: message)
  }

  /// Fields that may go by another name, the trusted name first.
  private enum Field: Int, CaseIterable {
    case text, body, content, title, headline, published, publishedAt, date, url, link
  }

  private static let names: [StaticString] = [
    "text", "body", "content", "title", "headline", "published", "published_at", "date", "url",
    "link",
  ]

  private func readObject(
    _ scanner: inout JSONScanner, _ remarks: inout [String]
  ) throws(JSONError) -> RecordFields {
    var fields = RecordFields()
    var strings = [JSONScanner.StringToken?](repeating: nil, count: Field.allCases.count)
    var numbers = [Range<Int>?](repeating: nil, count: Field.allCases.count)
    // The first fault of each field: a field may stand a million times in one object.
    var wrong: [String] = []
    var hasFault = [Bool](repeating: false, count: Field.allCases.count)
    var keys: [Range<Int>] = []
    try scanner.object { (inner, key) throws(JSONError) in
      if keys.count < 8 { keys.append(key.range) }
      let first = inner.peek()
      if let field = Self.names.firstIndex(where: { inner.equals(key, $0) }) {
        let start = inner.index
        func note(_ fault: @autoclosure () -> String) {
          if !hasFault[field] { wrong.append("\(Self.names[field])' is \(fault())") }
          hasFault[field] = true
        }
        if first == 0x22 {
          strings[field] = try inner.string()
          numbers[field] = nil
        } else if first == 0x7B || first == 0x5B {
          try inner.skipValue()
          note(first == 0x7B ? "an object" : "a list")
        } else {
          let literal = try inner.literalOrNumber()
          strings[field] = nil
          numbers[field] = literal == .number ? start..<inner.index : nil
          if literal == .yes || literal == .no {
            note("true or false")
          }
        }
      } else if inner.equals(key, "id") {
        fields.id = try stringOrNumber(&inner)
      } else if inner.equals(key, "source") {
        fields.source = try name(&inner)
      } else if readsGivenSpans, inner.equals(key, "mentions") {
        fields.mentions = try spans(&inner, "mentions", &remarks)
      } else if readsGivenSpans, inner.equals(key, "events") {
        fields.events = try spans(&inner, "events", &remarks)
      } else {
        try inner.skipValue()
      }
    }
    func text(_ names: Field...) -> String? {
      for name in names { if let token = strings[name.rawValue] { return scanner.text(token) } }
      return nil
    }
    guard let body = text(.text, .body, .content) else {
      if let field = [Field.text, .body, .content].first(where: { numbers[$0.rawValue] != nil }) {
        wrong.insert("\(Self.names[field.rawValue])' is a number", at: 0)
      }
      if let problem = wrong.first(where: {
        $0.hasPrefix("text'") || $0.hasPrefix("body'") || $0.hasPrefix("content'")
      }) {
        return try fail("field '\(problem), expected a string")
      }
      let found = keys.map {
        String(decoding: UnsafeBufferPointer(rebasing: scanner.bytes[$0].prefix(40)), as: UTF8.self)
      }
      return try fail(
        "no field 'text' (nor 'body', 'content'); found "
          + (found.isEmpty ? "no fields" : found.joined(separator: ", ")))
    }
    fields.text = body
    fields.title = text(.title, .headline).flatMap { trimmed($0).isEmpty ? nil : $0 }
    fields.url = text(.url, .link)
    fields.published = text(.published, .publishedAt, .date).flatMap {
      trimmed($0).isEmpty ? nil : $0
    }
    if fields.published == nil {
      let range = [Field.published, .publishedAt, .date].lazy.compactMap { numbers[$0.rawValue] }
        .first
      fields.published = range.map {
        String(decoding: UnsafeBufferPointer(rebasing: scanner.bytes[$0]), as: UTF8.self)
      }
    }
    for problem in wrong { remarks.append("field '\(problem), expected a string. Field left out.") }
    return fields
  }

  private func stringOrNumber(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
    switch try JSONValue(from: &scanner) {
    case .string(let text): return text.isEmpty ? nil : text
    case .number(let digits): return digits
    default: return nil
    }
  }

  /// A string, or an object with a `name`, as news services give a publisher.
  private func name(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
    let value = try JSONValue(from: &scanner)
    let text = value.string ?? value["name"]?.string
    return text.flatMap { trimmed($0).isEmpty ? nil : trimmed($0) }
  }

  private func spans(
    _ scanner: inout JSONScanner, _ field: String, _ remarks: inout [String]
  ) throws(JSONError) -> [RecordFields.GivenSpan] {
    guard scanner.peek() == 0x5B else {
      try scanner.skipValue()
      remarks.append("field '\(field)' is not a list of {\"start\", \"end\"}. Field left out.")
      return []
    }
    var spans: [RecordFields.GivenSpan] = []
    var wrong = 0
    try scanner.array { (inner) throws(JSONError) in
      let value = try JSONValue(from: &inner)
      if let start = value["start"]?.integer, let end = value["end"]?.integer {
        spans.append(RecordFields.GivenSpan(start: start, end: end))
      } else {
        wrong += 1
      }
    }
    if wrong > 0 {
      remarks.append("\(wrong) of '\(field)' have no whole 'start' and 'end'. Those are left out.")
    }
    return spans
  }
}
