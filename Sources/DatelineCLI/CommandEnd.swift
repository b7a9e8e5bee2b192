import ArgumentParser
import Layers

/// How a command that reads and writes ends.
enum CommandEnd {
  /// Runs a command to its end: what stands in its way is told on standard error and gives the exit code of a failed
  /// input. Exit codes and faults of the command line pass as they are, and a reader that has seen enough (`| head`) is
  /// no fault.
  static func tell(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as LayerError where error.isClosedReader {
      return
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      StandardError.show("dateline: \(error)")
      throw ExitCode.inputFailed
    }
  }
}
