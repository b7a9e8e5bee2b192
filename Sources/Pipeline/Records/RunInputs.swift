import Ingest

/// The inputs of a run and what came of each.
struct RunInputs {
  var files: [InputFile]
  /// SHA-256 of each file in hexadecimal; nil where nothing was read.
  var hashes: [String?]
  var skipped: [SkippedFile]
  /// What is said of the inputs as a whole, once all are read.
  var remarks: [String]

  /// - Parameter reader: that has given its last document.
  init(_ reader: borrowing DocumentReader, _ hashes: InputHashes, _ options: ExportOptions) {
    files = reader.files
    self.hashes = reader.files.indices.map { hashes.hexadecimal(file: $0) }
    skipped = reader.skipped
    remarks = reader.unusedManifestRows.map { row in
      "\(options.manifestPath ?? "manifest"):\(row.line): no input is named '\(row.file)'. Row not used."
    }
  }

  init(files: [InputFile], hashes: [String?], skipped: [SkippedFile], remarks: [String]) {
    self.files = files
    self.hashes = hashes
    self.skipped = skipped
    self.remarks = remarks
  }
}
