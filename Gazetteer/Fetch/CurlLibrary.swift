import CCurl

/// libcurl, loaded when it is first needed.
struct CurlLibrary: @unchecked Sendable {
  // Sendable: the table of functions is filled before it is handed out, and never changed.
  let functions: OpaquePointer

  /// Debian's two builds, which other libraries may have loaded already, then Apple's.
  static let names = [
    "libcurl-gnutls.so.4", "libcurl.so.4", "/usr/lib/libcurl.4.dylib", "libcurl.4.dylib",
  ]

  private static let loaded = load(names)

  static func shared() throws(FetchError) -> CurlLibrary {
    guard let loaded else { throw FetchError(.noLibrary, place: "gazetteer fetch") }
    return loaded
  }

  /// The first of these that is there.
  static func load(_ names: [String]) -> CurlLibrary? {
    for name in names {
      if let functions = dateline_curl_load(name) { return CurlLibrary(functions: functions) }
    }
    return nil
  }

  func explain(_ code: Int32) -> String { String(cString: dateline_curl_explain(functions, code)) }
}
