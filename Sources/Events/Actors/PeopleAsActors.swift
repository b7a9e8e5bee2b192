/// Those who have no name in the news: "gunmen", "the army", "worshippers". Each stands for all words of its sort.
enum PeopleAsActors {
  static let rows: [ActorRow] = [
    ActorRow("civilians", .civilians, ""), ActorRow("journalists", .civilians, ""),
    ActorRow("aid workers", .civilians, ""), ActorRow("medical workers", .civilians, ""),
    ActorRow("worshippers", .civilians, ""), ActorRow("politicians", .civilians, ""),
    ActorRow("suicide bomber", .militia, ""), ActorRow("gunmen", .militia, ""), ActorRow("militants", .militia, ""),
    ActorRow("bandits", .militia, ""), ActorRow("militia", .militia, ""),
    ActorRow("tribal fighters", .identityMilitia, ""),
    ActorRow("rebels", .rebel, ""), ActorRow("police", .state, ""), ActorRow("army", .state, ""),
    ActorRow("government forces", .state, ""), ActorRow("security forces", .state, ""),
    ActorRow("air force", .state, ""),
    ActorRow("authorities", .state, ""), ActorRow("border guards", .state, ""),
    ActorRow("protesters", .protesters, ""), ActorRow("rioters", .rioters, ""),
    ActorRow("peacekeepers", .external, ""),
  ]
}
