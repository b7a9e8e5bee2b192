/// Words that say little of which event a report of violence or protest means. A table; one subject a line.
enum CommonReportWords {
  static let lines = [
    // Small words
    "about above after again against ahead along also although among amid another around away back been before began being",
    "below between both came come could does down during each early either else even every from gave given have having here",
    "however into just last late later least less like made many meanwhile more most much near nearly never next none once",
    "only other others outside over same several shortly should since some soon still such than that their them then there",
    "these they this those through till together took under until upon very well went were what when where which while whom",
    "whose will with within without would your across inside behind beyond details first second third",
    // Who tells it
    "according agency agencies announced called claimed confirmed correspondent media minister ministry news official",
    "officials office quoted radio report reported reportedly reporter reporters reports said says saying source sources",
    "spokesman spokeswoman spokesperson state statement statements stated television text told witness witnesses",
    "information known learned local authorities",
    // When
    "january february march april june july august september october november december monday tuesday wednesday thursday",
    "friday saturday sunday today tonight yesterday morning afternoon evening night midday noon dawn hour hours minute",
    "minutes month months week weeks year years days time times date daily weekend",
    // Where
    "area areas capital centre center central city country district districts east eastern north northern place region",
    "province provincial south southern town towns village villages west western department municipality neighborhood",
    "neighbourhood governorate territory located northeast northwest southeast southwest northeastern northwestern",
    "southeastern southwestern",
    // Who
    "armed army attacker attackers bomber bombers child children civilian civilians crowd demonstrators dead extremist",
    "extremists fighter fighters force forces government group groups guerrilla guerrillas gunman gunmen individuals",
    "insurgent insurgents jihadist jihadists member members militant militants military militia militias officer officers",
    "people person persons police policemen protester protesters rebel rebels residents security soldier soldiers terrorist",
    "terrorists troops unidentified unknown victim victims woman women",
    // What
    "action activists aerial airstrike airstrikes armed arrest arrested arrests assault assaulted attack attacked attacking",
    "attacks battle battles bomb bombard bombarded bombardment bombed bombing bombings bombs bullets capture captured",
    "captures capturing carried casualties clash clashed clashes claiming damage deadly death deaths demonstrated",
    "demonstration demonstrations destroyed detained detonated device died during exploded explosion explosions explosive",
    "explosives fighting fire fired firing hurt incident injured injuries injuring kill killed killing kills launched left",
    "lives missile missiles mortar mortars murder murdered opened operation operations planted protest protested protests",
    "raid raided raids rally rallied responsibility rocket rockets seized shell shelled shelling shells shooting shot strike",
    "strikes struck suicide targeted targeting taken toll took warplane warplanes wounded wounding wounds",
    // How many
    "least dozen dozens four five seven eight nine eleven twelve thirteen fourteen fifteen hundred hundreds thousand",
    "thousands number total three twenty thirty forty fifty sixty scores some many",
  ]
}
