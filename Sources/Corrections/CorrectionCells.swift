import Geo

/// A correction as the cells of a row, both ways.
public enum CorrectionCells {
  /// - Parameter cell: the text of a column; empty where the row has none.
  /// - Throws: what is wrong with the row, as a sentence.
  public static func correction(
    _ cell: (CorrectionColumn) -> String
  ) throws(CorrectionValueError) -> Correction {
    let change = try change(cell)
    var number = 0
    let digits = cell(.number)
    if !digits.isEmpty {
      guard let found = row(digits) else {
        throw CorrectionValueError("number \(quoted(digits)) is no number of a row. Expected 1, 2, 3 ... or nothing.")
      }
      number = found
    }
    if case .undo = change {
    } else if cell(.eventId).isEmpty {
      throw CorrectionValueError("event_id is empty. Expected the id of the event that is put right.")
    }
    return Correction(
      number: number, when: cell(.when), who: cell(.who), eventId: cell(.eventId), change: change, was: cell(.was),
      why: cell(.why))
  }

  /// The number of a row: far below where counting on would end.
  private static func row(_ digits: String) -> Int? {
    Int(digits).flatMap { (1...1_000_000_000).contains($0) ? $0 : nil }
  }

  private static func change(
    _ cell: (CorrectionColumn) -> String
  ) throws(CorrectionValueError) -> Correction.Change {
    guard let action = Correction.Action(rawValue: cell(.action)) else {
      throw CorrectionValueError(
        "action \(quoted(cell(.action))) is not known. Expected one of \(Correction.Action.names).")
    }
    func needed(_ column: CorrectionColumn) throws(CorrectionValueError) -> String {
      let text = cell(column)
      guard !text.isEmpty else {
        throw CorrectionValueError("\(column.rawValue) is empty, which \(action.rawValue) needs.")
      }
      return text
    }
    switch action {
    case .move:
      let (latitude, longitude) = (try needed(.latitude), try needed(.longitude))
      guard let north = Double(latitude), let east = Double(longitude),
        Coordinate(longitude: east, latitude: north).isValid
      else {
        throw CorrectionValueError(
          "\(latitude), \(longitude) is no point. Expected degrees north (-90 to 90) and east (-180 to 180).")
      }
      return .move(to: Coordinate(longitude: rounded(east), latitude: rounded(north)))
    case .place: return .place(id: try needed(.placeId))
    case .date:
      let (start, end) = (try needed(.dateStart), cell(.dateEnd))
      guard let days = CorrectedDays(start: start, end: end) else {
        throw CorrectionValueError(
          "\(quoted(start))\(end.isEmpty ? "" : " to " + quoted(end)) are no days. \(CorrectedDays.expectation).")
      }
      return .date(days)
    case .type: return .type(try needed(.eventType), subType: cell(.subType))
    case .merge:
      let other = try needed(.with)
      guard other != cell(.eventId) else {
        throw CorrectionValueError("with is the event itself. Expected the id of another one.")
      }
      return .merge(with: other)
    case .notEvent: return .notEvent
    case .undo:
      let undone = try needed(.undoes)
      guard let number = row(undone) else {
        throw CorrectionValueError("undoes \(quoted(undone)) is no number of a row. Expected 1, 2, 3 ...")
      }
      return .undo(number: number)
    }
  }

  /// The text of a cell; empty where the correction has nothing there.
  public static func text(_ column: CorrectionColumn, of correction: Correction) -> String {
    switch (column, correction.change) {
    case (.number, _): return String(correction.number)
    case (.when, _): return correction.when
    case (.who, _): return correction.who
    case (.action, _): return correction.action.rawValue
    case (.eventId, _): return correction.eventId
    case (.was, _): return correction.was
    case (.why, _): return correction.why
    case (.latitude, .move(let point)): return DegreeText.text(point.latitude)
    case (.longitude, .move(let point)): return DegreeText.text(point.longitude)
    case (.placeId, .place(let id)): return id
    case (.dateStart, .date(let days)): return days.start
    case (.dateEnd, .date(let days)): return days.end
    case (.eventType, .type(let type, _)): return type
    case (.subType, .type(_, let subType)): return subType
    case (.with, .merge(let other)): return other
    case (.undoes, .undo(let number)): return String(number)
    default: return ""
    }
  }

  /// To six decimals, a tenth of a metre, as the file holds them.
  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }

  /// In quotes, and not for ever: it may be anything.
  private static func quoted(_ text: String) -> String { "\"\(text.prefix(60))\"" }
}
