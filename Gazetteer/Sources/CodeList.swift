/// Codes numbered in the order they first came.
struct CodeList: Sendable {
  private(set) var codes: [UInt64] = []
  private var numbers: [UInt64: Int] = [:]
  /// Rows come in runs of one code.
  private var lastCode: UInt64 = 0
  private var lastNumber = -1

  /// The number of a code, or of another one if the list is full; `limit` is reached but never passed.
  mutating func number(of code: UInt64, limit: Int, instead: UInt64) -> Int {
    codes.count < limit || numbers[code] != nil ? number(of: code) : number(of: instead)
  }

  @inline(__always)
  mutating func number(of code: UInt64) -> Int {
    if lastNumber >= 0, code == lastCode { return lastNumber }
    let number = numbers[code] ?? codes.count
    if number == codes.count {
      codes.append(code)
      numbers[code] = number
    }
    lastCode = code
    lastNumber = number
    return number
  }
}
