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

  /// Where programs may put what is gone when they end.
  static var temporaryFolder: String {
    guard let given = getenv("TMPDIR"), given[0] != 0 else { return "/tmp" }
    return String(cString: given)
  }
}
