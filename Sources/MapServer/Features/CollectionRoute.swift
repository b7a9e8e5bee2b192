/// Everything under `/collections`.
struct CollectionRoute {
  let shelf: LayerShelf
  let site: Site

  /// - Parameter steps: of the path; the first is `collections`.
  func answer(_ request: ServerRequest, _ steps: [String]) throws(ServerFault) -> ServerAnswer {
    if steps.count == 1 { return try CollectionList(shelf: shelf, site: site).answer(request) }
    let layer = try shelf.layer(steps[1])
    switch steps.count {
    case 2: return try CollectionPage(layer: layer, site: site).answer(request)
    case 3 where steps[2] == "queryables": return try QueryablesPage(layer: layer, site: site).answer(request)
    case 3 where steps[2] == "items": return try ItemsPage(layer: layer, site: site).answer(request)
    case 4 where steps[2] == "items": return try ItemPage(layer: layer, site: site).answer(request, id: steps[3])
    default:
      throw ServerFault(.notFound, "a collection has /items, /items/{id} and /queryables, and nothing at this address")
    }
  }
}
