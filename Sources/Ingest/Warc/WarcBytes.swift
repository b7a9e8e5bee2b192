/// The unpacked bytes of a web archive in a buffer that is filled as needed, and where in the file they stand.
///
/// Archives are mostly one gzip member a record, so that a reader can find its way: a record that would go on in the
/// next member, where another one begins, is cut off.
final class WarcBytes {
  let source: ByteSource
  private var buffer: [UInt8]
  private var start = 0
  /// Unpacked bytes before `buffer`.
  private var passed = 0
  /// Where in `buffer` members begin, and where those stand in the file.
  private var members: [(at: Int, offset: Int)] = []
  private(set) var isAtEnd = false
  /// The byte before `buffer`.
  private var lastPassed: UInt8 = 0x0A

  /// - Parameter head: What was already taken from the source.
  init(_ source: ByteSource, head: [UInt8]) {
    self.source = source
    source.expectsMembers = true
    buffer = head
    // Members that begin in the head are taken for a part of the first one.
    members = [(0, 0)]
  }

  /// What is at hand.
  var bytes: ArraySlice<UInt8> { buffer[start...] }

  /// Where the next byte stands, for messages: a place in the file where a record can be found with `dd` or `tail -c`.
  var place: String {
    if !source.isCompressed { return "byte \(passed + start)" }
    if let member = members.last(where: { $0.at == start }) { return "byte \(member.offset)" }
    return "byte \(passed + start) of what it unpacks to"
  }

  /// A number for the place of the next byte, the same in every run.
  var offset: Int {
    members.last { $0.at == start && source.isCompressed }?.offset ?? passed + start
  }

  /// Makes sure that `count` bytes are at hand, but for the end of the file.
  func need(_ count: Int) throws(InputIssue) -> Bool {
    while buffer.count - start < count {
      if try !fill() { return false }
    }
    return true
  }

  /// Makes sure that a record's next `count` bytes are at hand.
  ///
  /// - Returns: how many of them are not there: the file ends, or another record begins in a member of its own.
  func needOfRecord(_ count: Int) throws(InputIssue) -> Int {
    while true {
      let there = bytesToNextRecord ?? buffer.count - start
      if there >= count { return 0 }
      if bytesToNextRecord != nil { return count - there }
      if try !fill() { return count - there }
    }
  }

  /// Reads more; false at the end.
  func fill() throws(InputIssue) -> Bool {
    if isAtEnd { return false }
    if start > 0 {
      lastPassed = buffer[start - 1]
      buffer.removeSubrange(..<start)
      passed += start
      // The last one that begins before what is at hand is no boundary any more.
      members.removeAll { $0.at < start }
      for index in members.indices { members[index].at -= start }
      start = 0
    }
    let before = buffer.count
    let last = source.memberOffset
    if try source.read(into: &buffer) == 0 {
      isAtEnd = true
      return false
    }
    if source.isCompressed, source.memberOffset != last { members.append((before, source.memberOffset)) }
    return true
  }

  func advance(_ count: Int) { start = min(start + count, buffer.count) }

  /// Bytes at hand before the next member that begins with a record; nil when none is in sight.
  var bytesToNextRecord: Int? {
    members.first { $0.at > start && WarcHeader.begins(buffer[$0.at...]) }.map { $0.at - start }
  }

  /// Whether the next byte is the first of a member that begins with a record.
  var isAtRecordOfMember: Bool {
    members.contains { $0.at == start } && source.isCompressed && WarcHeader.begins(bytes)
  }

  /// Passes over bytes.
  ///
  /// - Returns: how many of them were not there: the file ends, or another record begins in a member of its own.
  func skip(_ count: Int) throws(InputIssue) -> Int {
    var left = count
    while left > 0 {
      if start == buffer.count, try !fill() { return left }
      if left < count && isAtRecordOfMember { return left }
      let step = min(left, bytesToNextRecord ?? buffer.count - start)
      start += step
      left -= step
    }
    return 0
  }

  /// Moves to the next line that begins as a record does; false when there is none.
  func seekRecord() throws(InputIssue) -> Bool {
    start = min(start + 1, buffer.count)
    while true {
      if try !need(8) { return false }
      let isLineStart = (start > 0 ? buffer[start - 1] : lastPassed) == 0x0A || members.contains { $0.at == start }
      if isLineStart && WarcHeader.begins(bytes) { return true }
      guard let feed = buffer[start...].firstIndex(of: 0x0A) else {
        start = members.first { $0.at > start }?.at ?? buffer.count
        continue
      }
      start = min(feed + 1, members.first { $0.at > start }?.at ?? feed + 1)
    }
  }

  /// Behind damage in gzip data: moves to the next member that begins with a record; false when there is none.
  func seekMember() throws(InputIssue) -> Bool {
    while try source.seekNextMember() {
      passed += buffer.count
      buffer.removeAll(keepingCapacity: true)
      start = 0
      members = [(0, source.memberOffset)]
      do throws(InputIssue) {
        while buffer.count < 6, try source.read(into: &buffer) > 0 {}
        if WarcHeader.begins(bytes) { return true }
      } catch {
        // By chance three bytes looked like the begin of a member.
        continue
      }
    }
    isAtEnd = true
    return false
  }
}
