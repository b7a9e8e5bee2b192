/// Who may write: a page of this very service, with the token.
struct EditGate: Sendable {
  let token: EditToken

  /// - Throws: 403 for a request that a page of another site sent, 401 without the token.
  func check(_ request: ServerRequest) throws(ServerFault) {
    if let origin = request.headers["origin"], Self.authority(origin) != request.headers["host"]?.lowercased() {
      throw ServerFault(.forbidden, "corrections are taken from the pages of this service, not from those of others")
    }
    // Browsers say it even where they leave the origin out; programs do not send it.
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      throw ServerFault(.forbidden, "corrections are taken from the pages of this service, not from those of others")
    }
    let parts = (request.headers["authorization"] ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer", token.equals(parts[1]) else {
      throw ServerFault(
        .unauthorized, "corrections need the token: open the map at the address that dateline serve --edit showed")
    }
  }

  /// "http://127.0.0.1:8000" -> "127.0.0.1:8000"; nil for "null".
  private static func authority(_ origin: String) -> String? {
    for scheme in ["http://", "https://"] where origin.hasPrefix(scheme) {
      return origin.dropFirst(scheme.count).lowercased()
    }
    return nil
  }
}
