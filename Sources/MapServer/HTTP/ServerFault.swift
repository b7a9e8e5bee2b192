/// Why a request cannot be answered, for the client.
package struct ServerFault: Error {
  package var status: ServerAnswer.Status
  /// What was found, what was expected, and the way out.
  package var reason: String
  /// With 405: the methods that are served at the address.
  package var allow: String?

  package init(_ status: ServerAnswer.Status, _ reason: String, allow: String? = nil) {
    self.status = status
    self.reason = reason
    self.allow = allow
  }
}
