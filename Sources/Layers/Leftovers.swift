#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Partial files of a run that was killed, or of a machine that stopped: nobody holds their locks any more.
public enum Leftovers {
  /// Removes them from a folder, so that their space is free for the next run.
  ///
  /// A file that another run is writing is locked and stays. One that cannot be removed stays too: it harms no layer.
  /// - Parameter stems: what the names of our files begin with, such as `events`; other files are never touched.
  public static func remove(in folder: String, of stems: [String]) {
    for name in names(in: folder) where isOurs(name, stems) {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }

  /// `events.csv.partial`, `events_undated.qml.partial`; not `eventful.csv.partial`.
  private static func isOurs(_ name: String, _ stems: [String]) -> Bool {
    name.hasSuffix(".partial")
      && stems.contains { stem in
        name.hasPrefix(stem)
          && [UInt8(ascii: "."), UInt8(ascii: "_")].contains(name.utf8.dropFirst(stem.utf8.count).first)
      }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}
