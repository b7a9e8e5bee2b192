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

  /// - Parameter declared: The encoding that the file itself names, in lower case.
  init(_ bytes: [UInt8], declared: String? = nil) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      refusal = "is UTF-32. Save it as UTF-8."
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      decodeUTF16(bytes, isLittleEndian: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decodeUTF16(bytes, isLittleEndian: false)
    } else if let kind = BinarySniffer.kind(of: bytes[...]) {
      if kind == "NUL bytes", let isLittle = BinarySniffer.isLittleEndianUTF16(bytes[...]) {
        decodeUTF16(bytes, isLittleEndian: isLittle)
        // Only bytes that are UTF-16 throughout are taken for it without a mark.
        if warning != nil { refuse(kind) }
      } else {
        refuse(kind)
      }
    } else {
      decodeBytes(bytes, declared)
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

  private mutating func decodeBytes(_ bytes: [UInt8], _ declared: String?) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let body = bytes[start...]
    let check = body.withUnsafeBufferPointer { UTF8Check($0) }
    if check.isValid {
      text = String(decoding: body, as: UTF8.self)
      return
    }
    let saysUTF8 = start == 3 || declared == "utf-8" || declared == "utf8"
    // Text in another code page has hardly any pair of bytes that is right UTF-8 by chance.
    if saysUTF8 || check.isOnlyCutOff || check.multiByte > check.bad {
      text = String(decoding: body, as: UTF8.self)
      warning =
        "broken UTF-8: \(check.bad) bad \(check.bad == 1 ? "byte was" : "bytes were") replaced by U+FFFD, "
        + "the first at byte \((check.firstBad ?? 0) + start). Check the source of the file."
      return
    }
    let isLatin = declared.map(Self.latinNames.contains)
    if isLatin == false, let declared {
      refusal = "is in the encoding \(declared), which is not read. Save it as UTF-8."
      return
    }
    let undefined = body.count { $0 >= 0x80 && !Windows1252.isDefined($0) }
    // In Western European text a letter in three at most has an accent; Cyrillic or Arabic code
    // pages have most.
    if isLatin != true, undefined > 0 || check.highBytes * 10 > body.count * 3 {
      refusal = "is neither UTF-8 nor Windows-1252 text. Save it as UTF-8."
      return
    }
    var converted: [UInt8] = []
    converted.reserveCapacity(body.count + check.highBytes * 2)
    Windows1252.append(body, to: &converted)
    text = String(decoding: converted, as: UTF8.self)
    if declared == nil {
      warning = "decoded as Windows-1252. Save it as UTF-8 if letters look wrong."
    }
  }

  private static let latinNames: Set<String> = [
    "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii",
  ]
}
