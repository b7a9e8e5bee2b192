import Layers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The hidden folder of a journal, inside that of the output.
struct JournalFolder {
  private static let name = ".dateline-journal"

  let path: String

  init(output: String) { path = output + "/" + Self.name }

  func path(_ file: String) -> String { path + "/" + file }

  func exists(_ file: String) -> Bool { access(path(file), F_OK) == 0 }

  /// Makes sure that a file has as many bytes as a checkpoint tells of.
  func require(_ byteCount: Int, in file: String) throws(JournalError) {
    var status = stat()
    guard stat(path(file), &status) == 0, Int(status.st_size) >= byteCount else {
      throw JournalError(
        path: path(file), words: "lacks records that were safely written once",
        wayOut: "Check the disk, and run without --resume to begin anew.")
    }
  }

  func make() throws(JournalError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw JournalError(path: path, words: "cannot be made (\(String(cString: strerror(errno))))")
    }
  }

  /// Removes the journal: `progress` first, without which the rest says nothing.
  func remove() throws(JournalError) {
    for file in [RunJournal.progressName, RunJournal.recordsName] where unlink(path(file)) != 0 && errno != ENOENT {
      throw JournalError(path: path(file), words: "cannot be removed (\(String(cString: strerror(errno))))")
    }
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw JournalError(path: path, words: "cannot be removed (\(String(cString: strerror(errno))))")
    }
  }
}
