package import Events

/// Who stands on which side of an event, for data sets with two columns of actors.
package struct EventSides: Sendable {
  package struct Actor: Hashable, Sendable {
    package var name: String
    /// Nil for a name that no table has.
    package var kind: ActorKind?
    /// ISO 3166-1 alpha-2 of the state whose force it is; empty for all others.
    package var country: String

    package init(_ name: String) {
      self.name = name
      kind = ActorTable.kind(of: name)
      country = ActorTable.country(of: name) ?? ""
    }

    package var isArmed: Bool {
      switch kind {
      case .state, .rebel, .militia, .identityMilitia, .external: true
      case .rioters, .protesters, .civilians, nil: false
      }
    }

    package var isState: Bool { kind == .state }
    package var isOrganisedGroup: Bool { isArmed && kind != .state && kind != .external }
  }

  /// Those who did it, the main one first.
  package var first: [Actor]
  /// Those to whom it was done, or who fought back.
  package var second: [Actor]

  /// - Parameter byOrder: whether actors of whom the sentence does not say who did it are taken in its order: right for
  ///   columns that only name who was involved, wrong for columns that say who did it.
  package init(_ record: EventRecord, byOrder: Bool) {
    first = record.initiators.map(Actor.init)
    second = record.targets.map(Actor.init)
    if second.isEmpty, first.count > 1, record.subType == "clash" {
      // In a fight that nobody began, all are initiators: one against the rest.
      second = Array(first.dropFirst())
      first = [first[0]]
    }
    guard first.isEmpty, second.isEmpty, byOrder else { return }
    let actors = record.actors.map(Actor.init)
    first = Array(actors.filter { $0.kind != .civilians }.prefix(1))
    second = actors.filter { !first.contains($0) }
  }

  /// Whether the main one who did it is a state; nil where that is not known.
  package var isStateFirst: Bool? {
    switch first.first?.kind {
    case .state, .external: true
    case .rebel, .militia, .identityMilitia: false
    case .rioters, .protesters, .civilians, nil: nil
    }
  }

  package var hitsCivilians: Bool {
    second.contains { $0.kind == .civilians || $0.kind == .protesters }
  }
}
