import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of one folder, none below it, by the bytes of their names.
enum FolderFiles {
  /// - Parameter ending: `.jsonl`; hidden files are passed over.
  /// - Throws: where the folder cannot be read, or holds no such file.
  static func names(in folder: String, ending: String) throws(InputIssue) -> [String] {
    guard let stream = opendir(folder) else {
      throw InputIssue(path: folder, message: "cannot be read (\(String(cString: strerror(errno)))). Part left out.")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
    }
    if names.isEmpty { throw InputIssue(path: folder, message: "holds no \(ending) files. Part left out.") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
