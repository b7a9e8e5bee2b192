import Layers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C and termination: leave no half-written layer behind.
enum Interruption {
  static func removePartialFilesWhenStopped() {
    // The first call makes the table of partial files, so that the handler itself allocates nothing.
    OutputFile.removeAllPartials()
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        OutputFile.removeAllPartials()
        _exit(128 + number)
      }
    }
  }
}
