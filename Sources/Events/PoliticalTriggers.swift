/// Words for arrests, protests, movements of forces, talks, aid, charges and threats.
enum PoliticalTriggers {
  static let rows: [TriggerRow] = [
    TriggerRow(
      .coerce, "arrest", verbs: "arrest, detain, imprison, jail, apprehend, incarcerate",
      nouns: "arrest, detention, roundup",
      verbPhrases: "round up, take/took/taken into custody, take/took/taken _ into custody"),
    TriggerRow(
      .coerce, "seize", strength: 0.8, verbs: "confiscate, impound, intercept, expropriate",
      nouns: "confiscation"),
    TriggerRow(
      .coerce, "restrict", strength: 0.6, nouns: "crackdown, lockdown, cordon",
      verbPhrases: "seal off"),
    TriggerRow(.coerce, "curfew", nouns: "curfew"),
    TriggerRow(.coerce, "martial-law", nounPhrases: "martial law, state of emergency"),
    TriggerRow(.coerce, "censor", verbs: "censor, muzzle", nouns: "censorship"),
    TriggerRow(
      .coerce, "deport", verbs: "deport, displace, uproot, extradite",
      nouns: "deportation, extradition, eviction"),
    TriggerRow(
      .protest, "demo", verbs: "protest, demonstrate",
      nouns: "protest, demonstration, rally, vigil, march, picket",
      verbPhrases:
        "take/took/taken to the streets, march through, march on, march in, march against",
      nounPhrases: "sit in, sit ins"),
    TriggerRow(
      .protest, "demo", need: .violence, strength: 0.5, verbs: "rally, march"),
    TriggerRow(
      .protest, "riot", verbs: "riot", nouns: "riot, rioting",
      verbPhrases: "go/went/gone on _ rampage, throw/threw/thrown molotov"),
    TriggerRow(
      .protest, "strike", verbPhrases: "go/went/gone on strike, walk off",
      nounPhrases: "general strike, labor strike, labour strike, strike action, on strike, walk out"
    ),
    TriggerRow(
      .protest, "hunger",
      nounPhrases: "hunger strike, hunger strikes, hunger striker, hunger strikers"),
    TriggerRow(.protest, "boycott", verbs: "boycott", nouns: "boycott"),
    TriggerRow(
      .protest, "obstruct", strength: 0.7, nouns: "roadblock, barricade",
      verbPhrases: "block _ road, block _ highway, block _ roads, block _ street"),
    TriggerRow(
      .mobilize, "troops", strength: 0.75,
      verbs: "deploy, mobilize, mobilise, redeploy, amass, dispatch",
      nouns: "deployment, mobilization, mobilisation, buildup, redeployment",
      verbPhrases:
        "send/sent/sent troops, send/sent/sent _ troops, send/sent/sent reinforcements, send/sent/sent _ reinforcements, mass troops"
    ),
    TriggerRow(
      .mobilize, "militia", strength: 0.6, verbs: "recruit, conscript", nouns: "conscription"),
    TriggerRow(
      .mobilize, "weapons", strength: 0.6, nouns: "airdrop",
      verbPhrases: "supply _ weapons, ship+ _ weapons, smuggle _ weapons"),
    TriggerRow(
      .retreat, "withdraw", need: .forces, strength: 0.8,
      verbs: "withdraw/withdrew/withdrawn, retreat, evacuate",
      nouns: "withdrawal, retreat, pullout, pullback",
      verbPhrases: "pull out, pull back, fall/fell/fallen back, pull _ out"),
    TriggerRow(
      .retreat, "withdraw", need: .forcesAtPlace, strength: 0.6,
      verbs: "abandon, vacate, leave/left/left, quit+"),
    TriggerRow(
      .retreat, "release", need: .violence, strength: 0.75, verbs: "release", nouns: "release",
      verbPhrases: "set/set/set free, let/let/let go"),
    TriggerRow(
      .other, "escape", need: .detention, strength: 0.8,
      verbs: "escape", nouns: "escape, breakout, jailbreak",
      verbPhrases: "break/broke/broken out",
      nounPhrases: "prison break, prison breaks, jail break, jail breaks"),
    TriggerRow(.retreat, "disarm", verbs: "disarm, demobilize", nouns: "disarmament"),
    TriggerRow(
      .retreat, "ceasefire", nouns: "ceasefire, truce, armistice",
      verbPhrases: "lay/laid/laid down arms, lay/laid/laid down their arms, hold/held/held fire",
      nounPhrases: "cease fire, cessation of hostilities"),
    TriggerRow(
      .retreat, "surrender", verbs: "surrender, capitulate", nouns: "capitulation",
      verbPhrases: "give/gave/given up, turn themselves in, lay/laid/laid down weapons"),
    TriggerRow(
      .retreat, "resign", strength: 0.8, verbs: "resign, abdicate", nouns: "resignation",
      verbPhrases: "step+ down"),
    TriggerRow(
      .agree, "agreement", strength: 0.75, nouns: "agreement, accord, treaty, pact",
      verbPhrases:
        "sign _ agreement, sign _ accord, sign _ treaty, strike/struck/struck _ deal, reach _ agreement, reach _ deal, sign _ deal"
    ),
    TriggerRow(
      .consult, "talks", strength: 0.7, verbs: "negotiate, confer+, mediate",
      nouns: "negotiation, summit, consultation",
      verbPhrases: "hold/held/held talks, meet/met/met with, hold/held/held _ meeting",
      nounPhrases: "peace talks"),
    TriggerRow(.consult, "visit", strength: 0.6, verbs: "visit, tour", nouns: "visit"),
    TriggerRow(
      .aid, "humanitarian", strength: 0.75, verbs: "airlift",
      verbPhrases:
        "deliver _ aid, deliver aid, distribute aid, distribute _ aid, provide _ aid, send/sent/sent _ aid",
      nounPhrases: "aid convoy, aid delivery, relief convoy, aid convoys"),
    TriggerRow(.aid, "evacuate", strength: 0.7, verbs: "rescue", nouns: "evacuation, rescue"),
    TriggerRow(
      .accuse, "allege", strength: 0.7, verbs: "accuse, denounce, condemn, indict",
      nouns: "accusation, condemnation, indictment"),
    TriggerRow(
      .accuse, "investigate", strength: 0.6, verbs: "investigate", nouns: "investigation, probe"),
    TriggerRow(
      .threaten, "violence", need: .violence, strength: 0.7, verbs: "threaten", nouns: "ultimatum",
      nounPhrases: "bomb threat, bomb threats, death threat, death threats"),
    TriggerRow(
      .sanction, "convict", strength: 0.75, verbs: "convict, sentence", nouns: "conviction"),
    TriggerRow(
      .sanction, "expel", strength: 0.6, verbs: "recall",
      verbPhrases: "expel+ _ ambassador, expel+ _ diplomats"),
    TriggerRow(
      .sanction, "discontinue", strength: 0.7, nouns: "embargo/embargoes, sanction",
      verbPhrases: "impose _ sanctions, impose sanctions, cut/cut/cut ties, sever ties"),
  ]
}
