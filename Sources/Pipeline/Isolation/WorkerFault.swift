/// What became of a process that should have analysed a document.
enum WorkerFault: Error, Equatable {
  /// It was ended by a signal.
  case signal(Int32)
  /// It ended by itself.
  case exit(Int32)
  case tooSlow(seconds: Double)
  case tooLarge(megabytes: Int)
  /// It could not be started.
  case noStart(String)
  /// What it said is no answer.
  case badAnswer

  /// Whether a fresh process may do better: the fault may be due to what came before the document.
  var deservesAnotherTry: Bool {
    switch self {
    case .signal, .exit, .tooLarge: true
    case .tooSlow, .noStart, .badAnswer: false
    }
  }

  /// For the message about a document.
  var words: String {
    switch self {
    case .signal(let number): "its analysis crashed (\(Self.name(number))). Document left out."
    case .exit(let code): "its analysis ended with exit code \(code). Document left out."
    case .tooSlow(let seconds):
      "its analysis gave no answer in \(Int(seconds.rounded(.up))) s. Document left out; --document-seconds sets the limit."
    case .tooLarge(let megabytes):
      "its analysis took more than \(megabytes) MB of memory. Document left out; --document-memory sets the limit."
    case .noStart(let why): "no process could be started to analyse it (\(why)). Document left out; try --jobs 1."
    case .badAnswer: "its analysis gave no answer that can be read. Document left out."
    }
  }

  private static func name(_ number: Int32) -> String {
    let names: [Int32: String] = [
      4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 8: "SIGFPE", 9: "SIGKILL", 11: "SIGSEGV", 15: "SIGTERM",
    ]
    return "signal \(number)" + (names[number].map { ", \($0)" } ?? "")
  }
}
