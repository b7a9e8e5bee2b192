#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How many files and connections the program may have open.
enum OpenFileLimit {
  /// Up to what the system allows: idle browsers keep connections, and the usual 1,024 are soon used up.
  static func raise() {
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    // Where it is refused the old limit holds, which only means fewer connections.
    _ = setrlimit(kind, &limit)
  }
}
