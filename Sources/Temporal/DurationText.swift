/// TIMEX3 values of lengths of time.
enum DurationText {
  /// `P3Y`, `PT24H`, `PXM` for an unsaid count, `PT5H30M` for a half. Decades and centuries are
  /// written in years.
  static func value(_ amount: Amount, _ unit: TimeUnit) -> String {
    guard var count = amount.count else { return unsaid(unit) }
    let half = amount.hasHalf
    switch unit {
    case .second: return half ? "PT\(count).5S" : "PT\(count)S"
    case .minute: return half ? join("PT", count, "M") + "30S" : "PT\(count)M"
    case .hour: return half ? join("PT", count, "H") + "30M" : "PT\(count)H"
    case .day: return half ? (count == 0 ? "PT12H" : "P\(count)DT12H") : "P\(count)D"
    case .week: return half ? "P\(count).5W" : "P\(count)W"
    case .weekend: return "P\(count)WE"
    case .fortnight: return "P\(count * 2)W"
    case .month: return half ? "P\(count).5M" : "P\(count)M"
    case .quarter: return "P\(count)Q"
    case .season, .half: return "P\(count * (unit.months ?? 1))M"
    case .year: return half ? join("P", count, "Y") + "6M" : "P\(count)Y"
    case .decade, .century, .millennium:
      let years = (unit.months ?? 0) / 12
      count = count * years + (half ? years / 2 : 0)
      return "P\(count)Y"
    }
  }

  private static func join(_ prefix: String, _ count: Int, _ suffix: String) -> String {
    count == 0 ? prefix : "\(prefix)\(count)\(suffix)"
  }

  private static func unsaid(_ unit: TimeUnit) -> String {
    switch unit {
    case .second: return "PTXS"
    case .minute: return "PTXM"
    case .hour: return "PTXH"
    case .day: return "PXD"
    case .week, .fortnight: return "PXW"
    case .weekend: return "PXWE"
    case .month, .season, .half: return "PXM"
    case .quarter: return "PXQ"
    case .year: return "PXY"
    case .decade: return "PXDE"
    case .century: return "PXCE"
    case .millennium: return "PXML"
    }
  }
}
