/// Whether 06/07/2017 is 6 July or June 7 where a text comes from.
public enum DayOrder: Sendable, Hashable {
  case dayFirst, monthFirst

  /// Judged by the top-level domain of an address or host: the United States write the month first, nearly all other
  /// countries the day. Nil where the domain tells of no country, or the country writes both.
  public init?(address: String) {
    guard let domain = Self.topLevelDomain(Array(address.utf8)) else { return nil }
    if Self.american.contains(domain) {
      self = .monthFirst
    } else if domain.utf8.count == 2, !Self.undecided.contains(domain) {
      self = .dayFirst
    } else {
      return nil
    }
  }

  private static let american: Set<String> = ["us", "gov", "mil"]
  /// Countries that write both orders or the year first, and domains that are sold to everyone.
  private static let undecided: Set<String> = [
    "ca", "ph", "pr", "gu", "cn", "jp", "kr", "kp", "tw", "hu", "lt", "mn", "ir", "af", "za", "se", "ke", "gh", "co",
    "io", "ai", "me", "tv", "fm", "cc", "ws", "to", "ly", "gg", "sh", "eu", "la", "nu", "ag", "am", "vc", "st", "tk",
  ]

  private static func topLevelDomain(_ address: [UInt8]) -> String? {
    var host = address[...]
    if let scheme = address.indices.dropLast(2).first(where: {
      address[$0] == 0x3A && address[$0 + 1] == 0x2F && address[$0 + 2] == 0x2F
    }) {
      host = address[(scheme + 3)...]
    }
    host = host.prefix { $0 != 0x2F && $0 != 0x3A && $0 != 0x3F && $0 != 0x23 }
    guard let dot = host.lastIndex(of: 0x2E), !host.contains(0x20) else { return nil }
    let domain = host[(dot + 1)...]
    guard (2...3).contains(domain.count), domain.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
    return String(decoding: domain.map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Settles numeric dates that may be read in both ways: by the others of the text where they agree, else by the
  /// source's country. Where neither tells, both readings stay.
  static func settle(_ readings: inout [Reading], source: DayOrder?) {
    var evidence: Set<DayOrder> = []
    var isOpen = false
    for reading in readings {
      guard case .calendar(let fields) = reading.meaning else { continue }
      if let order = fields.order { evidence.insert(order) }
      isOpen = isOpen || fields.otherMonth != nil
    }
    guard isOpen, let order = evidence.count == 1 ? evidence.first : evidence.isEmpty ? source : nil else { return }
    for index in readings.indices {
      guard case .calendar(var fields) = readings[index].meaning, let other = fields.otherMonth else { continue }
      if order == .monthFirst {
        fields.day = fields.month
        fields.month = other
      }
      fields.otherMonth = nil
      readings[index].meaning = .calendar(fields)
      readings[index].confidence = 0.9
    }
  }
}
