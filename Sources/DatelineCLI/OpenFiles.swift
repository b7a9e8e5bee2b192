#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many files the program may hold open: each file of a run stays open until all take their names, and with many
/// formats that is more than some systems allow at first (256 on macOS).
enum OpenFiles {
  private static let wanted: rlim_t = 4096

  /// Raises the limit as far as the system lets; a system that does not has its say when a file cannot be opened.
  static func allowMany() {
    #if canImport(Darwin)
      let resource = RLIMIT_NOFILE
    #else
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    _ = setrlimit(resource, &limit)
  }
}
