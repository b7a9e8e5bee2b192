/// Words for attacks, deaths, abductions and fights.
enum ViolenceTriggers {
  static let rows: [TriggerRow] = [
    TriggerRow(
      .assault, "attack",
      verbs: "attack, ambush, assail, maul, assault",
      nouns: "attack, ambush/ambushes, onslaught, atrocity, rampage, incursion, counterattack",
      verbPhrases: "lash out at, inflict _ casualties, inflict _ losses, inflict _ damage",
      nounPhrases: "hit and run"),
    TriggerRow(
      .assault, "attack", strength: 0.8, nouns: "assault, massacre, bloodbath, carnage, pogrom"),
    TriggerRow(
      .assault, "attack", need: .violence, strength: 0.7,
      verbs: "hit/hit/hit, target, strike/struck/struck, pound, hammer",
      nouns: "strike, violence, unrest"),
    TriggerRow(
      .assault, "kill",
      verbs: "kill, murder, slay/slew/slain, slaughter, massacre, butcher, lynch",
      nouns: "killing, murder, slaying, slaughter, homicide, lynching",
      verbPhrases: "claim _ lives, leave/left/left _ dead, cut/cut/cut down, mow/mowed/mown down"),
    TriggerRow(
      .assault, "kill", need: .violence, strength: 0.75, verbs: "die/died/died, perish",
      nouns: "death"),
    TriggerRow(
      .assault, "kill", need: .violence, strength: 0.7,
      verbs: "wound, injure, maim", nouns: "casualty"),
    TriggerRow(
      .assault, "execute",
      verbs: "behead, decapitate, crucify, immolate", nouns: "beheading, crucifixion, decapitation"),
    TriggerRow(
      .assault, "execute", need: .violence, strength: 0.8, verbs: "execute", nouns: "execution"),
    TriggerRow(
      .assault, "targeted", verbs: "assassinate, poison", nouns: "assassination, assassinations"),
    TriggerRow(
      .assault, "firearms",
      verbs: "machinegun, strafe", nouns: "shooting, gunfire, shootout, gunfight, shoot",
      verbPhrases: """
        open fire, gun+ down, shoot/shot/shot dead, shoot/shot/shot down, shoot/shot/shot at, exchange fire, \
        trade fire, spray _ bullets
        """,
      nounPhrases: "shoot out, exchange of fire, drive by"),
    TriggerRow(
      .assault, "firearms", need: .violence, strength: 0.75,
      verbs: "shoot/shot/shot, fire, snipe"),
    TriggerRow(
      .assault, "explosives",
      verbs: "bomb, detonate, dynamite, blast",
      nouns: "bombing, explosion, detonation, blast",
      verbPhrases: """
        blow/blew/blown up, blow/blew/blown _ up, blow/blew/blown apart, go/went/gone off, set/set/set off, \
        plant _ bomb, plant _ bombs, plant _ mines, detonate _ bomb, detonate _ bombs, \
        throw/threw/thrown _ grenade, throw/threw/thrown _ grenades, hurl _ grenade, hurl _ grenades, lob+ _ grenade, \
        lob+ _ grenades, toss _ grenade, toss _ grenades
        """,
      nounPhrases: """
        car bomb, car bombs, truck bomb, truck bombs, vehicle bomb, vehicle bombs, roadside bomb, roadside bombs
        """),
    TriggerRow(
      .assault, "explosives", need: .violence, strength: 0.8, verbs: "explode, mine, booby+"),
    TriggerRow(
      .assault, "suicide-attack",
      verbPhrases:
        "blow/blew/blown himself up, blow/blew/blown herself up, blow/blew/blown themselves up",
      nounPhrases:
        "suicide bombing, suicide bombings, suicide attack, suicide attacks, suicide blast, suicide bomb"
    ),
    TriggerRow(
      .assault, "aerial",
      nouns: "airstrike, bombardment, sortie, airraid",
      nounPhrases:
        "air strike, air strikes, air raid, air raids, bombing raid, bombing raids, bombing run, bombing campaign"
    ),
    TriggerRow(.assault, "aerial", need: .munition, strength: 0.8, verbs: "drop+"),
    TriggerRow(
      .assault, "drone",
      nounPhrases: "drone strike, drone strikes, drone attack, drone attacks"),
    TriggerRow(
      .assault, "heavy-weapons",
      verbs: "shell, bombard, rocket, mortar",
      nouns: "shelling, barrage, salvo, cannonade",
      verbPhrases:
        "rain _ rockets, lob+ mortars, lob+ shells, fire _ rockets, fire _ missiles, fire _ mortars, fire _ shells",
      nounPhrases: """
        artillery fire, mortar fire, rocket fire, missile strike, missile strikes, shells fell, shell fell, \
        shells landed, shell landed, shells rained, shells crashed, rockets fell, \
        rocket fell, rockets landed, rocket landed, mortars fell, mortars landed, missiles fell, missile landed, missiles landed, bombs fell
        """),
    TriggerRow(
      .assault, "unconventional", verbs: "gas", nouns: "gassing",
      nounPhrases:
        "chemical attack, chemical attacks, gas attack, gas attacks, chemical weapons attack"),
    TriggerRow(
      .assault, "primitive",
      verbs: "stab+, hack, knife, bludgeon, stone, ram+, trample",
      nouns: "stabbing, stoning, ramming",
      verbPhrases:
        "mow/mowed/mown down, plow into, plough into, drive/drove/driven into, throw/threw/thrown stones, hurl stones"
    ),
    TriggerRow(
      .assault, "destroy",
      verbs:
        "raze, torch, demolish, bulldoze, vandalize, desecrate, loot, ransack, pillage, plunder",
      nouns: "arson, looting, demolition, sabotage, pillage",
      verbPhrases: """
        set/set/set fire, set/set/set ablaze, set/set/set alight, burn/burned/burned down, burn/burnt/burnt down, \
        set/set/set _ on fire
        """),
    TriggerRow(
      .assault, "destroy", need: .violence, strength: 0.7,
      verbs:
        "destroy, devastate, damage, burn/burned/burned, burn/burnt/burnt, dynamite, flatten, level",
      nouns: "destruction"),
    TriggerRow(
      .assault, "abduct", verbs: "abduct, kidnap+, hijack",
      nouns: "abduction, kidnapping, kidnap, hijacking",
      verbPhrases: """
        take/took/taken hostage, take/took/taken _ hostage, hold/held/held hostage, hold/held/held _ hostage, \
        take/took/taken captive, take/took/taken _ captive, take/took/taken prisoner, take/took/taken _ prisoner
        """,
      nounPhrases: "hostage taking, hostage crisis"),
    TriggerRow(
      .assault, "beat", verbs: "flog+, whip+, lash", nouns: "beating, flogging, lynching",
      verbPhrases: "beat/beat/beaten up, beat/beat/beaten to death, beat/beat/beaten _ to death"),
    TriggerRow(
      .assault, "beat", need: .violence, strength: 0.6, verbs: "beat/beat/beaten"),
    TriggerRow(.assault, "torture", verbs: "torture, mutilate", nouns: "torture, mutilation"),
    TriggerRow(
      .assault, "sexual", verbs: "rape, enslave", nouns: "rape, enslavement, gangrape"),
    TriggerRow(
      .assault, "crowd-control", strength: 0.8,
      verbs: "teargas, disperse",
      verbPhrases: """
        fire tear gas, fire _ tear gas, fire teargas, fire _ teargas, fire rubber bullets, fire _ rubber bullets, \
        use tear gas, use _ tear gas, use water cannon
        """,
      nounPhrases: "tear gas, water cannon, rubber bullets"),
    TriggerRow(
      .assault, "clash", verbs: "clash, skirmish, duel",
      nouns: "clash, skirmish, firefight, fighting, infighting, shootout, hostility",
      verbPhrases: "trade blows, engage _ in battle"),
    TriggerRow(
      .assault, "clash", need: .forces, strength: 0.75,
      verbs: "battle, fight/fought/fought, repel+, repulse", nouns: "battle"),
    TriggerRow(
      .assault, "clash", need: .forces, strength: 0.5, nouns: "fight, confrontation"),
  ]
}
