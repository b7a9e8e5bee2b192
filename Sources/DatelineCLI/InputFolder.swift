#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that a command reads.
enum InputFolder {
  static func check(_ path: String, expected: String) throws(InputFolderError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw InputFolderError(description: "\(path): cannot be read (\(String(cString: strerror(errno)))).")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw InputFolderError(description: "\(path): is a file. Expected a folder with \(expected).")
    }
  }
}

struct InputFolderError: Error, CustomStringConvertible {
  var description: String
}
