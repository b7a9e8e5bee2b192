/// The documents in a zip archive: its members one after another, in the order of the directory.
///
/// A member that cannot be read costs itself only. Memory: what the member in hand needs; the limits for files hold for
/// members, so that an archive which unpacks to more than it seems is refused member by member.
final class ZipDocuments: RecordSteps {
  private let archive: ZipArchive
  private let options: IngestOptions
  private var nextEntry = 0
  private var member: (any RecordSteps)?
  private var memberPath = ""
  private var finishedBytes = 0
  private(set) var skipped: [String: Int] = [:]
  private var count = 0

  init(path: String, options: IngestOptions) throws(InputIssue) {
    archive = try ZipArchive(path: path)
    self.options = options
  }

  var bytesRead: Int { finishedBytes + (member?.bytesRead ?? 0) }

  func next(isWanted: Bool) throws(InputIssue) -> RecordStep? {
    while true {
      if let member {
        do throws(InputIssue) {
          if let step = try member.next(isWanted: isWanted) {
            count += 1
            return step
          }
          close()
        } catch {
          close()
          return failure(error)
        }
      } else if nextEntry < archive.entries.count {
        nextEntry += 1
        if let step = open(archive.entries[nextEntry - 1], isWanted: isWanted) { return step }
      } else if count == 0 {
        throw InputIssue(
          path: archive.path,
          message: "is a zip archive without documents; it holds \(archive.contents). Expected "
            + InputKind.expectedNames + " inside.")
      } else {
        return nil
      }
    }
  }

  /// Opens a member, or passes it over.
  ///
  /// - Returns: the step that the member is if it gives no more than that.
  private func open(_ entry: ZipEntry, isWanted: Bool) -> RecordStep? {
    finishedBytes += entry.storedByteCount
    // macOS packs a shadow of each file, `__MACOSX/._report.txt`.
    if entry.isFolder || entry.fileName.hasPrefix(".") || entry.name.hasPrefix("__MACOSX/") { return nil }
    if let reason = InputListing.reasonToSkip(entry.fileName) {
      skipped[reason, default: 0] += 1
      return nil
    }
    guard let kind = InputKind(fileName: entry.fileName) else { return nil }
    memberPath = archive.path + "/" + entry.name
    if kind.isOneDocument && !isWanted {
      count += 1
      return RecordStep(.passedOver, path: memberPath)
    }
    do throws(InputIssue) {
      if kind == .zip {
        throw InputIssue(
          path: memberPath,
          message: "is a zip archive inside a zip archive, which is not opened. Unpack it first: unzip")
      }
      let source = ByteSource(try archive.open(entry), path: memberPath)
      if kind == .table {
        // As in a folder, a table of something else is no fault.
        let table = try TableReader(source, TableDocuments.options(options))
        guard let documents = TableDocuments(table, of: source) else {
          skipped[InputListing.notADocument, default: 0] += 1
          return nil
        }
        member = documents
      } else {
        member = try DocumentFormat.open(source, kind: kind, options: options).steps
      }
      finishedBytes -= entry.storedByteCount
      return nil
    } catch {
      return failure(error)
    }
  }

  private func close() {
    finishedBytes += archive.entries[nextEntry - 1].storedByteCount
    member = nil
  }

  private func failure(_ issue: InputIssue) -> RecordStep {
    count += 1
    return RecordStep(.failure(issue), path: memberPath)
  }
}
