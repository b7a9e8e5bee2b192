import Foundation

/// How long the tests of faults take: a part of the faults in `make test`, all of them with `DATELINE_FAULTS=full`.
package enum FaultLength {
  package static let isFull = ProcessInfo.processInfo.environment["DATELINE_FAULTS"] == "full"

  package static func choose<Value>(quick: Value, full: Value) -> Value { isFull ? full : quick }
}
