import Corrections

/// Of the rows of one event, those that hold beside each other: the last on each matter.
struct LastRows {
  private var place: Int?
  private var move: Int?
  private var date: Int?
  private var type: Int?
  private(set) var notEvent: Int?

  /// A place before the point that it was moved to.
  var all: [Int] { [place, move, date, type].compactMap { $0 } }

  /// - Returns: the rows that hold no more because of this one. A new place makes an old point void; a new point stays at
  ///   the place that was chosen before.
  mutating func take(_ index: Int, _ change: Correction.Change) -> [Int] {
    let old: [Int?]
    switch change {
    case .place:
      old = [place, move]
      (place, move) = (index, nil)
    case .move:
      old = [move]
      move = index
    case .date:
      old = [date]
      date = index
    case .type:
      old = [type]
      type = index
    case .notEvent:
      old = [notEvent]
      notEvent = index
    case .merge, .undo: old = []
    }
    return old.compactMap { $0 }
  }
}
