import Dispatch
package import Gazetteer
package import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A dump of GeoNames, such as `allCountries.txt`, `cities500.txt` or `IQ.txt`: 19 columns, no header.
///
/// geonameid, name, asciiname, alternatenames, latitude, longitude, feature class, feature code, country code, cc2,
/// admin1 to admin4 code, population, elevation, dem, timezone, modification date
/// (https://download.geonames.org/export/dump/readme.txt).
///
/// Blocks of lines are read in parallel and joined in their order: the result is the same on any number of processors.
package struct GeoNamesDumpReader {
  package static func recognises(_ head: InputHead) -> Bool {
    head.mostLines { fields in
      fields.count == GeoNamesRow.columnCount && !fields[0].isEmpty && fields[0].allSatisfy { $0 &- 0x30 <= 9 }
    }
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    var blocks = try LineBlocks(path: path)
    let workers = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var parts = [DumpPart](repeating: DumpPart(populations: context.countryPopulations), count: workers)
    var counts = ImportCounts()
    var lines = 0
    while true {
      var round: [[UInt8]] = []
      while round.count < workers, var block = try blocks.next() {
        // Editors put a byte order mark before the first row.
        if lines == 0, round.isEmpty, block.starts(with: [0xEF, 0xBB, 0xBF]) { block.removeFirst(3) }
        round.append(block)
      }
      if round.isEmpty { return counts }
      parse(round, &parts)
      for part in parts[..<round.count] {
        for fault in part.faults {
          report(InputIssue(path: path, line: lines + fault.line, message: fault.message + " Row left out."))
        }
        lines += part.lineCount
        counts.rows += part.rowCount
        counts.rejected += part.faults.count
        counts.places += part.places.placeCount
        counts.names += part.nameCount
        builder.append(part.places)
        for division in part.divisions { builder.addDivision(hash: division.hash, number: division.number) }
      }
    }
  }

  private static func parse(_ blocks: [[UInt8]], _ parts: inout [DumpPart]) {
    parts.withUnsafeMutableBufferPointer { buffer in
      // Safe: every worker writes the part of its own block.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: blocks.count) { index in
        blocks[index].withUnsafeBufferPointer { buffer[index].read($0) }
      }
    }
  }
}
