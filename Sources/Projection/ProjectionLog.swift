internal import CPROJ

/// What PROJ says while it works, kept instead of printed.
///
/// PROJ explains a failure only through its log (its error number says "Unknown error (code
/// 4096)"), and without a log function it writes to stderr by itself.
final class ProjectionLog {
  private(set) var messages: [String] = []

  func clear() { messages.removeAll() }

  /// The last message without the name of the PROJ function that begins it, or the fallback.
  func explanation(or fallback: String) -> String {
    guard let last = messages.last else { return fallback }
    guard let colon = last.utf8.firstIndex(of: UInt8(ascii: ":")), last.hasPrefix("proj_") else {
      return last
    }
    return String(last[last.index(after: colon)...].drop { $0 == " " })
  }

  var mentionsDatabase: Bool { messages.contains { $0.contains("proj.db") } }

  /// Sends the log of `context` here. The log must outlive the context.
  func capture(_ context: OpaquePointer) {
    dateline_proj_log_level(context, PJ_LOG_ERROR)
    dateline_proj_log_func(context, Unmanaged.passUnretained(self).toOpaque()) { log, _, message in
      guard let log, let message else { return }
      Unmanaged<ProjectionLog>.fromOpaque(log).takeUnretainedValue()
        .messages.append(String(cString: message))
    }
  }
}
