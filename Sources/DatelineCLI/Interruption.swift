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
  /// Lifts a mask that the starter of the program left behind, on the thread that calls it: the main thread, which waits
  /// for the others and so is there to take the signal.
  static func receiveSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Also makes a file that outgrows `ulimit -f` an error with a message, where it would be the end of the program, and
  /// lets the run go on where nobody reads its messages any more, or a process that it started is gone.
  static func removePartialFilesWhenStopped() {
    for number in [SIGXFSZ, SIGPIPE] { signal(number, SIG_IGN) }
    // The first call makes the table of partial files, so that the handler itself allocates nothing.
    OutputFile.removeAllPartials()
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        // Where the layers are just taking their names, that is done first: the run is at its end.
        if OutputFile.removeAllPartials() { _exit(128 + number) }
      }
    }
  }
}
