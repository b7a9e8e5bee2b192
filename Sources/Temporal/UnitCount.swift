/// Places what is told as so many units from a known span: "three days ago", "the next month".
enum UnitCount {
  /// `offset` units away from a span; never finer than the span or the unit.
  static func count(
    _ offset: Int, _ unit: TimeUnit, from span: DateSpan, _ kind: DateExpression.Anchor
  ) -> Placement {
    guard abs(offset) < 100_000 else { return .unresolved("XXXX", .unknown, anchor: kind) }
    let isDay = span.precision.isDayOrFiner
    let day = span.latest
    switch unit {
    case .second, .minute, .hour:
      let hours = unit == .hour ? abs(offset) : 0
      if isDay && hours < 24 { return .day(day, kind) }
      if isDay { return count(offset / 24, .day, from: span, kind) }
      return coarse(0, span, kind)
    case .day:
      return isDay ? .day(day.adding(days: offset), kind) : coarse(offset, span, kind)
    case .week, .fortnight, .weekend:
      let days = offset * (unit == .fortnight ? 14 : 7)
      if isDay || span.precision == .week { return .week(of: day.adding(days: days), kind) }
      return coarse(days, span, kind)
    case .month:
      guard span.precision != .year, span.precision != .decade, span.precision != .century else {
        return coarse(offset * 30, span, kind)
      }
      let moved = day.adding(months: offset)
      return .month(moved.year, moved.month, kind)
    case .quarter, .season, .half:
      guard span.precision != .year, span.precision != .decade, span.precision != .century else {
        return coarse(offset * 90, span, kind)
      }
      let length = unit == .half ? 6 : 3
      let moved = day.adding(months: offset * length)
      if unit == .half { return .half(moved.year, (moved.month + 5) / 6, kind) }
      return .quarter(moved.year, (moved.month + 2) / 3, kind)
    case .year: return .year(day.year + offset, kind)
    case .decade: return .decade(day.year / 10 + offset, kind)
    case .century: return .century(day.year / 100 + offset, kind)
    case .millennium: return .unresolved("XXXX", .unknown, anchor: kind)
    }
  }

  /// The same day so many units away: "nine years ago today". Nil for units that have no such day.
  static func sameDay(_ offset: Int, _ unit: TimeUnit, from day: CivilDate) -> CivilDate? {
    guard abs(offset) < 10_000 else { return nil }
    if let days = unit.days { return day.adding(days: offset * days) }
    guard let months = unit.months, months <= 1200 else { return nil }
    return day.adding(months: offset * months)
  }

  /// A day or week counted from a month or a year: that month or year, moved only if it is moved
  /// far.
  private static func coarse(
    _ days: Int, _ span: DateSpan, _ kind: DateExpression.Anchor
  ) -> Placement {
    let length = span.latest.dayNumber - span.earliest.dayNumber
    if abs(days) <= 6 || length > 300 && abs(days) < 60 {
      let value: String
      switch span.precision {
      case .month: value = TimexText.month(span.latest.year, span.latest.month) + "-XX"
      case .year: value = TimexText.year(span.latest.year) + "-XX-XX"
      default: value = "XXXX-XX-XX"
      }
      return Placement(
        value: value, edtf: value.utf8.first == 0x58 ? "\(span.earliest)/\(span.latest)" : value,
        earliest: span.earliest, latest: span.latest, precision: span.precision, anchor: kind)
    }
    let first = span.earliest.adding(days: days)
    let last = span.latest.adding(days: days)
    return .range(first, last, value: "\(first)/\(last)", kind)
  }

  /// "days ago", "weeks later": two to nine units away.
  static func vague(
    _ unit: TimeUnit, _ sign: Int, _ span: DateSpan, _ kind: DateExpression.Anchor
  ) -> Placement {
    let value = sign < 0 ? "PAST_REF" : "FUTURE_REF"
    if unit.isClock || (unit == .day && !span.precision.isDayOrFiner) {
      var placement = coarse(0, span, kind)
      if span.precision.isDayOrFiner { placement = .day(span.latest, kind) }
      placement.value = value
      return placement
    }
    let near: CivilDate
    let far: CivilDate
    if let days = unit.days {
      near = span.latest.adding(days: sign * (days == 1 ? 1 : days))
      far = span.earliest.adding(days: sign * days * (days == 1 ? 9 : 8))
    } else if let months = unit.months, months <= 12 {
      near = span.latest.adding(months: sign * months)
      far = span.earliest.adding(months: sign * months * 9)
    } else {
      return .unresolved(value, .unknown, anchor: kind)
    }
    let first = min(near, far)
    let last = max(near, far)
    return .range(first, last, value: value, kind)
  }

  static func unresolvedValue(_ unit: TimeUnit) -> String {
    switch unit {
    case .week, .fortnight: return "XXXX-WXX"
    case .weekend: return "XXXX-WXX-WE"
    case .month: return "XXXX-XX"
    case .quarter: return "XXXX-QX"
    case .half: return "XXXX-HX"
    case .year, .decade, .century, .millennium: return "XXXX"
    default: return "XXXX-XX-XX"
    }
  }
}
