/// Where a tag of a page ends, found as a parser finds it: a `>` inside quotes ends nothing.
///
/// Source: the tokenization section of the HTML standard, states from "tag name" on.
struct PageTag {
  /// Index of the `>`; the number of bytes where they end inside the tag.
  private(set) var end: Int
  /// Where the attributes begin that are more than any page needs.
  private(set) var excess: Int?

  /// Attributes of one tag; the parser compares each with all before it.
  static let mostAttributes = 500

  private enum State {
    case tagName, beforeName, name, afterName, beforeValue, value
    case quoted(UInt8)
  }

  /// - Parameter start: The first letter of the tag's name.
  /// - Complexity: O(length of the tag).
  init(in bytes: [UInt8], from start: Int) {
    var state = State.tagName
    var attributes = 0
    var excess: Int?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if case .quoted(let quote) = state {
        if byte == quote { state = .beforeName }
      } else if byte == 0x3E {
        end = index
        self.excess = excess
        return
      } else if isSpace(byte) {
        switch state {
        case .tagName, .value: state = .beforeName
        case .name: state = .afterName
        default: break
        }
      } else if case .beforeValue = state {
        state = byte == 0x22 || byte == 0x27 ? .quoted(byte) : .value
      } else if case .value = state {
        // Anything else belongs to the value.
      } else if byte == 0x2F {
        state = .beforeName
      } else if byte == 0x3D, Self.mayHaveValue(state) {
        state = .beforeValue
      } else if Self.beginsName(state) {
        state = .name
        attributes += 1
        if attributes == Self.mostAttributes { excess = index }
      }
      index += 1
    }
    end = bytes.count
    self.excess = excess
  }

  private static func mayHaveValue(_ state: State) -> Bool {
    switch state {
    case .name, .afterName: true
    default: false
    }
  }

  private static func beginsName(_ state: State) -> Bool {
    switch state {
    case .beforeName, .afterName: true
    default: false
    }
  }
}
