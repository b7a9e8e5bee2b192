/// What a client asks, taken apart: handlers know nothing of connections.
package struct ServerRequest: Sendable {
  package var method: String
  /// Decoded, with its leading slash.
  package var path: String
  /// Decoded, in the order given.
  package var parameters: [Parameter]
  /// By names in lower case.
  package var headers: [String: String]
  package var body: [UInt8]

  package struct Parameter: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// - Parameter target: path and query as they stand in the request line.
  /// - Throws: `ServerFault` where an escape is broken or the text is not UTF-8.
  package init(
    method: String = "GET", target: String, headers: [String: String] = [:], body: [UInt8] = []
  ) throws(ServerFault) {
    let parts = target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    self.headers = headers
    self.body = body
    path = try PercentText.decode(parts[0], plusIsSpace: false)
    parameters = parts.count > 1 ? try PercentText.parameters(parts[1]) : []
  }

  /// The value of a parameter; nil where it is not given.
  package func value(of name: String) -> String? { parameters.first { $0.name == name }?.value }
}
