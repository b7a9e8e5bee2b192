/// What a user may want to see while files are fetched.
package enum FetchEvent: Sendable {
  /// At most five times a second.
  case progress(FetchProgress)
  /// A try failed and will be made again after a pause.
  case retry(FetchError, number: Int, of: Int, seconds: Double)
  /// A whole file was not what it should be, and is fetched once more from its beginning.
  case again(FetchError)
}

/// A file that is here, whole and checked.
package struct FetchedFile: Equatable, Sendable {
  package var path: String
  package var byteCount: Int
  /// Lower-case hexadecimal.
  package var sha256: String
  /// Bytes that came over the network in this run; 0 if what was here is still the newest.
  package var receivedByteCount: Int
  /// It was here, and the server has no newer one.
  package var isUnchanged = false
}
