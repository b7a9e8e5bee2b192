#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where a path leads: to a stream that takes bytes at once, or to a file that is replaced when
/// whole.
enum OutputDestination {
  /// An open descriptor.
  case stream(Int32)
  /// The file's path with links followed.
  case file(String)

  /// Looks at the path before anything is written, so that a wrong one is told at the start of a
  /// long run.
  init(_ path: String) throws(LayerError) {
    if path == "-" {
      self = .stream(STDOUT_FILENO)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT, !path.isEmpty, !path.hasSuffix("/") else {
        throw LayerError(path: path, errno: errno)
      }
      self = .file(try Self.followed(path))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw LayerError(path: path, reason: .isFolder)
    case S_IFREG:
      // A rename would replace even a file that its owner has made read-only.
      guard access(path, W_OK) == 0 else { throw LayerError(path: path, errno: errno) }
      guard let resolved = realpath(path, nil) else { throw LayerError(path: path, errno: errno) }
      defer { free(resolved) }
      self = .file(String(cString: resolved))
    default:
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw LayerError(path: path, errno: errno) }
      self = .stream(descriptor)
    }
  }

  /// Where a link leads whose file does not exist yet: the file is made there, as `>` of a shell would.
  private static func followed(_ path: String) throws(LayerError) -> String {
    var path = path
    var target = [CChar](repeating: 0, count: 4096)
    // A chain without an end would have been ELOOP before.
    while true {
      let length = readlink(path, &target, target.count - 1)
      guard length >= 0 else { return path }
      let link = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if link.hasPrefix("/") {
        path = link
      } else {
        path = (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + link
      }
    }
  }

  /// Opens the partial file, empty, with a lock, so that two runs never write the same one.
  ///
  /// - Parameter path: what the user gave, for the message.
  static func openLocked(_ partial: String, for path: String) throws(LayerError) -> Int32 {
    while true {
      let descriptor = open(partial, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw LayerError(path: path, errno: errno) }
      // Some network disks have no locks; there the write goes on without one.
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK {
        close(descriptor)
        throw LayerError(path: path, reason: .inUse)
      }
      // Between open and lock another run may have renamed this very file to its target.
      var locked = stat()
      var named = stat()
      if fstat(descriptor, &locked) == 0, stat(partial, &named) == 0,
        locked.st_ino == named.st_ino, locked.st_dev == named.st_dev
      {
        guard ftruncate(descriptor, 0) == 0 else {
          let code = errno
          close(descriptor)
          throw LayerError(path: path, errno: code)
        }
        return descriptor
      }
      close(descriptor)
    }
  }
}
