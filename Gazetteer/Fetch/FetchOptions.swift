/// Where files come from and go to, and how patiently.
package struct FetchOptions: Sendable {
  package static let geoNames = "https://download.geonames.org/export/dump/"

  /// Address of the folder with the files, http or https. The default is GeoNames' own.
  package var base = FetchOptions.geoNames
  /// The folder for the files; it must exist. The default is the current one.
  package var folder = "."
  /// Tries after a first one that failed for a passing reason. The default is 5.
  package var retries = 5
  /// Seconds before the first of them; each later one waits twice as long. The default is 1.
  package var retryDelaySeconds = 1.0
  /// A server that asks to wait for longer is not waited for. Seconds; the default is 120.
  package var longestWaitSeconds = 120.0
  /// A connection that brings nothing for so long is broken off. Seconds; the default is 30.
  package var stallSeconds = 30
  /// SHA-256 that files must have, by name. The default is none.
  package var expectedDigests: ChecksumList?
  /// What the server is told about the program. The default is `dateline`.
  package var userAgent = "dateline"

  package init() {}

  /// `base`, ending in a slash.
  var folderAddress: String { base.hasSuffix("/") ? base : base + "/" }

  func path(of name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Whether the server is this machine, which no proxy can reach.
  var isLocal: Bool {
    let host = base.drop { $0 != "/" }.dropFirst(2)
    return host.hasPrefix("127.0.0.1") || host.hasPrefix("localhost") || host.hasPrefix("[::1]")
  }
}
