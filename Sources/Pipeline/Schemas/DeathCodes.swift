package import Events

/// Deaths in the columns of ACLED and UCDP: what the report says, never a stand-in for a number that it does not give.
///
/// The table stands in `Tests/Specs/fatality-codes.tsv`, and each of its rows is a test.
package struct DeathCodes: Hashable, Sendable {
  /// ACLED's `fatalities`. Nil where the report gives none: ACLED itself writes 0 there.
  package var acled: Int?
  /// UCDP's three estimates.
  package var best: Int?
  package var low: Int?
  package var high: Int?
  /// UCDP splits `best` by whose dead they are. Civilians, where the violence is one-sided; else not known.
  package var civilians: Int?
  package var unknown: Int?

  /// Whether UCDP would count the event: at least one death is possible by what the report says.
  package var isLethal: Bool { (high ?? 0) > 0 }

  package init(_ toll: Event.Toll?, isOneSided: Bool) {
    guard let toll else { return }
    acled = toll.best
    best = toll.best
    low = toll.low
    high = toll.high
    if isOneSided { civilians = toll.best } else { unknown = toll.best }
  }
}
