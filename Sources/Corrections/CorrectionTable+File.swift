extension CorrectionTable {
  /// The rows of a file, which may be growing meanwhile: up to the last one that is whole.
  ///
  /// - Parameter observe: sees the bytes, for checksums.
  public init(path: String, observe: ([UInt8]) -> Void = { _ in }) throws(CorrectionsError) {
    let bytes = try LogFile(path, .toRead).bytes()
    observe(bytes)
    do throws(CorrectionFault) {
      try self.init(bytes)
    } catch {
      throw CorrectionsError(path: path, reason: .wrongHeader(error))
    }
  }
}
