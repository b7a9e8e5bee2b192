import Evidence
public import Gazetteer
import Ingest
import Layers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The other end of a `WorkerProcess`: documents on standard input, what was read in them on standard output.
public enum WorkerLoop {
  /// Analyses documents until the run that started this process closes the pipe or ends.
  ///
  /// - Parameters:
  ///   - lines: how `annotate` writes them; nil for records.
  ///   - explain: whether what is found keeps its reasons.
  ///   - corrections: paths of tables of corrections.
  ///   - isPoisonAllowed: whether marks in a text do what they say; for tests.
  public static func run(
    lines: AnnotateOptions?, explain: Bool, corrections: [String], gazetteer: PlaceStack, isPoisonAllowed: Bool
  ) throws {
    endWithParent()
    var analyzer =
      if let lines { try lines.analyzer(gazetteer) } else { try Analyzer(gazetteer: gazetteer, explain: explain) }
    var silent = RunLog { _ in }
    analyzer.corrections = try CorrectionsInput(corrections, gazetteer: gazetteer, log: &silent).names
    var input = WorkerInput()
    var output = WorkerOutput()
    output.end()
    while let bytes = input.next() {
      let message = try DocumentMessage(bytes)
      if isPoisonAllowed { Poison.take(message) }
      let (issues, document) = message.read()
      output.send(AnswerHead(issues, hasDocument: document != nil).bytes)
      guard let document else {
        output.end()
        continue
      }
      let analysis = analyzer.read(document, usesGivenSpans: lines?.usesGivenSpans ?? false)
      if let lines {
        // How many events there are, for who shows how far the run is.
        output.send(MessageBytes.number(analysis.events.count))
        var json = JSONBuilder()
        AnnotateLine.write(analysis, lines, at: message.position, to: &json) { json in
          output.send(json.takeBytes())
        }
        output.send(json.takeBytes())
      } else {
        DocumentRecord.forEachPart(of: analysis, at: message.position) { part in
          output.send(part.frame.bytes)
        }
      }
      output.end()
    }
  }

  /// Ends this process when the run is gone, in the middle of a document too.
  private static func endWithParent() {
    // Without the thread the pipe still ends the process between two documents.
    DetachedThread.start {
      while true {
        var state = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
        if poll(&state, 1, -1) > 0, state.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { _exit(0) }
      }
    }
  }
}
