/// An event's id as a number, for schemas whose ids are numbers.
///
/// Its first 13 hexadecimal digits: 52 bits, which spreadsheets and JavaScript hold exactly too. So a row is found in the
/// house layers again.
package enum EventNumber {
  package static func of(_ id: String) -> Int {
    let digits = id.utf8.drop { $0 != UInt8(ascii: "-") }.dropFirst().prefix(13)
    if digits.count == 13, let number = Int(String(decoding: digits, as: UTF8.self), radix: 16), number >= 0 {
      return number
    }
    var hash = StableHash()
    hash.append(id)
    return Int(hash.hexadecimal.prefix(13), radix: 16) ?? 0
  }
}
