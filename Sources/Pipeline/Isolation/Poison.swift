import Evidence
import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets a text bring down the process that analyses it, and a page the process that takes it apart, so that tests can see
/// what that costs.
enum Poison {
  static func take(_ message: DocumentMessage) {
    switch message.content {
    case .read(let document): take(document.text)
    // Also what is no part of the text, as a comment: it does its work before the page is taken apart.
    case .unread(let document): take(String(decoding: document.page.bytes, as: UTF8.self))
    }
  }

  private static func take(_ text: String) {
    if text.contains("dateline-test-poison: abort") { abort() }
    if text.contains("dateline-test-poison: trap") { preconditionFailure("a test asks for it") }
    if text.contains("dateline-test-poison: hang") { while true { sleep(1) } }
    if text.contains("dateline-test-poison: nap") { sleep(1) }
    if text.contains("dateline-test-poison: exit") { exit(3) }
    if text.contains("dateline-test-poison: memory") {
      while true {
        let piece = mmap(nil, 1 << 24, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
        // Memory counts once it is written to.
        if let piece, piece != MAP_FAILED { memset(piece, 1, 1 << 24) }
        usleep(5000)
      }
    }
  }
}
