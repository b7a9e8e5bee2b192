package import Gazetteer
package import Ingest

/// Reads gazetteers as their makers publish them into an index builder.
package enum GazetteerImport {
  /// Reads files, and the known files of folders: codes first, then places in the order of `inputs`, then further names
  /// and the hierarchy. A later place with the same id replaces an earlier one.
  ///
  /// - Parameters:
  ///   - core: Resolves names and codes of countries and divisions; the embedded core.
  ///   - report: Is told of each row that could not be used, or not wholly.
  /// - Returns: Counts by file, and the inputs that could not be read. Nothing is thrown: one bad file does not stop
  ///   the others.
  package static func read(
    _ inputs: [String], into builder: inout IndexBuilder, core: PlaceStack, report: (InputIssue) -> Void
  ) -> ImportOutcome {
    var outcome = ImportOutcome()
    let listing = ImportListing(inputs)
    outcome.failures = listing.failures
    var sources: [(path: String, format: ImportFormat)] = []
    for file in listing.files {
      do throws(InputIssue) {
        sources.append((file.path, try format(of: file.path)))
      } catch {
        if file.isNamed { outcome.failures.append(error) } else { outcome.skipped.append(error) }
      }
    }
    let context = ImportContext(core: core)
    for order in 0...2 {
      for source in sources where source.format.order == order {
        var file = ImportOutcome.File(path: source.path, format: source.format)
        let before = builder.placeCount
        do throws(InputIssue) {
          file.counts = try source.format.read(path: source.path, into: &builder, context: context, report: report)
        } catch {
          // What came before the fault stays.
          file.counts.places = builder.placeCount - before
          outcome.failures.append(error)
        }
        outcome.files.append(file)
      }
    }
    return outcome
  }

  /// What a file is by its content. Errors: it cannot be read, or is nothing that is understood.
  package static func format(of path: String) throws(InputIssue) -> ImportFormat {
    let head = try InputHead(path: path)
    if let advice = ImportFormat.advice(head) { throw InputIssue(path: path, message: advice) }
    if let format = ImportFormat(head) { return format }
    let columns = head.columns.prefix(8).map { quotedText($0) }.joined(separator: ", ")
    throw InputIssue(
      path: path, line: 1,
      message: "is no source of places that is understood (it begins with \(columns)). Expected "
        + "\(ImportFormat.understood)."
        + (path.lowercased().hasSuffix(".zip") ? " Unzip and convert shapefiles first, with ogr2ogr." : ""))
  }
}
