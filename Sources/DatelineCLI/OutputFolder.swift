#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes the folder of the layers, with its parents.
enum OutputFolder {
  static func make(_ path: String) throws(OutputFolderError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw OutputFolderError(path: path, why: "is a file. Give a folder: -o layers/")
      }
      return
    }
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o777) != 0 && errno != EEXIST {
        throw OutputFolderError(
          path: path,
          why: "cannot be made (\(String(cString: strerror(errno)))). Check its parent folder.")
      }
    }
  }
}

struct OutputFolderError: Error, CustomStringConvertible {
  var path: String
  var why: String
  var description: String { "\(path): \(why)" }
}
