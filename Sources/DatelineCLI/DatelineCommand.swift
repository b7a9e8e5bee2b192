import ArgumentParser
import Dispatch
import Pipeline

/// The command line of the program: one type a command, each in its own file.
struct DatelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Turn text that names places into dated, located, source-linked map layers.",
    discussion: """
      Try it:  dateline export reports/ -o layers/
      Exit codes: 0 done, 1 nothing found, 2 an input failed (the rest was still done), 64 wrong usage.
      """,
    version: ProgramVersion.current,
    subcommands: [
      ExportCommand.self, GeocodeCommand.self, AnnotateCommand.self, MergeCommand.self, LookupCommand.self,
      GazetteerCommand.self,
      EvalCommand.self, ServeCommand.self, AnalyzeCommand.self,
    ])
}

/// Where the program begins. A command that does all its work on one thread is run on this one: an answer about a name takes
/// less time than starting the others.
@main
enum Program {
  static func main() {
    do {
      var command = try DatelineCommand.parseAsRoot()
      if command is any AsyncParsableCommand {
        Interruption.receiveSignals()
        let isDone = DispatchSemaphore(value: 0)
        Task.detached {
          await DatelineCommand.main()
          isDone.signal()
        }
        isDone.wait()
      } else {
        try command.run()
      }
    } catch {
      DatelineCommand.exit(withError: error)
    }
  }
}
