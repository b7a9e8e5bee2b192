/// Words for land that changes hands, and for those who move upon it.
enum TerritoryTriggers {
  static let rows: [TriggerRow] = [
    TriggerRow(
      .territory, "capture", need: .place, otherwise: (.coerce, "arrest"), verbs: "capture",
      nouns: ""),
    TriggerRow(
      .territory, "capture", need: .place, otherwise: (.coerce, "seize"), verbs: "seize"),
    TriggerRow(
      .territory, "capture", need: .place,
      verbs: """
        overrun/overran/overrun, occupy, conquer, annex, wrest, invade, secure, wrench, overtake/overtook/overtaken
        """,
      verbPhrases: """
        take/took/taken over, take/took/taken control, seize control, gain control, win/won/won control, \
        assume control, establish control, wrest control, wrest _ from, hoist _ flag, raise _ flag, plant _ flag
        """),
    TriggerRow(
      .territory, "capture", need: .forcesAtPlace, strength: 0.75,
      verbs: "take/took/taken, gain, grab+"),
    TriggerRow(
      .territory, "capture", need: .placeOfNoun,
      nouns: "capture, seizure, takeover, conquest, occupation, invasion, annexation"),
    TriggerRow(
      .territory, "retake", need: .place,
      verbs: """
        retake/retook/retaken, recapture, liberate, reclaim, regain, reconquer, reoccupy, recover
        """,
      verbPhrases:
        "take/took/taken back, win/won/won back, drive/drove/driven _ from, drive/drove/driven _ out of"
    ),
    TriggerRow(.territory, "retake", need: .place, otherwise: (.retreat, "release"), verbs: "free"),
    TriggerRow(
      .territory, "retake", need: .placeOfNoun, nouns: "recapture, liberation, reconquest, retaking"
    ),
    TriggerRow(
      .territory, "retake", need: .enemy, strength: 0.8,
      verbPhrases: "declare victory, proclaim victory, announce victory"),
    TriggerRow(
      .territory, "retake", need: .place, strength: 0.8,
      verbPhrases: """
        declare free, declare _ free, declare liberated, declare _ liberated, declare cleared, declare _ cleared
        """),
    TriggerRow(
      .territory, "fall", need: .placeAsSubject, verbs: "fall/fell/fallen, collapse",
      verbPhrases: "fall/fell/fallen to, fall/fell/fallen into"),
    TriggerRow(.territory, "fall", need: .placeOfNoun, nouns: "fall, collapse, loss, surrender"),
    TriggerRow(
      .territory, "fall", need: .forcesAtPlace, strength: 0.7, verbs: "lose/lost/lost, cede",
      verbPhrases: "lose/lost/lost control, cede control, relinquish control"),
    TriggerRow(
      .retreat, "withdraw", strength: 0.8,
      verbPhrases: """
        lift _ siege, lift _ blockade, hand over control, hand _ over control, hand over _ city, hand over _ town, \
        hand over _ village, hand over _ base, hand over _ port, hand over _ ports, hand over _ airport, \
        hand over _ camp, hand over _ positions, hand over _ district, hand over _ area, hand over _ areas
        """),
    TriggerRow(
      .territory, "retake", strength: 0.75,
      verbPhrases: "break/broke/broken _ siege, break/broke/broken through _ siege"),
    TriggerRow(
      .territory, "besiege", need: .place,
      verbs: "besiege, surround, encircle, blockade, cordon",
      verbPhrases: """
        lay/laid/laid siege, cut/cut/cut off, cut/cut/cut _ road, cut/cut/cut _ highway, cut/cut/cut _ supply, \
        sever _ road, sever _ supply, block _ supply
        """),
    TriggerRow(
      .territory, "besiege", nouns: "siege, encirclement, blockade"),
    TriggerRow(
      .territory, "enter", need: .forcesAtPlace,
      verbs: "enter, penetrate, reach, infiltrate, raid, breach",
      verbPhrases: """
        push into, move into, roll into, break/broke/broken into, sweep/swept/swept into, march into, \
        pour into, burst/burst/burst into, fight/fought/fought _ into, storm into, arrive in, cross into, \
        sweep/swept/swept through, move in
        """),
    TriggerRow(
      .territory, "enter", need: .forcesAtPlace, otherwise: (.assault, "attack"), verbs: "storm"),
    TriggerRow(
      .territory, "enter", need: .forcesAsSubject, strength: 0.75,
      verbPhrases: "cross _ border, cross _ frontier, cross _ river"),
    TriggerRow(
      .territory, "advance", need: .forces, strength: 0.75,
      verbs: "advance", nouns: "advance, push",
      verbPhrases: """
        push back, push _ back, drive/drove/driven back, drive/drove/driven _ back, force back, force _ back, \
        beat/beat/beaten back, close in on, push toward, push towards, gain ground, make/made/made gains, \
        make/made/made advances, inch closer
        """),
    TriggerRow(
      .territory, "advance", need: .forces, strength: 0.75,
      verbs: "expel+, oust, dislodge, rout, evict",
      verbPhrases:
        "drive/drove/driven out, drive/drove/driven _ out, push out, push _ out, force out, force _ out, flush out, flush _ out, kick out, kick _ out, drive/drove/driven _ from"
    ),
    TriggerRow(
      .territory, "clear", need: .forcesAtPlace, strength: 0.75,
      verbs: "clear, comb, demine", verbPhrases: "mop+ up, sweep/swept/swept for"),
    TriggerRow(
      .territory, "defend", need: .forcesAtPlace, strength: 0.5,
      verbs: "defend, recover"),
    TriggerRow(
      .territory, "offensive", strength: 0.8, nouns: "offensive, counteroffensive, counteroffence",
      nounPhrases:
        "counter offensive, counter attack, ground operation, military operation, military operations"
    ),
    TriggerRow(
      .coerce, "raid", need: .violence, strength: 0.75, nouns: "raid"),
  ]
}
