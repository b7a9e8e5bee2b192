import Ingest
import TestSupport
import Testing

/// What the first bytes tell of a table, and the rows that follow.
@Suite struct TableReaderTests {
  static func read(_ text: String, name: String = "t.csv", options: TableOptions = TableOptions()) throws -> ReadTable {
    try ReadTable(Array(text.utf8), name: name, options: options)
  }

  @Test(arguments: [
    ("id,place\n1,Mosul\n", ["id", "place"], [["1", "Mosul"]]),
    ("id,place\r\n1,Mosul", ["id", "place"], [["1", "Mosul"]]),
    ("id,place\r1,Mosul\r2,Raqqa\r", ["id", "place"], [["1", "Mosul"], ["2", "Raqqa"]]),
    ("\u{FEFF}a;b\n\"1;x\";2,5\n", ["a", "b"], [["1;x", "2,5"]]),
    ("a\tb\n1\t\n", ["a", "b"], [["1", ""]]),
    ("a|b\n1|2\n", ["a", "b"], [["1", "2"]]),
    ("a,b\n\"x \"\"y\"\"\nz\",\"\"\n\n", ["a", "b"], [["x \"y\"\nz", ""]]),
    ("place\n\nMosul\nRaqqa\n", ["place"], [["Mosul"], ["Raqqa"]]),
    ("place\nMosul, Iraq\nRaqqa, Syria\n", ["place"], [["Mosul, Iraq"], ["Raqqa, Syria"]]),
    ("a,b\n\"q\"tail,x\"y\n", ["a", "b"], [["qtail", "x\"y"]]),
    ("sep=;\r\na;b,c\r\n1;2\r\n", ["a", "b,c"], [["1", "2"]]),
    ("a,b,\n1,2,\n", ["a", "b", ""], [["1", "2", ""]]),
    ("place,lat,lon\nA,\"33,5\",\"44,25\"\n", ["place", "lat", "lon"], [["A", "33,5", "44,25"]]),
    (
      "place;lat;lon\nA;33,5;44,25\nB;1,5;2,5\n", ["place", "lat", "lon"],
      [["A", "33,5", "44,25"], ["B", "1,5", "2,5"]]
    ),
    ("الاسم,البلد\nالموصل,العراق\n", ["الاسم", "البلد"], [["الموصل", "العراق"]]),
  ])
  func findsDelimiterHeaderAndRows(text: String, names: [String], rows: [[String]]) throws {
    let table = try Self.read(text)
    #expect(table.header.names == names)
    #expect(table.rows == rows)
    #expect(table.faults == [])
  }

  @Test func tellsTheDialect() throws {
    #expect(try Self.read("a;b\r\n1;2\r\n").dialect.description == "semicolon between cells, quotes, UTF-8, CR LF")
    #expect(try Self.read("a\tb\n1\t2\r\n").dialect.lineEnd == .mixed)
    let escaped = try Self.read("a,b\n\"say \\\"yes\\\" now\",1\n\"back\\\\slash\",2\n")
    #expect(escaped.dialect.hasEscapes)
    #expect(escaped.rows == [["say \"yes\" now", "1"], ["back\\slash", "2"]])
    let letters = try Self.read("a\tb\n\"x\" y\t1\n\"z\" w\t2\n\"v\" u\t3\n")
    #expect(!letters.dialect.isQuoted)
    #expect(letters.rows.first == ["\"x\" y", "1"])
  }

  @Test func readsOtherEncodings() throws {
    let latin = try ReadTable(
      Array("place;n\nD".utf8) + [0xFC] + Array("ren;1\nK".utf8) + [0xF6] + Array("ln;2\n".utf8))
    #expect(latin.dialect.encoding == .windows1252)
    #expect(latin.rows == [["Düren", "1"], ["Köln", "2"]])
    #expect(latin.faults == [])
    let names = try ReadTable(Array("\"Stra".utf8) + [0xDF] + Array("e\";L".utf8) + [0xE4] + Array("nge\nA;5\n".utf8))
    #expect(names.header.names == ["Straße", "Länge"])
    #expect(names.rows == [["A", "5"]])
    let broken = try ReadTable(Array("place;n\nŁódź;2\nD".utf8) + [0xFC] + Array("ren;1\n".utf8))
    #expect(broken.rows == [["Łódź", "2"], ["Düren", "1"]])
    #expect(broken.faults == ["t.csv:3:1: bytes that are not UTF-8, read as Windows-1252. Save the table as UTF-8."])
    for isLittle in [true, false] {
      for hasMark in [true, false] {
        var bytes: [UInt8] = []
        for unit in ((hasMark ? "\u{FEFF}" : "") + "place\tnumber\nMosul\t1\nDüren\t😀\n").utf16 {
          let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
          bytes += isLittle ? pair : pair.reversed()
        }
        let table = try ReadTable(bytes)
        #expect(table.dialect.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
        #expect(table.header.names == ["place", "number"])
        #expect(table.rows == [["Mosul", "1"], ["Düren", "😀"]])
      }
    }
  }

