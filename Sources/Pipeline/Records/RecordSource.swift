import Ingest

/// A stream of records in the order of its input.
protocol RecordSource: AnyObject {
  /// The file.
  var path: String { get }
  /// Bytes of it that are taken, as stored.
  var bytesRead: Int { get }
  /// The next piece, which is not taken yet; nil at the end.
  var next: RecordPiece? { get }
  /// Takes it.
  func advance() throws
}
