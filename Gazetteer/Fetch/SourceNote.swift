import Ingest
import Layers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a file came from and in which state, kept beside it as `IQ.zip.source`: lines of `key: value`.
///
/// It lets a later run go on with the same version of a file, and not fetch a version again that is already here.
struct SourceNote: Equatable {
  var url: String
  var etag: String?
  var lastModified: String?
  /// Of the whole file; nil if the server did not say and the file is not whole.
  var byteCount: Int?
  /// Of the whole file.
  var sha256: String?

  static func path(for file: String) -> String { file + ".source" }

  /// What names this very version for `If-Range`: a weak tag does not, the time of the last change does well enough.
  var rangeCondition: String? {
    if let etag, !etag.hasPrefix("W/") { return etag }
    return lastModified
  }

  /// Headers that ask for the file only if it has changed.
  var changeConditions: [String] {
    // A server that knows the tag must pass over the time (RFC 9110, 13.1.3).
    [etag.map { "If-None-Match: \($0)" }, lastModified.map { "If-Modified-Since: \($0)" }].compactMap { $0 }
  }

  /// The note beside a file; nil if there is none. Lines of other programs are passed over.
  static func read(for file: String) throws(FetchError) -> SourceNote? {
    let path = path(for: file)
    guard access(path, F_OK) == 0 else { return nil }
    var values: [Substring: String] = [:]
    do throws(InputIssue) {
      var lines = try TextLines(path: path)
      while let line = try lines.next() {
        guard let colon = line.firstIndex(of: ":") else { continue }
        values[line[..<colon]] = String(line[colon...].dropFirst().drop { $0 == " " })
      }
    } catch {
      throw FetchError(.sideFile(error.message), place: path)
    }
    guard let url = values["url"] else { return nil }
    return SourceNote(
      url: url, etag: values["etag"], lastModified: values["last-modified"],
      byteCount: values["bytes"].flatMap { Int($0) }, sha256: values["sha256"])
  }

  func write(for file: String) throws(FetchError) {
    let lines = [
      "url: \(url)", etag.map { "etag: \($0)" }, lastModified.map { "last-modified: \($0)" },
      byteCount.map { "bytes: \($0)" }, sha256.map { "sha256: \($0)" },
    ]
    let text = lines.compactMap { $0 }.map { $0 + "\n" }.joined()
    do throws(LayerError) {
      var output = try OutputFile(Self.path(for: file))
      try output.write(text)
      try output.commit()
    } catch {
      throw FetchError(.sideFile(error.description), place: "beside \(file)")
    }
  }

  static func remove(for file: String) { unlink(path(for: file)) }
}
