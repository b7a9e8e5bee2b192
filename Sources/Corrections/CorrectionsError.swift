#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a file of corrections cannot be read or written.
public struct CorrectionsError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Reason: Sendable, Equatable {
    /// The error number of the system.
    case system(Int32)
    case wrongHeader(CorrectionFault)
    /// Rows are written with all columns.
    case missingColumns([CorrectionColumn])
    /// The values of a correction make no row.
    case notReadable(CorrectionValueError)
    /// There is no row of this number.
    case nothingToUndo(Int)
  }

  public var path: String
  public var reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// There is no such file.
  public var isMissing: Bool { reason == .system(ENOENT) }

  public var isDiskFull: Bool {
    reason == .system(ENOSPC) || reason == .system(EDQUOT) || reason == .system(EFBIG)
  }

  public var description: String {
    switch reason {
    case .system(let number):
      let words = String(cString: strerror(number))
      return isDiskFull
        ? "\(path): no room is left on the disk. Nothing was stored; make room and try again."
        : "\(path): \(words). Give another file with --corrections."
    case .wrongHeader(let fault): return "\(path):\(fault.line): \(fault.message)"
    case .missingColumns(let columns):
      return "\(path): the header lacks \(columns.map(\.rawValue).joined(separator: ", ")), which rows are written "
        + "with. Add them to the header and to the rows, or give another file with --corrections."
    case .notReadable(let error): return "the correction cannot be stored: \(error.message)"
    case .nothingToUndo(let number): return "there is no row \(number) to undo."
    }
  }
}
