public import Evidence

/// The date in a file name: `20170710.txt`, `2017-07-10-foo.md`, `report_2017_07.txt`. The least
/// trusted origin, so that the caller asks for it last.
///
/// - Returns: nil when there is none, or more than one.
public func fileNameDate(_ path: String) -> PublishedDate? {
  let name = Array(fileName(path).utf8)
  var found: PublishedDate?
  var index = 0
  while index < name.count {
    guard isDigit(name[index]) else {
      index += 1
      continue
    }
    let (date, end) = dateOfDigits(name, index, origin: .fileName)
    if let date {
      if let found, found != date { return nil }
      found = date
    }
    index = end
  }
  return found
}

/// The date in the path of an address: `/2017/07/10/`, `/2017/jul/10/`, `/2017/07/`,
/// `/2017-07-10/`, `-20170710`.
public func urlDate(_ url: String) -> PublishedDate? {
  var bytes = Array(url.utf8)[...]
  if let query = bytes.firstIndex(where: { $0 == 0x3F || $0 == 0x23 }) { bytes = bytes[..<query] }
  if let scheme = bytes.indices.dropLast(2).first(where: {
    bytes[$0] == 0x3A && bytes[$0 + 1] == 0x2F && bytes[$0 + 2] == 0x2F
  }) {
    bytes = bytes[(scheme + 3)...]
  }
  let segments = bytes.split(separator: 0x2F).dropFirst().map(Array.init)
  for (index, segment) in segments.enumerated() {
    if segment.count == 4, segment.allSatisfy(isDigit), index + 1 < segments.count {
      let year = Int(String(decoding: segment, as: UTF8.self)) ?? 0
      guard (1900...2100).contains(year), let month = monthSegment(segments[index + 1]) else {
        continue
      }
      if index + 2 < segments.count, segments[index + 2].count <= 2,
        segments[index + 2].allSatisfy(isDigit),
        let day = Int(String(decoding: segments[index + 2], as: UTF8.self)),
        let date = PublishedDateText.checked(year, month, day, .url)
      {
        return date
      }
      return PublishedDateText.checked(year, month, nil, .url)
    }
  }
  for segment in segments {
    var index = 0
    while index < segment.count {
      guard isDigit(segment[index]) else {
        index += 1
        continue
      }
      let (date, end) = dateOfDigits(segment, index, origin: .url)
      if let date, date.day != nil { return date }
      index = end
    }
  }
  return nil
}

private func monthSegment(_ bytes: [UInt8]) -> Int? {
  if bytes.count <= 2, bytes.allSatisfy(isDigit) {
    let month = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...12).contains(month) ? month : nil
  }
  return MonthNames.month(bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
}

/// A date that begins at a run of digits: YYYYMMDD, YYYY-MM-DD, YYYY_MM; and where to look on.
private func dateOfDigits(
  _ bytes: [UInt8], _ start: Int, origin: PublishedDate.Origin
) -> (PublishedDate?, Int) {
  func run(_ from: Int) -> Int {
    var end = from
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return end
  }
  func value(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) } }
  let end = run(start)
  let plausible = 1900...2100
  if end - start == 8 || end - start == 14 || end - start == 12 {
    let year = value(start..<(start + 4))
    guard plausible.contains(year) else { return (nil, end) }
    let date = PublishedDateText.checked(
      year, value((start + 4)..<(start + 6)), value((start + 6)..<(start + 8)), origin)
    return (date, end)
  }
  guard end - start == 4, plausible.contains(value(start..<end)), end < bytes.count,
    bytes[end] == 0x2D || bytes[end] == 0x5F || bytes[end] == 0x2E
  else { return (nil, end) }
  let monthEnd = run(end + 1)
  guard monthEnd - end - 1 == 2 else { return (nil, end) }
  let year = value(start..<end)
  let month = value((end + 1)..<monthEnd)
  if monthEnd < bytes.count, bytes[monthEnd] == bytes[end] {
    let dayEnd = run(monthEnd + 1)
    if dayEnd - monthEnd - 1 == 2,
      let date = PublishedDateText.checked(year, month, value((monthEnd + 1)..<dayEnd), origin)
    {
      return (date, dayEnd)
    }
  }
  return (PublishedDateText.checked(year, month, nil, origin), monthEnd)
}
