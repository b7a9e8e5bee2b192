/// What the readers of a sentence put into an event.
extension Event {
  mutating func take(_ telling: TollReader.Telling) {
    switch telling.side {
    case .dead: if fatalities == nil { fatalities = telling.toll }
    case .injured: if injured == nil { injured = telling.toll }
    }
  }

  func has(_ side: TollReader.Side) -> Bool {
    switch side {
    case .dead: fatalities != nil
    case .injured: injured != nil
    }
  }

  /// The roles, and in `actors` those named in the sentence and those who have a role.
  mutating func take(_ roles: RoleReader.Roles, of mentions: [ActorMention], _ view: EventText) {
    for (index, mention) in mentions.enumerated() {
      let isInitiator = roles.initiators.contains(index)
      let isTarget = roles.targets.contains(index)
      let name = roleName(mention)
      if isInitiator || isTarget || mention.isNamed || view.has(mention.tokens.lowerBound, .civilian),
        !actors.contains(name)
      {
        actors.append(name)
      }
      if isInitiator, !initiators.contains(name) { initiators.append(name) }
      if isTarget, !targets.contains(name) { targets.append(name) }
    }
  }

  /// People who protest are protesters, whatever the sentence calls them.
  private func roleName(_ mention: ActorMention) -> String {
    guard type == .protest, mention.sort?.kind == .civilians else { return mention.name }
    return subType == "riot" ? "rioters" : "protesters"
  }

  /// Adds the actors and roles of another telling; who did it here is no victim there.
  mutating func takeRoles(from other: Event) {
    for actor in other.actors where !actors.contains(actor) { actors.append(actor) }
    for actor in other.initiators where !initiators.contains(actor) && !targets.contains(actor) {
      initiators.append(actor)
    }
    for actor in other.targets where !targets.contains(actor) && !initiators.contains(actor) { targets.append(actor) }
  }
}
