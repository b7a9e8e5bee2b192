import ArgumentParser
import Layers
import Pipeline

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join parts of an archive that were read apart, and write the layers of the whole.")

  @Flag(help: ArgumentHelp("Read keys of events on standard input, write which tell one event.", visibility: .hidden))
  var assign = false

  @Flag(help: ArgumentHelp("Read records of events on standard input, write their features.", visibility: .hidden))
  var features = false

  @OptionGroup var layers: LayerChoices

  func validate() throws { _ = try exportOptions() }

  func run() async throws {
    let options = try exportOptions()
    do {
      let count = assign ? try MergeAssignment.run() : try MergeFeatures.run(options)
      if count == 0 { throw ExitCode.nothingFound }
    } catch let error as LayerError where error.isClosedReader {
      return
    } catch let error as ExitCode {
      throw error
    } catch {
      StandardError.show("dateline: \(error)")
      throw ExitCode.inputFailed
    }
  }

  private func exportOptions() throws -> ExportOptions {
    var options = ExportOptions()
    try layers.fill(&options)
    return options
  }
}
