/// Why a request cannot be answered, for the client.
package struct ServerFault: Error {
  package var status: ServerAnswer.Status
  /// What was found, what was expected, and the way out.
  package var reason: String

  package init(_ status: ServerAnswer.Status, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}
