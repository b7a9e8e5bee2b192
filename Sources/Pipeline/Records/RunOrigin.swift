import Evidence
import Ingest

/// Where the documents of a run come from and how they were read, as the command line said it; the manifest repeats it.
package struct RunOrigin: Equatable, Sendable {
  package var inputs: [String]
  package var published: String?
  package var manifest: String?
  package var gazetteers: [String]
  package var corrections: [String]

  init(_ options: ExportOptions) {
    inputs = options.inputs
    published = options.ingest.published?.edtf
    manifest = options.manifestPath
    gazetteers = options.gazetteerPaths
    corrections = options.correctionsPaths
  }

  /// Of layers that are made of files which do not say how they were made.
  init(inputs: [String]) {
    self.inputs = inputs
    gazetteers = []
    corrections = []
  }

  func append(to encoder: inout ByteEncoder) {
    encoder.append(inputs)
    for text in [published, manifest] { encoder.append(text.map { [$0] } ?? []) }
    encoder.append(gazetteers)
    encoder.append(corrections)
  }

  init(_ decoder: inout ByteDecoder) throws(RecordError) {
    inputs = try decoder.texts()
    published = try decoder.texts().first
    manifest = try decoder.texts().first
    gazetteers = try decoder.texts()
    corrections = try decoder.texts()
  }
}
