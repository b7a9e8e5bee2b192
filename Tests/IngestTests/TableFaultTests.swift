import Ingest
import TestSupport
import Testing

/// Hostile tables: each fault is told with its place, and the other rows are read.
@Suite struct TableFaultTests {
  private func read(_ text: String, _ options: TableOptions = TableOptions()) throws -> ReadTable {
    try ReadTable(Array(text.utf8), options: options)
  }

  @Test func raggedRows() throws {
    let table = try read("id,place,n\n1,Mosul,5\n2,Raqqa\n3,Sirte,1,2,3\n4,Homs,,,\n5,Hama,6\n")
    #expect(
      table.faults == [
        "t.csv:3:8: 2 cells, expected the 3 of the header. The rest of the row is taken as empty.",
        "t.csv:4:11: 5 cells, expected the 3 of the header; the first one over begins here. "
          + "Quote cells that hold the mark between cells. Row left out.",
      ])
    #expect(table.unusable == [2])
    #expect(table.rows.map(\.count) == [3, 2, 5, 5, 3])
    #expect(table.raw[2] == "3,Sirte,1,2,3")
  }

  @Test(arguments: [
    // Closed by the quote of a later row.
    ("2,\"open,6\n3,\"fine\",7\n4,x,8\n", [["2", "\"open", "6"], ["3", "fine", "7"], ["4", "x", "8"]], "t.csv:3:3"),
    // Never closed.
    ("2,a,6\n3,b,\"7\n4,x,8\n", [["2", "a", "6"], ["3", "b", "\"7"], ["4", "x", "8"]], "t.csv:4:5"),
    // In the last row.
    ("2,a,6\n3,b,\"7", [["2", "a", "6"], ["3", "b", "\"7"]], "t.csv:4:5"),
    // A line end in the cell whose quote is not closed.
    ("2,\"one\ntwo,6\n3,b,7\n", [["2", "\"one\ntwo", "6"], ["3", "b", "7"]], "t.csv:3:3"),
    // Rows end in CR LF.
    ("2,\"open,6\r\n3,b,7\r\n", [["2", "\"open", "6"], ["3", "b", "7"]], "t.csv:3:3"),
  ])
  func anOpenQuoteEndsAtItsLine(text: String, rows: [[String]], place: String) throws {
    let table = try read("id,place,n\n1,Mosul,5\n" + text)
    #expect(Array(table.rows.dropFirst()) == rows)
    #expect(table.kinds == [.openQuote])
    #expect(
      table.faults.first
        == "\(place): a quote opens here and is not closed in this row. Close it, and double quotes inside; "
        + "its row was ended at the line end and kept.")
  }

  @Test func aRowThatIsTooLongIsPassedOver() throws {
    let folder = try TemporaryFolder()
    var options = TableOptions()
    options.maxRowBytes = 1 << 20
    let long = String(repeating: "x", count: 3 << 20)
    for cell in [long, "\"\(long)\"", "\"\(String(repeating: "y,\n", count: 1 << 20))\""] {
      let path = try folder.write("t.csv", "id,place,n\n1,Mosul,5\n2,\(cell),6\n3,Raqqa,7\n")
      var reader = try TableReader(path: path, options: options)
      var ids: [String] = []
      var faults: [TableFault] = []
      while let block = try reader.next() {
        ids += (0..<block.rowCount).map { block.text($0, 0) }
        faults += block.faults
      }
      #expect(ids == ["1", "3"])
      #expect(faults.map(\.kind) == [.tooLong])
      #expect(faults.first?.line == 3)
      #expect(faults.first?.isRowUsable == false)
    }
  }

  /// A quote that is never closed in a large file costs one row, not the file.
  @Test func anOpenQuoteInALargeFileLosesNothing() throws {
    let folder = try TemporaryFolder()
    var options = TableOptions()
    options.maxRowBytes = 1 << 20
    let rows = (0..<200_000).map { $0 == 700 ? "700,\"open,1\n" : "\($0),Mosul and more,2\n" }.joined()
    let path = try folder.write("t.csv", "id,place,n\n" + rows)
    var reader = try TableReader(path: path, options: options)
    var count = 0
    var kinds: [TableFault.Kind] = []
    while let block = try reader.next() {
      for row in 0..<block.rowCount where block.text(row, 0) != "\(count + row)" { Issue.record("row \(count + row)") }
      count += block.rowCount
      kinds += block.faults.map(\.kind)
    }
    #expect(count == 200_000)
    #expect(kinds == [.openQuote])
  }

  @Test func aCellOfFiftyMegabytesIsKept() throws {
    let long = [UInt8](repeating: 0x78, count: 50 << 20)
    let folder = try TemporaryFolder()
    let path = try folder.write("t.csv", Array("id,place\n1,Mosul\n2,\"".utf8) + long + Array("\"\n3,Raqqa\n".utf8))
    var reader = try TableReader(path: path)
    var lengths: [Int] = []
    while let block = try reader.next() {
      lengths += (0..<block.rowCount).map { block.cell($0, 1).range.count }
      #expect(block.faults == [])
    }
    #expect(lengths == [5, 50 << 20, 5])
  }

  @Test func tenThousandColumns() throws {
    let names = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    let cells = (0..<10_000).map(String.init).joined(separator: ",")
    let table = try read("\(names)\n\(cells)\n\(cells),more\n\(cells)\n")
    #expect(table.header.count == 10_000)
    #expect(table.rows.map(\.count) == [10_000, 10_001, 10_000])
    #expect(table.rows[0][9_999] == "9999")
    #expect(table.kinds == [.tooManyCells])
  }

  @Test func nulBytesAreKeptAndTold() throws {
    let table = try read("id,place\n1,Mo\u{0}sul\n2,Raqqa\n")
    #expect(table.rows == [["1", "Mo\u{0}sul"], ["2", "Raqqa"]])
    #expect(table.faults == ["t.csv:2:5: a NUL byte, kept as it is. Check how the file was exported."])
  }

  @Test func formulasAreText() throws {
    let table = try read("id,place\n1,=HYPERLINK(x)\n2,\"=\"\"0012\"\"\"\n3,@cmd\n")
    #expect(table.rows == [["1", "=HYPERLINK(x)"], ["2", "=\"0012\""], ["3", "@cmd"]])
    #expect(table.faults == [])
  }

  @Test func mixedLineEnds() throws {
    let table = try read("id,place\r\n1,Mosul\n2,Raqqa\r3,\"x\r\ny\"\r\n4,Homs")
    #expect(table.dialect.lineEnd == .mixed)
    #expect(table.rows == [["1", "Mosul"], ["2", "Raqqa"], ["3", "x\r\ny"], ["4", "Homs"]])
    #expect(table.faults == [])
  }
}
