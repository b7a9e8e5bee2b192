#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a layer could not be written: the file, what happened and what to do.
public struct LayerError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case isFolder
    case noFolder
    case notPermitted
    case readOnlyDisk
    case diskFull
    case fileTooLarge
    case nameTooLong
    /// Another process, or another writer of this one, is writing the same file.
    case inUse
    /// The reader of a pipe has gone (`| head`): a clean end, nothing to tell the user.
    case readerClosed
    /// SQLite's own words.
    case database(String)
    /// The compressing library's own words.
    case compression(String)
    /// The format is a database or several files, which are not written front to back.
    case cannotStream
    /// Any other refusal of the system: its error number.
    case system(Int32)
    /// A feature lies outside -180...180, -90...90 or has no number.
    case badPoint(feature: String, longitude: Double, latitude: Double)
  }

  /// As the user gave it; `-` is standard output.
  public var path: String
  public var reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Names the reason behind an error number of the system.
  init(path: String, errno code: Int32) {
    let reason: Reason =
      switch code {
      case EISDIR: .isFolder
      case ENOENT, ENOTDIR: .noFolder
      case EACCES, EPERM: .notPermitted
      case EROFS: .readOnlyDisk
      case ENOSPC, EDQUOT: .diskFull
      case EFBIG: .fileTooLarge
      case ENAMETOOLONG: .nameTooLong
      case EPIPE: .readerClosed
      default: .system(code)
      }
    self.init(path: path, reason: reason)
  }

  /// Whether the reader of a pipe has gone, so that the program should end without a message.
  public var isClosedReader: Bool { reason == .readerClosed }

  public var description: String {
    let place = (path == "-" ? "standard output" : path) + ": "
    switch reason {
    case .isFolder:
      return place + "this is a folder, a file was expected. Give the name of a file in it."
    case .noFolder:
      return place + "its folder does not exist. Make the folder, or choose another with -o."
    case .notPermitted:
      return place
        + "no permission to write here. Change the permissions, or choose another folder with -o."
    case .readOnlyDisk:
      return place + "the disk is read-only. Choose another folder with -o."
    case .diskFull:
      return place
        + "the disk is full; nothing was left under this name that was not there before. "
        + "Free some space, or choose another folder with -o."
    case .fileTooLarge:
      return place
        + "the file is larger than the system allows. "
        + "Split the input, or raise the limit (ulimit -f)."
    case .nameTooLong:
      return place + "the name is too long for the system. Choose a shorter one."
    case .inUse:
      return place
        + "another run is writing this file. Wait for it, or choose another folder with -o."
    case .readerClosed:
      return place + "the program that read it has ended. Nothing more was written."
    case .database(let words):
      return place + "SQLite refused (\(words)). Check the disk, or choose another folder with -o."
    case .compression(let words):
      return place + "could not be compressed (\(words)). Choose another format with --format."
    case .cannotStream:
      return place
        + "this format cannot be streamed. Give a folder with -o, or stream geojson, csv or fgb."
    case .system(let code):
      return place + "the system refused (\(String(cString: strerror(code))), error \(code)). "
        + "Check the disk, or choose another folder with -o."
    case .badPoint(let feature, let longitude, let latitude):
      return place
        + "feature \(feature) lies at longitude \(longitude), latitude \(latitude), which is "
        + "not on the Earth. Check that the two are not swapped in the input or the gazetteer."
    }
  }
}
