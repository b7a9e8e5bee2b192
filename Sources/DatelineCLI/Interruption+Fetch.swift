#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Interruption {
  /// Ctrl-C and termination while files are fetched: what came so far stays for the next run.
  ///
  /// What the starter of the program wants ignored stays so, as `nohup` needs for long downloads. A mask that it left
  /// behind is lifted: this thread waits in libcurl, so no other would take the signal.
  static func sayThatPartialFilesStay() {
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number, SIG_IGN)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
      signal(number) { number in
        // A handler may not allocate: this text is part of the program.
        let text: StaticString = "\ndateline: stopped. Run the same command again to go on from here.\n"
        _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        _exit(128 + number)
      }
      sigaddset(&unblocked, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
  }
}
