public import Evidence

/// How inputs are read. Every limit keeps memory bounded; sizes are in bytes.
public struct IngestOptions: Sendable {
  /// Publication date of every document, before anything that a document says. The default is nil.
  public var published: PublishedDate?
  /// What a table says about each file, before what the file says. The default is nil.
  public var manifest: InputManifest?
  /// Read the `mentions` and `events` of JSON records. The default is false.
  public var readGivenSpans = false
  /// Longest JSONL line. Longer ones are skipped and reported. The default is 128 MiB.
  public var maxRecordBytes = 128 << 20
  /// Largest text or JSON file, which is read whole. Its tokens take about 15 times its size in memory. The default is 128 MiB.
  public var maxFileBytes = 128 << 20
  /// Largest HTML page, whose tree takes ten times its size in memory. The default is 32 MiB.
  public var maxPageBytes = 32 << 20

  /// The part of the input whose documents are given. Files of one document that belong to other parts are not opened.
  /// The default is nil: all.
  public var shard: InputShard?

  public init() {}
}
