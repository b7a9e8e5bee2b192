import Foundation

/// A folder of its own for one test, removed at the end.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path =
      URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath().path
      + "/dateline-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path): \(error)")  // No test hangs on it.
    }
  }

  package func file(_ name: String) -> String { path + "/" + name }

  package func url(_ name: String) -> URL { URL(fileURLWithPath: file(name)) }

  package func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
    return file(name)
  }

  /// Writes a file, and makes the folders that its name asks for.
  /// - Returns: its path.
  @discardableResult
  package func write(_ data: Data, to name: String) throws -> String {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url(name))
    return file(name)
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String { try write(Data(bytes), to: name) }

  package func newFile(_ name: String) throws -> FileHandle {
    try write(Data(), to: name)
    return try FileHandle(forWritingTo: url(name))
  }

  package func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  package func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Names in a folder below, sorted; none where there is no such folder.
  package func names(in name: String = ".") throws -> [String] {
    guard FileManager.default.fileExists(atPath: file(name)) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: file(name)).sorted()
  }

  /// Every file of a folder below, by name.
  package func contents(of name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in try names(in: name) { contents[file] = try bytes(name + "/" + file) }
    return contents
  }
}
