/// GeoNames numbers as other sources write them.
enum GeoNamesNumber {
  /// The number in `geonames:99072`, `gn:99072`, `https://www.geonames.org/99072/mosul.html` or, where a column is
  /// meant for it, `99072`; 0 for anything else.
  static func reading(_ text: String, acceptsBareNumber: Bool) -> UInt32 {
    let number = number(text, acceptsBareNumber)
    return number < 1 << 31 ? number : 0
  }

  private static func number(_ text: String, _ acceptsBareNumber: Bool) -> UInt32 {
    // Most ids are another source's own.
    guard let first = text.utf8.first, acceptsBareNumber || [0x47, 0x48, 0x67, 0x68, 0x20].contains(first) else {
      return 0
    }
    let text = trimmedText(text).lowercased()
    for start in ["geonames:", "gn:", "geonames/"] where text.hasPrefix(start) {
      return UInt32(text.dropFirst(start.utf8.count)) ?? 0
    }
    if let host = firstPart("geonames.org/", of: text) { return UInt32(host.prefix { $0.isASCII && $0.isNumber }) ?? 0 }
    guard acceptsBareNumber else { return 0 }
    if let number = UInt32(text) { return number }
    // Tables from tools that know only doubles have 99072.0.
    return Double(text).flatMap { UInt32(exactly: $0) } ?? 0
  }

  /// What follows `mark`.
  private static func firstPart(_ mark: String, of text: String) -> Substring? {
    guard text.hasPrefix("http") else { return nil }
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return rest.dropFirst(mark.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
