/// The documents of a JSON file read whole: one object, an array of objects, or several objects in
/// a row.
struct JSONDocuments {
  private enum Place { case start, inArray, afterElement, end }

  let bytes: [UInt8]
  /// The records stand in an array.
  var isArray: Bool { place == .inArray || place == .afterElement || wasArray }
  private var wasArray = false
  private var index: Int
  private var place = Place.start
  private let decoder: RecordDecoder

  init(_ bytes: [UInt8], _ decoder: RecordDecoder) {
    self.bytes = bytes
    self.decoder = decoder
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  struct Step {
    var result: Result<RecordFields, RecordDecoder.Fault>
    var remarks: [String] = []
    /// Byte where the record begins.
    var start: Int
  }

  /// The next document or fault. After broken syntax there is no way on.
  mutating func next() -> Step? {
    if place == .end { return nil }
    let from = index
    var state = place
    var reached = from
    let decoder = decoder
    let step: Step? = bytes.withUnsafeBufferPointer { pointer in
      var scanner = JSONScanner(pointer)
      scanner.index = from
      defer { reached = scanner.index }
      do throws(JSONError) {
        if try !Self.advance(&scanner, &state) { return nil }
      } catch {
        state = .end
        return Step(result: .failure(.syntax(error)), start: from)
      }
      var step = Step(result: .failure(.content("")), start: scanner.index)
      do throws(RecordDecoder.Fault) {
        step.result = .success(try decoder.decode(&scanner, remarks: &step.remarks))
      } catch {
        step.result = .failure(error)
        if case .syntax = error { state = .end }
      }
      if state == .inArray { state = .afterElement }
      return step
    }
    index = reached
    if state == .inArray || state == .afterElement { wasArray = true }
    place = step == nil ? .end : state
    return step
  }

  /// Moves the cursor to the next object; false when there is none.
  private static func advance(
    _ scanner: inout JSONScanner, _ place: inout Place
  ) throws(JSONError) -> Bool {
    while true {
      let byte = scanner.peek()
      switch place {
      case .start:
        if byte == nil { return false }
        if byte != 0x5B { return true }
        scanner.index += 1
        place = .inArray
        if scanner.peek() == 0x5D {
          scanner.index += 1
          place = .start
        }
      case .inArray: return true
      case .afterElement:
        if byte == 0x5D {
          scanner.index += 1
          place = .start
        } else if byte == 0x2C {
          scanner.index += 1
          place = .inArray
        } else {
          throw scanner.error("expected ',' or ']' after a document, found \(scanner.found())")
        }
      case .end: return false
      }
    }
  }
}
