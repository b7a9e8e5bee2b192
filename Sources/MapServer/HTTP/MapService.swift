package import Corrections
package import Gazetteer
internal import Layers

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Answers requests over a folder of exported layers. Knows nothing of connections, so that a test can ask it directly.
package final class MapService: Sendable {
  let shelf: LayerShelf
  private let places: PlaceService?
  private let map: LiveMap
  private let edits: EditService
  /// What stands before the path in links where a client names no host.
  private let fallbackHost: String

  /// Threads that read layers at once.
  static let readerCount = 4

  /// - Parameters:
  ///   - folder: where `export` wrote.
  ///   - places: for reconciliation, and for what is put right by hand.
  ///   - corrections: what was put right; nil for the file `corrections.csv` of the folder, which is only read.
  ///   - token: what editors must show; nil where nothing may be changed.
  ///   - show: takes a line on what is wrong with the folder.
  package init(
    folder: String, places: PlaceStack, corrections: CorrectionsLog? = nil, token: EditToken? = nil,
    fallbackHost: String = "localhost", show: @escaping @Sendable (String) -> Void
  ) {
    let shelf = LayerShelf(folder: folder, show: show)
    let map = LiveMap(shelf: shelf, takesEdits: token != nil)
    self.shelf = shelf
    self.map = map
    self.places = PlaceService(places)
    edits = EditService(
      log: corrections ?? CorrectionsLog(reading: folder + "/corrections.csv"), token: token, places: places, map: map,
      shelf: shelf)
    self.fallbackHost = fallbackHost
  }

  /// Names of the layers that a folder holds now.
  package static func layerNames(in folder: String) -> [String] { LayerShelf(folder: folder) { _ in }.ids() }

  /// - Parameter target: path and query as the client sent them.
  package func answer(
    method: String, target: String, headers: [String: String] = [:], body: [UInt8] = []
  ) -> ServerAnswer {
    let isEdits = Self.isEdits(target)
    do throws(ServerFault) {
      let request = try ServerRequest(method: method, target: target, headers: headers, body: body)
      if isEdits { return finished(closed(try edits.answer(request, Self.steps(request.path))), for: headers) }
      return finished(open(try routeAgainIfLayerIsNew(request)), for: headers)
    } catch {
      let told = told(error)
      return isEdits ? closed(told) : open(told)
    }
  }

  /// Whether a request is for what was put right, which pages of other sites may not see.
  private static func isEdits(_ target: String) -> Bool {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
    do throws(ServerFault) {
      return steps(try PercentText.decode(path, plusIsSpace: false)).first == "edits"
    } catch {
      return false  // It is told what is wrong with its address, and that only.
    }
  }

  private static func steps(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  /// What a client is told when it cannot have what it asked for.
  package func answer(to fault: ServerFault) -> ServerAnswer { open(told(fault)) }

  private func told(_ fault: ServerFault) -> ServerAnswer {
    if fault.status == .notModified { return ServerAnswer(.notModified) }
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("code", String(fault.status.rawValue))
    json.field("description", fault.reason)
    json.endObject()
    json.endLine()
    var answer = ServerAnswer(fault.status, type: MediaType.json, json.takeBytes())
    if let allow = fault.allow { answer.headers.append(("allow", allow)) }
    if fault.status == .unauthorized { answer.headers.append(("www-authenticate", "Bearer")) }
    return answer
  }

  private func routeAgainIfLayerIsNew(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    do throws(ServerFault) { return try route(request) } catch  where error == .layerIsNew { return try route(request) }
  }

  private func route(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    let steps = Self.steps(request.path)
    let isReconcile = steps.first == "reconcile"
    let allow = isReconcile ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS"
    switch request.method {
    case "GET", "HEAD": break
    case "OPTIONS":
      var answer = ServerAnswer(.noContent)
      answer.headers = [
        ("allow", allow),
        ("access-control-allow-methods", isReconcile ? "GET, HEAD, POST" : "GET, HEAD"),
        ("access-control-allow-headers", "Accept, Content-Type, If-None-Match"),
        ("access-control-max-age", "86400"),
      ]
      return answer
    case "POST" where isReconcile: break
    default:
      throw ServerFault(
        .methodNotAllowed, "\(request.method) is not served here: the service only reads (GET, HEAD)", allow: allow)
    }
    let site = Site(request, fallback: fallbackHost)
    switch steps.count {
    case 0: return try LandingPage(shelf: shelf, site: site).answer(request)
    case 1 where steps[0] == "conformance": return try ConformancePage(site: site).answer(request)
    case 1 where steps[0] == "api": return try APIDescription(shelf: shelf, site: site).answer(request)
    case 1 where steps[0] == "map", 1 where steps[0] == "map.html":
      return try map.answer(request)
    case 2... where steps[0] == "tiles": return try TileRoute(shelf: shelf, site: site).answer(request, steps)
    case 1... where steps[0] == "collections":
      return try CollectionRoute(shelf: shelf, site: site).answer(request, steps)
    case 1... where isReconcile:
      if let places { return try places.answer(request, Array(steps.dropFirst()), site) }
    default: break
    }
    throw ServerFault(.notFound, "there is nothing at this address; / links to all that there is")
  }

  /// Compressed where the client can take it and it pays.
  private func finished(_ answer: ServerAnswer, for headers: [String: String]) -> ServerAnswer {
    var answer = answer
    answer.headers.append(("vary", "Accept, Accept-Encoding, Host"))
    guard answer.status == .ok, answer.body.count > 1400, Self.takesGzip(headers["accept-encoding"] ?? "") else {
      return answer
    }
    do throws(LayerError) {
      answer.body = try Gzip.compress(answer.body, path: "answer")
    } catch {
      return answer  // zlib has no memory for it: the answer is as right without.
    }
    answer.headers.append(("content-encoding", "gzip"))
    return answer
  }

  private static func takesGzip(_ accepted: String) -> Bool {
    accepted.split(separator: ",").contains { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      let isRefused = pieces.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
      return !isRefused && (pieces.first == "gzip" || pieces.first == "*")
    }
  }

  /// For the pages of this service alone: no other site is allowed to read it.
  private func closed(_ answer: ServerAnswer) -> ServerAnswer {
    var answer = answer
    answer.headers.append(("x-content-type-options", "nosniff"))
    return answer
  }

  /// For readers on any other site; nothing here depends on who asks.
  private func open(_ answer: ServerAnswer) -> ServerAnswer {
    var answer = answer
    answer.headers += [
      ("access-control-allow-origin", "*"), ("access-control-expose-headers", "Content-Crs, ETag, Link"),
      ("x-content-type-options", "nosniff"),
    ]
    return answer
  }
}

extension ServerRequest {
  /// Refuses parameters that a resource does not have, as the standard asks.
  func allow(_ names: String...) throws(ServerFault) {
    for parameter in parameters where !names.contains(parameter.name) {
      throw ServerFault(
        .badRequest,
        "the parameter \(parameter.name) is unknown here; expected "
          + (names.isEmpty ? "none" : names.joined(separator: ", ")))
    }
  }

  /// Ends the request where the client has this state already.
  ///
  /// - Returns: the entity tag of the state and the form.
  func tag(of state: String) throws(ServerFault) -> String {
    let tag = "W/\"\(state)\""
    let known = headers["if-none-match"] ?? ""
    if known.split(separator: ",").contains(where: { $0.trimmingSpaces == tag || $0.trimmingSpaces == "*" }) {
      throw ServerFault(.notModified, "")
    }
    return tag
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