  @Test(arguments: [
    // No header: the first row is of the same kind as the others.
    ("1,Mosul,2017-07-10\n2,Raqqa,2017-10-17\n", false, ["column_1", "column_2", "column_3"], 2),
    ("Mosul,Iraq\nErbil,Iraq\nRaqqa,Syria\n", false, ["column_1", "column_2"], 3),
    ("name,lat,lon\nMosul,36.3,43.1\n", true, ["name", "lat", "lon"], 1),
    ("Stadt,Land\nMosul,Irak\n", true, ["Stadt", "Land"], 1),
    // A title and comments above the names.
    ("Events of 2017\nid,place,n,m\n1,Mosul,2,3\n4,Raqqa,5,6\n", true, ["id", "place", "n", "m"], 2),
    ("# by hand, in a hurry\nid,place\n1,Mosul\n", true, ["id", "place"], 1),
    // Row names of statistics programs have no name.
    ("place,n\n1,Mosul,5\n2,Raqqa,6\n", true, ["row", "place", "n"], 2),
    // A delimiter at the end of each row makes no column.
    ("place,n\nMosul,5,\nRaqqa,6,\n", true, ["place", "n"], 2),
  ])
  func findsTheHeader(text: String, isWritten: Bool, names: [String], rowCount: Int) throws {
    let table = try Self.read(text)
    #expect(table.header.isWritten == isWritten)
    #expect(table.header.names == names)
    #expect(table.rows.count == rowCount)
    #expect(table.faults == [])
  }

  @Test func namesBecomeUnique() throws {
    let header = try Self.read("date,date,,date_2,place\n1,2,3,4,5\n").header
    #expect(header.names == ["date", "date", "", "date_2", "place"])
    #expect(header.uniqueNames == ["date", "date_3", "column_3", "date_2", "place"])
    #expect(header.remarks.count == 2)
  }

  @Test func tagsOfHXLStandBelowTheNames() throws {
    let table = try Self.read("Date,Province,Town\n#date,#adm1+name,#loc+name\n2017-01-01,Ninewa,Mosul\n")
    #expect(table.header.names == ["Date", "Province", "Town"])
    #expect(table.header.tags == ["#date", "#adm1+name", "#loc+name"])
    #expect(table.rows == [["2017-01-01", "Ninewa", "Mosul"]])
    #expect(try Self.read("#date,#loc+name\n2017-01-01,Mosul\n").header.tags == ["#date", "#loc+name"])
  }

  @Test func linesAreCountedThroughQuotedLineEndsAndBlankLines() throws {
    let table = try Self.read("a,b\n\"x\ny\nz\",1\n\n\nlast,2\n")
    #expect(table.lines == [2, 7])
  }

  /// Rows that lie across the pieces in which a file is read, and a table larger than several of them.
  @Test func streamsAFileOverManyPieces() throws {
    let folder = try TemporaryFolder()
    let cell = String(repeating: "word, \"\"quoted\"\"\n", count: 20)
    let rows = String(repeating: "\"\(cell)\",é\r\nplain,2\r\n", count: 8000)
    let path = try folder.write("t.csv", "text,n\r\n" + rows)
    var reader = try TableReader(path: path)
    var count = 0
    var joined: [UInt8] = []
    let wanted = "word, \"quoted\"\n"
    while let block = try reader.next() {
      joined += block.bytes
      #expect(block.firstRecord == count + 1)
      for row in 0..<block.rowCount {
        let isLong = (count + row) % 2 == 0
        #expect(block.text(row, 0).utf8.count == (isLong ? wanted.utf8.count * 20 : 5))
        #expect(block.text(row, 1) == (isLong ? "é" : "2"))
      }
      #expect(block.faults == [])
      count += block.rowCount
    }
    #expect(count == 16_000)
    #expect(joined == Array(rows.utf8))
  }

  @Test func optionsGoBeforeWhatIsFound() throws {
    var options = TableOptions()
    options.delimiter = 0x3A
    options.hasHeader = false
    let table = try Self.read("place:n\nMosul:1,5\n", options: options)
    #expect(table.rows == [["place", "n"], ["Mosul", "1,5"]])
    options = TableOptions()
    options.encoding = .windows1252
    #expect(try ReadTable(Array("a,b\né,1\n".utf8), options: options).rows == [["Ã©", "1"]])
  }

  @Test func refusesWhatIsNoTable() throws {
    let folder = try TemporaryFolder()
    let png = try folder.write("t.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1])
    let empty = try folder.write("e.csv", "")
    for (path, message) in [
      (png, "looks like binary (PNG), not a table. Export it as CSV first."),
      (empty, "is empty. Expected a table with a line of column names."),
      (
        folder.path + "/none.csv", "no such file. Check the path, or quote a pattern that the shell should leave alone."
      ),
    ] {
      let issue = #expect(throws: InputIssue.self) { _ = try TableReader(path: path).header }
      #expect(issue?.message == message)
    }
  }
}
