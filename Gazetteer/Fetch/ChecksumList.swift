package import Ingest
import Layers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// SHA-256 of files by name, as `sha256sum` writes and checks them: `HASH  NAME` a line.
package struct ChecksumList: Equatable, Sendable {
  /// The name of the list that `fetch` writes beside its files.
  package static let fileName = "SHA256SUMS"

  private var digests: [String: String] = [:]

  package init() {}

  /// Reads a list; empty lines and lines after `#` are passed over. Errors name the line that is none of a list.
  package init(path: String) throws(InputIssue) {
    var lines = try TextLines(path: path)
    while let line = try lines.next() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      let digest = parts[0].lowercased()
      guard parts.count == 2, digest.utf8.count == 64, digest.utf8.allSatisfy(Self.isHexadecimal) else {
        throw InputIssue(
          path: path, line: lines.number,
          message: "is no line of a checksum list. Expected 64 hexadecimal digits, two spaces and a file name, "
            + "as sha256sum writes them.")
      }
      // An asterisk marks a file that was read as bytes, which all are.
      let name = parts[1].drop { $0 == " " || $0 == "*" }
      digests[name.split(separator: "/").last.map(String.init) ?? String(name)] = digest
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { byte &- 48 < 10 || byte &- 97 < 6 }

  package subscript(name: String) -> String? {
    get { digests[name] }
    set { digests[name] = newValue }
  }

  /// Sorted by name.
  package var text: String {
    digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// Adds one file to the list at a path, or renews it; the others stay.
  static func record(_ name: String, _ digest: String, at path: String) throws(FetchError) {
    var list = ChecksumList()
    if access(path, F_OK) == 0 {
      do throws(InputIssue) { list = try ChecksumList(path: path) } catch {
        throw FetchError(.sideFile(error.message), place: error.place)
      }
    }
    if list[name] == digest { return }
    list[name] = digest
    do throws(LayerError) {
      var output = try OutputFile(path)
      try output.write(list.text)
      try output.commit()
    } catch {
      throw FetchError(.sideFile(error.description), place: "the checksum list")
    }
  }
}
