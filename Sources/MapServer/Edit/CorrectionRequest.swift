internal import Corrections
internal import Events
internal import Gazetteer
internal import Ingest

/// A correction as a client sends it: a JSON object with the columns of a row.
struct CorrectionRequest {
  let correction: Correction
  /// The last row that the client knows; nil where it does not say.
  let seen: Int?

  /// Most code points of a text.
  private static let longest: [CorrectionColumn: Int] = [.who: 100, .why: 2000, .was: 500, .subType: 40]
  private static let longestOther = 200

  /// - Throws: 400 for what is no JSON, 422 for values that are none.
  init(_ body: [UInt8], places: PlaceStack) throws(ServerFault) {
    let json: JSONValue
    do throws(JSONError) {
      json = try JSONValue.parse(body)
    } catch {
      throw ServerFault(.badRequest, "the correction is not JSON: \(error)")
    }
    guard case .object(let members) = json else {
      throw ServerFault(
        .unprocessable, "a correction is a JSON object with action, event_id, who and what the action needs")
    }
    var cells: [CorrectionColumn: String] = [:]
    for member in members where member.key != "seen" {
      guard let column = CorrectionColumn(rawValue: member.key), column != .number, column != .when else {
        throw ServerFault(
          .unprocessable,
          "\(member.key.prefix(60)) is no part of a correction; expected "
            + CorrectionColumn.allCases.filter { $0 != .number && $0 != .when }.map(\.rawValue).joined(separator: ", ")
            + " and seen")
      }
      cells[column] = try Self.text(member.value, column)
    }
    if let value = json["seen"], value != .null {
      guard let number = value.integer, number >= 0 else {
        throw ServerFault(.unprocessable, "seen: expected the number of the last row that is known, 0 for none")
      }
      seen = number
    } else {
      seen = nil
    }
    guard cells[.who]?.isEmpty == false else {
      throw ServerFault(.unprocessable, "who is empty; say who you are, so that others can ask")
    }
    do throws(CorrectionValueError) {
      correction = try CorrectionCells.correction { cells[$0] ?? "" }
    } catch {
      throw ServerFault(.unprocessable, error.message)
    }
    try Self.check(correction, places)
  }

  private static func text(_ value: JSONValue, _ column: CorrectionColumn) throws(ServerFault) -> String {
    let text: String
    switch value {
    case .string(let string): text = string
    case .number(let number): text = number
    case .null: text = ""
    default: throw ServerFault(.unprocessable, "\(column.rawValue): expected a text or a number")
    }
    let most = longest[column] ?? longestOther
    guard text.unicodeScalars.count <= most else {
      throw ServerFault(.unprocessable, "\(column.rawValue) has more than \(most) characters")
    }
    // A row is a line: line ends and tabs become spaces, and other control characters have no use.
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029, 0x85: plain.append(" ")
      case 0..<0x20, 0x7F: throw ServerFault(.unprocessable, "\(column.rawValue) holds a control character")
      default: plain.append(scalar)
      }
    }
    return String(plain.trimmed)
  }

  private static func check(_ correction: Correction, _ places: PlaceStack) throws(ServerFault) {
    switch correction.change {
    case .place(let id) where places.place(id: id) == nil:
      throw ServerFault(.unprocessable, "place_id \(id.prefix(60)) is in no gazetteer; /edits/candidates gives ids")
    case .type(let type, let subType):
      guard EventType(rawValue: type) != nil else {
        throw ServerFault(
          .unprocessable,
          "event_type \(type.prefix(60)) is not known; expected one of "
            + EventType.allCases.map(\.rawValue).joined(separator: ", "))
      }
      let isPlain = subType.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      }
      guard isPlain else {
        throw ServerFault(.unprocessable, "sub_type \(subType.prefix(60)): expected small letters and -, or nothing")
      }
    default: break
    }
  }
}

extension String.UnicodeScalarView {
  fileprivate var trimmed: Substring.UnicodeScalarView {
    var text = self[...].drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
