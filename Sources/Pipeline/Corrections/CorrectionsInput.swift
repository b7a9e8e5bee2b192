import Corrections
import Crypto
import Gazetteer
import Toponyms

/// The files of `--corrections`: tables of names, and rows of events as the served map writes them. The header tells which.
struct CorrectionsInput {
  var names: PlaceCorrections?
  var events = EventCorrections()
  /// What became of the tables of names.
  private(set) var nameCounts: [CorrectionCounts] = []

  init(_ paths: [String], gazetteer: PlaceStack, log: inout RunLog) throws {
    for path in paths {
      var hash = ""
      do throws(CorrectionsError) {
        let table = try CorrectionTable(path: path) { hash = SHA256.hash(data: $0).hexadecimal }
        for fault in table.faults { log.warn("\(path):\(fault.line): \(fault.message)") }
        events.add(table, path: path, sha256: hash, gazetteer: gazetteer)
      } catch {
        // It is none of events; what else is wrong with it is told by who reads tables of names.
        var names = names ?? PlaceCorrections(stack: gazetteer)
        let before = names.count
        try CorrectionsFile.read(path, into: &names, gazetteer: gazetteer, log: &log)
        var counts = CorrectionCounts(path: path, sha256: hash)
        counts.names = names.count - before
        nameCounts.append(counts)
        self.names = names
      }
    }
  }

  /// Names can no longer be put right in documents that were read before: their tables were given then.
  ///
  /// - Parameter earlier: the tables that they were read with.
  mutating func come(after earlier: [CorrectionCounts]) throws {
    if let late = nameCounts.first(where: { !earlier.contains($0) }) {
      throw MergeError(path: late.path, reason: .namesComeLate)
    }
    nameCounts = earlier
  }
}
