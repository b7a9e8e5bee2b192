/// One file that a run reads, with what came of it; for messages and `manifest.json`.
public struct InputFile: Sendable, Hashable {
  /// The path as the user gave it or as the folder gave it; `(stdin)` for standard input.
  public var path: String
  /// Nil until the first bytes are seen, when the name alone says nothing.
  public var kind: InputKind?
  /// Bytes as stored, so compressed ones for a `.gz`; for pipes and standard input, bytes read so
  /// far.
  public var byteCount: Int
  public var isCompressed = false
  /// A pipe or standard input: can be read only once.
  public var isStream = false
  /// Records of a web archive and members of a zip archive that are no documents, by reason; no faults.
  public var skippedRecords: [String: Int] = [:]
  public var documents = 0
  public var failures = 0
  public var warnings = 0

  public init(path: String, kind: InputKind? = nil, byteCount: Int = 0) {
    self.path = path
    self.kind = kind
    self.byteCount = byteCount
  }

  /// The path without folders.
  public var name: String { fileName(path) }
}

/// The part of a path after the last slash.
func fileName(_ path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
  return String(path[path.utf8.index(after: slash)...])
}
