import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that inputs stand for: files as named, the files of folders by name.
struct ImportListing {
  struct File {
    var path: String
    /// Named by the user, not found in a folder: to be understood, or else told as a failure.
    var isNamed: Bool
  }

  private(set) var files: [File] = []
  private(set) var failures: [InputIssue] = []

  init(_ inputs: [String]) {
    for input in inputs {
      var status = stat()
      if stat(input, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        addFolder(input)
      } else {
        files.append(File(path: input, isNamed: true))
      }
    }
  }

  /// What `gazetteer fetch` keeps beside its files: a part of one that is not whole, where one came from, checksums.
  private static func isLeftByFetch(_ name: String) -> Bool {
    name.hasSuffix(".partial") || name.hasSuffix(".source") || name == "SHA256SUMS"
  }

  /// Files of one folder, not of folders in it; hidden ones are left out.
  private mutating func addFolder(_ path: String) {
    guard let folder = opendir(path) else {
      failures.append(
        InputIssue(path: path, message: "cannot be read (\(String(cString: strerror(errno)))). Check its rights."))
      return
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix("."), !Self.isLeftByFetch(name) { names.append(name) }
    }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      var status = stat()
      guard stat(prefix + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append(File(path: prefix + name, isNamed: false))
    }
  }
}
