import Foundation

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath().path
      + "/dateline-commands-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }  // Nothing hangs on it.

  func file(_ name: String) -> String { path + "/" + name }

  func url(_ name: String) -> URL { URL(fileURLWithPath: file(name)) }

  func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: file(name), withIntermediateDirectories: true)
    return file(name)
  }

  func write(_ data: Data, to name: String) throws { try data.write(to: url(name)) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func newFile(_ name: String) throws -> FileHandle {
    try write(Data(), to: name)
    return try FileHandle(forWritingTo: url(name))
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Names in a folder below, sorted; none where there is no such folder.
  func names(in name: String = ".") throws -> [String] {
    guard FileManager.default.fileExists(atPath: file(name)) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: file(name)).sorted()
  }

  /// Every file of a folder below, by name.
  func contents(of name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in try names(in: name) { contents[file] = try bytes(name + "/" + file) }
    return contents
  }
}
