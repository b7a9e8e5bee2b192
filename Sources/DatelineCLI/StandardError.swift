import Foundation

/// Where messages go; results go to standard output or files.
enum StandardError {
  static func show(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
