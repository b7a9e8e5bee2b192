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
    var source = BlockReader(try LineBlocks(path: path))
    let workers = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) * 2
    var parts = [DumpPart](repeating: DumpPart(populations: context.countryPopulations), count: workers)
    var counts = ImportCounts()
    var lines = 0
    var round = try source.next(workers)
    while !round.isEmpty {
      let following = parse(round, &parts, readingNext: &source)
      for index in round.indices {
        let part = parts[index]
        for fault in part.faults {
          report(InputIssue(path: path, line: lines + fault.line, message: fault.message + " Row left out."))
        }
        lines += part.lineCount
        counts.rows += part.rowCount
        counts.rejected += part.faults.count
        counts.names += part.nameCount
        for division in part.divisions { builder.addDivision(hash: division.hash, number: division.number) }
        if let places = parts[index].takePlaces() {
          counts.places += places.placeCount
          builder.append(places)
        }
      }
      round = try following.get()
    }
    return counts
  }

  /// Reads blocks in parallel, and beside them the blocks of the next round.
  private static func parse(
    _ blocks: [[UInt8]], _ parts: inout [DumpPart], readingNext source: inout BlockReader
  ) -> Result<[[UInt8]], InputIssue> {
    let count = parts.count
    var next: Result<[[UInt8]], InputIssue> = .success([])
    withUnsafeMutablePointer(to: &source) { source in
      withUnsafeMutablePointer(to: &next) { next in
        parts.withUnsafeMutableBufferPointer { buffer in
          // Safe: every worker writes the part of its own block, and one alone reads on.
          nonisolated(unsafe) let (source, next, buffer) = (source, next, buffer)
          DispatchQueue.concurrentPerform(iterations: blocks.count + 1) { index in
            if index == 0 {
              next.pointee = Result { () throws(InputIssue) in try source.pointee.next(count) }
            } else {
              blocks[index - 1].withUnsafeBufferPointer { buffer[index - 1].read($0) }
            }
          }
        }
      }
    }
    return next
  }
}

/// Blocks of lines, several at a time.
private struct BlockReader {
  private var blocks: LineBlocks

  init(_ blocks: LineBlocks) { self.blocks = blocks }

  /// At most `count`; none at the end.
  mutating func next(_ count: Int) throws(InputIssue) -> [[UInt8]] {
    var round: [[UInt8]] = []
    while round.count < count, let block = try blocks.next() { round.append(block) }
    return round
  }
}
