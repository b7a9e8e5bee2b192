import ArgumentParser
import Pipeline

/// The command line of the program: one type a command, each in its own file.
@main
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
      ExportCommand.self, AnnotateCommand.self, LookupCommand.self, GazetteerCommand.self,
    ])
}
