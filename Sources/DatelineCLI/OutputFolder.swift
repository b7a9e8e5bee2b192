import Foundation
import Layers

/// Makes the folder of the layers.
enum OutputFolder {
  static func make(_ path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw OutputFolderError(path: path, why: "is a file. Give a folder: -o layers/")
      }
      return
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw OutputFolderError(
        path: path, why: "cannot be made (\(error.localizedDescription)). Check its parent folder.")
    }
  }
}

struct OutputFolderError: Error, CustomStringConvertible {
  var path: String
  var why: String
  var description: String { "\(path): \(why)" }
}
