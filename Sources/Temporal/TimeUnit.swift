/// The units in which English counts time.
enum TimeUnit: Int16 {
  case second = 1
  case minute, hour, day, week, weekend, fortnight, month, quarter, half, season, year
  case decade, century, millennium

  /// Units shorter than a day are written after `T` in TIMEX3 durations.
  var isClock: Bool { rawValue <= TimeUnit.hour.rawValue }

  /// Calendar months in the unit, for units that are made of months.
  var months: Int? {
    switch self {
    case .month: return 1
    case .quarter, .season: return 3
    case .half: return 6
    case .year: return 12
    case .decade: return 120
    case .century: return 1200
    case .millennium: return 12000
    default: return nil
    }
  }

  /// Days in the unit, for units that are made of days.
  var days: Int? {
    switch self {
    case .day: return 1
    case .week, .weekend: return 7
    case .fortnight: return 14
    default: return nil
    }
  }

  var precision: DatePrecision {
    switch self {
    case .second: return .second
    case .minute: return .minute
    case .hour: return .hour
    case .day: return .day
    case .week, .fortnight: return .week
    case .weekend: return .range
    case .month: return .month
    case .quarter: return .quarter
    case .half: return .half
    case .season: return .season
    case .year: return .year
    case .decade: return .decade
    case .century, .millennium: return .century
    }
  }
}

/// Parts of a day, as TIMEX3 writes them.
enum DayPart: Int16 {
  case morning = 1
  case afternoon, evening, night, day

  var code: String {
    switch self {
    case .morning: return "TMO"
    case .afternoon: return "TAF"
    case .evening: return "TEV"
    case .night: return "TNI"
    case .day: return "TDT"
    }
  }
}

/// Seasons of the northern hemisphere's calendar, by the months that meteorologists give them.
enum Season: Int16 {
  case spring = 1
  case summer, autumn, winter

  var code: String {
    switch self {
    case .spring: return "SP"
    case .summer: return "SU"
    case .autumn: return "FA"
    case .winter: return "WI"
    }
  }
  /// The month in which the season begins; winter runs on into the next year.
  var firstMonth: Int { Int(rawValue) * 3 }
  /// EDTF's number: 21 spring ... 24 winter.
  var edtf: Int { 20 + Int(rawValue) }
}
