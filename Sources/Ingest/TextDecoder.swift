/// Turns the bytes of a whole file into text, whatever encoding they came in.
struct TextDecoder {
  /// The text without byte order mark.
  var text = ""
  /// What had to be guessed or repaired, without the path; nil when the bytes were plain Unicode.
  var warning: String?
  /// Why the bytes are no text; nil when they are.
  var refusal: String?

  /// Whether there is nothing to read in it.
  var isBlank: Bool { text.utf8.allSatisfy(isSpace) }
  static let blankRefusal = "holds only white space. Nothing to read; leave it out."

  /// - Parameters:
  ///   - declared: The encoding that is named beside the bytes.
  ///   - ownLabel: What the bytes themselves say; asked only where it matters.
  init(_ bytes: [UInt8], declared: String? = nil, ownLabel: ([UInt8]) -> String? = { _ in nil }) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      refusal = "is UTF-32. Save it as UTF-8."
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      decodeUTF16(bytes, isLittleEndian: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decodeUTF16(bytes, isLittleEndian: false)
    } else if let kind = BinarySniffer.kind(of: bytes[...]) {
      if kind == "NUL bytes", case .utf16(let isLittle)? = declared.flatMap(Charset.init)?.form {
        decodeUTF16(bytes, isLittleEndian: isLittle)
      } else if kind == "NUL bytes", let isLittle = BinarySniffer.isLittleEndianUTF16(bytes[...]) {
        decodeUTF16(bytes, isLittleEndian: isLittle)
        // Only bytes that are UTF-16 throughout are taken for it without a mark.
        if warning != nil { refuse(kind) }
      } else {
        refuse(kind)
      }
    } else {
      decodeBytes(bytes, declared, ownLabel)
    }
  }

  private mutating func refuse(_ kind: String) {
    warning = nil
    refusal =
      "looks like binary (\(kind)), not text. Convert it to .txt, .html or .jsonl, or leave it out."
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], isLittleEndian: Bool) {
    var converted = bytes
    var transcoder = UTF16Transcoder(isLittleEndian: isLittleEndian)
    transcoder.convertTail(of: &converted, from: 0, isEnd: true)
    text = String(decoding: converted, as: UTF8.self)
    if transcoder.replaced > 0 {
      warning =
        "broken UTF-16: \(transcoder.replaced) half characters were replaced by U+FFFD. Check the source of the file."
    }
  }

  private mutating func decodeBytes(_ bytes: [UInt8], _ declared: String?, _ ownLabel: ([UInt8]) -> String?) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let body = bytes[start...]
    let check = body.withUnsafeBufferPointer { UTF8Check($0) }
    // Text in another code page has hardly any pair of bytes that is right UTF-8 by chance, but some encodings are ASCII
    // throughout.
    if check.isValid, check.highBytes > 0 || !Self.hasShifts(body) {
      text = String(decoding: body, as: UTF8.self)
      return
    }
    if start == 3 || check.isOnlyCutOff || check.multiByte > check.bad * 4 { return takeUTF8(body, start, check) }
    // Why the bytes are not what they are said to be, and that nobody knows what that is.
    var wrong: String?
    var unknown: String?
    for label in [declared, ownLabel(bytes)].compactMap({ $0.map { String(trimmed($0).lowercased().prefix(40)) } }) {
      guard let charset = Charset(label: label) else {
        unknown = unknown ?? "is in the encoding \(label), which is not read. Save it as UTF-8."
        continue
      }
      switch charset.form {
      // A page that is read as bytes is not in UTF-16, whatever it says.
      case .utf8, .utf16:
        if !DecodedBytes.isWrong(bad: check.bad, of: check.highBytes, in: body.count) {
          return takeUTF8(body, start, check)
        }
      case .notRead:
        refusal = "is in the encoding \(label), which is not read. Save it as UTF-8."
        return
      case .windows1252, .singleByte, .system:
        guard let decoded = DecodedBytes(body, charset) else {
          refusal =
            "is in the encoding \(charset.name), which the C library of this machine does not know. Install its "
            + "converters (gconv), or save it as UTF-8."
          return
        }
        if !decoded.isWrong { return take(decoded, charset) }
        wrong =
          wrong
          ?? "is said to be \(charset.name), but \(decoded.bad) of its characters are none in it. Save it as UTF-8."
      }
    }
    if check.isValid || check.multiByte > check.bad {
      takeUTF8(body, start, check)
    } else if let wrong {
      refusal = wrong
    } else {
      guess(body, check, unknown)
    }
  }

  /// Whether bytes change between alphabets as ISO-2022-JP does, or HZ.
  private static func hasShifts(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      if firstIndex(of: 0x1B, in: bytes, from: 0) != nil { return true }
      var from = 0
      while let tilde = firstIndex(of: 0x7E, in: bytes, from: from) {
        from = tilde + 1
        if from < bytes.count, bytes[from] == 0x7B { return true }
      }
      return false
    }
  }

  private mutating func takeUTF8(_ body: ArraySlice<UInt8>, _ start: Int, _ check: UTF8Check) {
    text = String(decoding: body, as: UTF8.self)
    if check.isValid { return }
    warning =
      "broken UTF-8: \(check.bad) bad \(check.bad == 1 ? "byte was" : "bytes were") replaced by U+FFFD, "
      + "the first at byte \((check.firstBad ?? 0) + start). Check the source of the file."
  }

  private mutating func take(_ decoded: DecodedBytes, _ charset: Charset) {
    text = String(decoding: decoded.utf8, as: UTF8.self)
    if decoded.bad == 0 { return }
    warning =
      "broken \(charset.name): \(decoded.bad) bad \(decoded.bad == 1 ? "character was" : "characters were") replaced "
      + "by U+FFFD. Check the source of the file."
  }

  /// Takes bytes for Western European text if they look like it.
  ///
  /// - Parameter unknown: What is said of them that nobody knows.
  private mutating func guess(_ body: ArraySlice<UInt8>, _ check: UTF8Check, _ unknown: String?) {
    let undefined = body.count { $0 >= 0x80 && !Windows1252.isDefined($0) }
    // In Western European text a letter in three at most has an accent, and hardly ever two in a row; Cyrillic or Arabic
    // code pages have most, and markup around them may hide that.
    let neighbours = zip(body, body.dropFirst()).count { $0 >= 0x80 && $1 >= 0x80 }
    if undefined > 0 || check.highBytes * 10 > body.count * 3 || neighbours > 8 && neighbours * 2 > check.highBytes {
      refusal = unknown ?? "is neither UTF-8 nor Windows-1252 text. Save it as UTF-8."
      return
    }
    var converted: [UInt8] = []
    converted.reserveCapacity(body.count + check.highBytes * 2)
    Windows1252.append(body, to: &converted)
    text = String(decoding: converted, as: UTF8.self)
    warning = "decoded as Windows-1252. Save it as UTF-8 if letters look wrong."
  }
}
