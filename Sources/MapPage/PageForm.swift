/// What a page of the map is for.
package enum PageForm: Sendable {
  /// A file that asks no other computer for anything.
  case offline
  /// From `dateline serve`: it follows the service, and events can be put right in it.
  ///
  /// - Parameter state: names the data that the page holds, as the service names them: so the page sees that they changed.
  case served(state: String)
}
