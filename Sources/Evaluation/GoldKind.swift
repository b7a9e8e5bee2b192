/// What a gold file marks.
package enum GoldKind: String, Sendable, CaseIterable {
  case places, dates, links, incidents
}
