/// What goes back to the client.
package struct ServerAnswer: Sendable {
  package enum Status: Int, Sendable {
    case ok = 200
    case created = 201
    case noContent = 204
    case notModified = 304
    case badRequest = 400
    case unauthorized = 401
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case conflict = 409
    case contentTooLarge = 413
    case addressTooLong = 414
    case unsupportedType = 415
    case unprocessable = 422
    case failed = 500
    case unavailable = 503
    case diskFull = 507
  }

  package var status: Status
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(_ status: Status = .ok, type: String? = nil, _ body: [UInt8] = []) {
    self.status = status
    headers = type.map { [("content-type", $0)] } ?? []
    self.body = body
  }

  /// - Parameter name: in lower case.
  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
