import Evidence

/// Days and months that have names: holidays, feasts, Ramadan, election day.
struct NamedDays: Sendable {
  private struct Entry: Sendable {
    var keys: [WordKey]
    var day: NamedDay
  }
  private var entries: [WordKey: [Entry]] = [:]

  init() {
    for line in Self.table.split(separator: "\n") {
      let halves = line.split(separator: ":")
      guard halves.count == 2, let day = NamedDay(table: String(halves[0])) else {
        preconditionFailure("Named days, line \"\(line)\": expected `rule: names`.")
      }
      for name in halves[1].split(separator: ",") {
        let keys = TokenizedText(String(name)).tokens.map(\.key)
        entries[keys[0], default: []].append(Entry(keys: keys, day: day))
      }
    }
    for key in entries.keys { entries[key]?.sort { $0.keys.count > $1.keys.count } }
  }

  /// First words of all names, for the scan.
  var firstWords: [WordKey] { Array(entries.keys) }

  /// The longest name that begins at `start`, and the index after it.
  func match(in window: TokenWindow, at start: Int) -> (NamedDay, Int)? {
    guard let candidates = entries[window.tokens[start].key] else { return nil }
    for entry in candidates where start + entry.keys.count <= window.limit {
      var offset = 1
      while offset < entry.keys.count, window.tokens[start + offset].key == entry.keys[offset] {
        offset += 1
      }
      if offset == entry.keys.count { return (entry.day, start + offset) }
    }
    return nil
  }

  /// `fixed month-day`, `nth month-weekday-n` (n -1: the last), `easter offset` and `orthodox offset` in days from the
  /// Sunday, `hebrew offset` in days from the new year, `passover`, `hijri month-day` (day 00: the month), `eid` (either
  /// feast), `quds` (the last Friday of Ramadan), `persian month-day`, `election`.
  private static let table = """
    fixed 12-25: Christmas Day, Christmas
    fixed 12-24: Christmas Eve
    fixed 12-26: Boxing Day
    fixed 12-31: New Year's Eve
    fixed 01-01: New Year's Day
    fixed 02-14: Valentine's Day, Valentine Day
    fixed 03-08: International Women's Day
    fixed 05-01: May Day
    fixed 10-31: Halloween
    fixed 11-11: Veterans Day, Armistice Day
    fixed 07-04: July Fourth, Fourth of July
    fixed 07-14: Bastille Day
    fixed 03-17: St. Patrick's Day, St Patrick's Day
    fixed 11-01: All Saints' Day, All Saints Day
    fixed 05-08: VE Day
    fixed 01-06: Epiphany
    nth 11-4-4: Thanksgiving Day, Thanksgiving
    nth 09-1-1: Labor Day
    nth 05-1--1: Memorial Day
    nth 01-1-3: Martin Luther King Day
    nth 10-1-2: Columbus Day
    election 0: Election Day
    easter 0: Easter Sunday, Easter
    easter 1: Easter Monday
    easter -2: Good Friday
    easter -7: Palm Sunday
    easter -46: Ash Wednesday
    easter 39: Ascension Day
    easter 49: Pentecost
    orthodox 0: Orthodox Easter, Coptic Easter
    orthodox -2: Orthodox Good Friday
    hebrew 0: Rosh Hashanah, Rosh Hashana
    hebrew 9: Yom Kippur
    hebrew 14: Sukkot
    passover 0: Passover
    eid 0: Eid
    quds 0: Quds Day, Al-Quds Day
    hijri 09-00: Ramadan, Ramadhan, Ramazan
    hijri 01-00: Muharram
    hijri 03-00: Rabi al-Awwal, Rabi al-Awal, Rabi' al-Awwal, Rabi I
    hijri 04-00: Rabi al-Thani, Rabi' al-Thani, Rabi al-Akhir, Rabi II
    hijri 05-00: Jumada al-Awwal, Jumada al-Ula, Jumada I
    hijri 06-00: Jumada al-Thani, Jumada al-Akhira, Jumada II
    hijri 08-00: Shaban, Sha'ban, Shaaban
    hijri 10-00: Shawwal
    hijri 11-00: Dhu al-Qada, Dhu al-Qa'da, Dhu al-Qadah, Dhul Qada, Dhul-Qadah
    hijri 12-00: Dhu al-Hijja, Dhu al-Hijjah, Dhul Hijja, Dhul Hijjah
    hijri 03-12: Mawlid, Mawlid al-Nabi, Milad un-Nabi
    hijri 10-01: Eid al-Fitr, Eid ul-Fitr, Eid el-Fitr, Id al-Fitr, Eid-ul-Fitr
    hijri 12-10: Eid al-Adha, Eid ul-Adha, Eid el-Adha, Id al-Adha, Eid-ul-Adha, Kurban Bayram
    hijri 01-10: Ashura, Ashoura
    hijri 02-20: Arbaeen, Arba'een, Arbain
    hijri 09-27: Laylat al-Qadr
    persian 01-01: Nowruz, Newroz, Nawroz, Norouz, Noruz
    """
}
