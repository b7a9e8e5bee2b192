#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the machine offers.
enum Machine {
  /// Cores that this process may use, at least 1.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// This program.
  static var programPath: String {
    #if os(Linux)
      // Also where the file was replaced while it runs.
      return "/proc/self/exe"
    #else
      var size = UInt32(PATH_MAX)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return CommandLine.arguments[0] }
      return path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    #endif
  }

  /// Where programs may put what is gone when they end.
  static var temporaryFolder: String {
    guard let given = getenv("TMPDIR"), given[0] != 0 else { return "/tmp" }
    return String(cString: given)
  }
}
