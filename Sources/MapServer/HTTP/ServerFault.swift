/// Why a request cannot be answered, for the client.
package struct ServerFault: Error, Equatable {
  package var status: ServerAnswer.Status
  /// What was found, what was expected, and the way out.
  package var reason: String
  /// With 405: the methods that are served at the address.
  package var allow: String?

  /// A layer was written anew while it was read.
  static let layerIsNew = ServerFault(.unavailable, "the layer was written anew just now; ask again")

  package init(_ status: ServerAnswer.Status, _ reason: String, allow: String? = nil) {
    self.status = status
    self.reason = reason
    self.allow = allow
  }
}
