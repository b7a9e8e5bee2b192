import Evidence
import Gazetteer
import Ingest
import Toponyms

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How fast text is cut into tokens, names are found in it, and places are read from it, on one core.
///
/// The documents are gone through again and again until 50 MB are done. The three are measured in turn, five times, and
/// medians of CPU time are printed: a machine that others use as well slows all three.
enum MatchMeasure {
  private static let bytes = 50_000_000
  private static let rounds = 5

  static func run(_ paths: [String]) throws {
    var texts: [[UInt8]] = []
    var reader = DocumentReader(inputs: paths, options: IngestOptions())
    while let outcome = reader.next() {
      switch outcome {
      case .document(let document): texts.append(Array(document.text.utf8))
      case .warning(let issue), .failure(let issue): print(issue)
      }
    }
    let size = texts.reduce(0) { $0 + $1.count }
    guard size > 0 else { return print("no text to measure") }
    let repeats = max(1, bytes / size)
    let stack = try PlaceStack.core()
    var scanner = NameScanner(stack: stack)
    var places = try PlaceReader(stack: stack)
    let steps: [(name: String, work: ([UInt8]) -> Int)] = [
      ("tokens", { Tokenizer.tokens(in: $0).count }),
      ("tokens and names, no model", { scanner.matches(in: Tokenizer.tokens(in: $0), of: $0).count }),
      ("tokens, names and places by the models", { places.mentions(in: TokenizedText(bytes: $0)).count }),
    ]
    var rates = [[Double]](repeating: [], count: steps.count)
    var found = [Int](repeating: 0, count: steps.count)
    for _ in 0..<rounds {
      for (number, step) in steps.enumerated() {
        let start = cpuSeconds()
        found[number] = 0
        for _ in 0..<repeats {
          for text in texts { found[number] += step.work(text) }
        }
        rates[number].append(Double(size * repeats) / (cpuSeconds() - start) / 1e6)
      }
    }
    print("\(rounded(Double(size) / 1e6, 2)) MB of text, \(repeats) times:")
    for (number, step) in steps.enumerated() {
      let median = rates[number].sorted()[rounds / 2]
      print("  \(step.name): \(rounded(median, 1)) MB/s of CPU time, \(found[number] / repeats) found")
    }
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
