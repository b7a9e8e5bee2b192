import Foundation
import Ingest
import TestSupport
import Testing

/// Random and damaged tables: no crash, no byte lost, every cell inside its row.
///
/// `DATELINE_FUZZ_SECONDS=600` makes it run on for so long; the seed is told, so that a fault can be made again.
@Suite struct TableFuzzTests {
  @Test func wellFormedTablesComeBackCellByCell() throws {
    var random = SplitMix(seed: 11)
    for round in 0..<400 {
      let table = RandomTable(&random)
      var options = TableOptions()
      options.delimiter = table.delimiter
      options.hasHeader = true
      let read = try ReadTable(table.bytes, options: options)
      if read.rows != table.rows || read.faults != [] || read.header.names != table.names {
        Issue.record("round \(round): \(String(decoding: table.bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  @Test func damagedTablesLoseNothing() throws {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["DATELINE_FUZZ_SECONDS"].flatMap(Double.init)
    let seed = environment["DATELINE_FUZZ_SEED"].flatMap(UInt64.init) ?? 5
    let end = Date(timeIntervalSinceNow: seconds ?? 0)
    var random = SplitMix(seed: seed)
    var round = 0
    while seconds == nil ? round < 1500 : Date() < end {
      round += 1
      var bytes = RandomTable(&random).bytes
      Self.damage(&bytes, &random)
      if let fault = Self.fault(of: bytes, hasHeader: round % 2 == 0 ? true : nil, name: round % 5 == 0 ? "-" : "t.csv")
      {
        Issue.record("seed \(seed), round \(round): \(fault) in \(Self.shown(bytes))")
        return
      }
    }
    if seconds != nil { print("\(round) damaged tables read") }
  }

  /// Damaged tables larger than the pieces in which files are read: the rows and faults are those of the bytes in one.
  @Test func howTheBytesComeDoesNotMatter() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix(seed: 23)
    for round in 0..<12 {
      var bytes: [UInt8] = []
      let first = RandomTable(&random)
      while bytes.count < 1 << 16 { bytes += RandomTable(&random).bytes }
      Self.damage(&bytes, &random)
      var whole = first.bytes
      while whole.count < 5 << 19 { whole += bytes }
      let path = try folder.write("t\(round).csv", whole)
      var options = TableOptions()
      options.hasHeader = true
      let expected = try ReadTable(whole, name: path, options: options)
      var reader = try TableReader(path: path, options: options)
      var rows: [[String]] = []
      var faults: [String] = []
      while let block = try reader.next() {
        for row in 0..<block.rowCount { rows.append(block.texts(row)) }
        faults += block.faults.map(\.issue.description)
      }
      if rows != expected.rows || faults != expected.faults {
        let row = zip(rows, expected.rows).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? -1
        Issue.record("round \(round): row \(row), \(rows.count) rows of \(expected.rows.count)")
      }
    }
  }

  @Test func damagedJSONLosesNothing() throws {
    var random = SplitMix(seed: 31)
    for round in 0..<1500 {
      var bytes = RandomTable(&random).json(isCollection: round % 2 == 0)
      Self.damage(&bytes, &random)
      if let fault = Self.fault(of: bytes, hasHeader: nil, name: round % 2 == 0 ? "t.geojson" : "t.jsonl") {
        Issue.record("round \(round): \(fault) in \(Self.shown(bytes))")
        return
      }
    }
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    bytes.map { $0 >= 0x20 && $0 < 0x7F ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16) + " " }.joined()
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let marks: [UInt8] = Array(",;\t|\"\n\r\\#{}[]:= ".utf8) + [0, 0x80, 0xC3, 0xFF, 0xFE, 0xEF]
    for _ in 0..<random.below(12) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(6) {
      case 0: bytes[place] = marks[random.below(marks.count)]
      case 1: bytes.insert(marks[random.below(marks.count)], at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
      case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random.below(200))], at: place)
      default: bytes.removeLast(random.below(bytes.count))
      }
    }
  }

  /// What is wrong with the reading of a table; nil when it keeps its promises.
  private static func fault(of bytes: [UInt8], hasHeader: Bool?, name: String) -> String? {
    var options = TableOptions()
    options.hasHeader = hasHeader
    do throws(InputIssue) {
      var reader = try TableReader(bytes: bytes, path: name, options: options)
      let isDelimited = reader.dialect.format == .delimited
      var joined: [UInt8] = []
      var records = 0
      var line = 0
      var isConverted = reader.dialect.encoding != .utf8
      while let block = try reader.next() {
        if block.firstRecord != records + 1 { return "record \(block.firstRecord)" }
        records += block.rowCount
        joined += block.bytes
        var last = 0
        for row in 0..<block.rowCount {
          let raw = block.raw(row)
          if raw.lowerBound < last || raw.upperBound > block.bytes.count { return "row \(row) at \(raw)" }
          let gap = block.bytes[last..<raw.lowerBound]
          if isDelimited, !gap.allSatisfy({ $0 <= 0x20 }) { return "bytes between rows before row \(row)" }
          last = raw.upperBound
          if block.line(of: row) < line { return "line \(block.line(of: row)) behind \(line)" }
          line = block.line(of: row)
          if block.cellCount(row) < 1 && isDelimited { return "row \(row) has no cells" }
          for column in 0..<block.cellCount(row) {
            let cell = block.cell(row, column)
            if cell.form != .missing, cell.range.lowerBound < raw.lowerBound || cell.range.upperBound > raw.upperBound {
              return "cell \(column) of row \(row)"
            }
            if block.text(row, column).utf8.count > cell.range.count { return "text of cell \(column) of row \(row)" }
          }
        }
        if isDelimited, !block.bytes[last...].allSatisfy({ $0 <= 0x20 }) { return "bytes behind the last row" }
        for fault in block.faults {
          if fault.kind == .notUTF8 { isConverted = true }
          if let row = fault.row, row >= block.rowCount { return "fault of row \(row)" }
          if fault.column < 1 || fault.line < 1 || fault.issue.message.isEmpty { return "fault \(fault)" }
        }
        for (fault, next) in zip(block.faults, block.faults.dropFirst()) where fault.line > next.line {
          return "faults out of order"
        }
      }
      if isDelimited, !isConverted, !bytes.suffix(joined.count).elementsEqual(joined) { return "bytes are lost" }
      return nil
    } catch {
      // What is no table at all is told.
      return error.message.isEmpty ? "no message" : nil
    }
  }
}
