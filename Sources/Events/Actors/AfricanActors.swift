/// Groups and forces of Africa south of the Sahara.
enum AfricanActors {
  static let rows: [ActorRow] = [
    ActorRow("al-Shabaab", .rebel, "al shabaab, al shabab, shabaab, shabab, harakat al shabaab, al shebab, shebab"),
    ActorRow(
      "African Union mission in Somalia", .external,
      "AMISOM, ATMIS, african union mission in somalia, african union troops, african union forces, african union peacekeepers, au troops, au peacekeepers"
    ),
    ActorRow("Somali National Army", .state, country: "SO", "somali national army, danab"),
    ActorRow("Jubaland forces", .state, country: "SO", "jubaland forces"),
    ActorRow(
      "Puntland forces", .state, country: "SO", "puntland forces, puntland security forces, puntland defence forces"),
    ActorRow("Ahlu Sunna Waljamaa", .militia, "ahlu sunna waljama'a, ahlu sunna waljamaa, ahlu sunna wal jamaa"),
    ActorRow(
      "ISWAP", .rebel,
      "iswap, islamic state west africa province, islamic state in west africa, islamic state's west africa province"),
    ActorRow("Boko Haram", .rebel, "boko haram, jamaatu ahlis sunna"),
    ActorRow("Ansaru", .rebel, "ansaru"),
    ActorRow("Civilian Joint Task Force", .militia, "civilian joint task force, CJTF, civilian jtf"),
    ActorRow("Multinational Joint Task Force", .external, "multinational joint task force, MNJTF"),
    ActorRow("IPOB", .rebel, "IPOB, indigenous people of biafra, eastern security network"),
    ActorRow("MEND", .rebel, "movement for the emancipation of the niger delta, niger delta avengers"),
    ActorRow(
      "Fulani militia", .identityMilitia,
      "fulani militia, fulani militias, fulani herdsmen, fulani herders, fulani gunmen, fulani ethnic militia"),
    ActorRow(
      "Dan Na Ambassagou", .identityMilitia,
      "dan na ambassagou, dan nan ambassagou, dogon militia, dogon hunters, dozo, dozos"),
    ActorRow("Bandits", .militia, "~armed bandits"),
    ActorRow(
      "JNIM", .rebel,
      "JNIM, jama'at nasr al islam wal muslimin, group to support islam and muslims, group for the support of islam and muslims, nusrat al islam"
    ),
    ActorRow(
      "Islamic State in the Greater Sahara", .rebel,
      "ISGS, islamic state in the greater sahara, islamic state sahel province, islamic state in the sahel"),
    ActorRow("Ansar Dine", .rebel, "ansar dine, ansar al din, ansar eddine"),
    ActorRow("Macina Liberation Front", .rebel, "macina liberation front, katiba macina"),
    ActorRow("MUJAO", .rebel, "mujao, MUJWA"),
    ActorRow("Al-Mourabitoun", .rebel, "al mourabitoun, al murabitoun"),
    ActorRow("Ansarul Islam", .rebel, "ansarul islam, ansaroul islam"),
    ActorRow("MNLA", .rebel, "MNLA, national movement for the liberation of azawad"),
    ActorRow("Coordination of Azawad Movements", .rebel, "coordination of azawad movements, CMA, csp psd"),
    ActorRow("GATIA", .militia, "gatia"),
    ActorRow(
      "Volunteers for the Defence of the Homeland", .militia,
      "volunteers for the defence of the homeland, volunteers for the defense of the homeland, VDP"),
    ActorRow("Koglweogo", .militia, "koglweogo"),
    ActorRow("MINUSMA", .external, "minusma"),
    ActorRow("G5 Sahel force", .external, "g5 sahel force, g5 sahel joint force"),
    ActorRow("French forces", .state, country: "FR", "operation barkhane, barkhane, barkhane force, operation serval"),
    ActorRow("Lakurawa", .rebel, "lakurawa"),
    ActorRow("FACT", .rebel, "front for change and concord in chad"),
    ActorRow("Seleka", .rebel, "seleka, séléka, ex seleka, ex séléka"),
    ActorRow("anti-Balaka", .identityMilitia, "anti balaka, antibalaka"),
    ActorRow("Coalition of Patriots for Change", .rebel, "coalition of patriots for change, cpc rebels"),
    ActorRow("UPC", .rebel, "union for peace in the central african republic, unity for peace in central africa"),
    ActorRow("FPRC", .rebel, "FPRC, popular front for the rebirth of central african republic"),
    ActorRow("3R", .rebel, "return reclamation rehabilitation"),
    ActorRow("MINUSCA", .external, "minusca"),
    ActorRow("M23", .rebel, "m23, march 23 movement"),
    ActorRow("ADF", .rebel, "ADF, allied democratic forces, islamic state central africa province, ISCAP"),
    ActorRow("FDLR", .rebel, "FDLR, democratic forces for the liberation of rwanda, interahamwe"),
    ActorRow("CODECO", .identityMilitia, "codeco, cooperative for the development of congo"),
    ActorRow("Mai-Mai", .identityMilitia, "mai mai, mayi mayi, maï maï, mai mai militia, mai mai militiamen"),
    ActorRow("Wazalendo", .identityMilitia, "wazalendo"),
    ActorRow("Raia Mutomboki", .identityMilitia, "raia mutomboki, raïa mutomboki"),
    ActorRow("Nyatura", .identityMilitia, "nyatura"),
    ActorRow("NDC-R", .militia, "ndc r, nduma defence of congo"),
    ActorRow("FRPI", .rebel, "FRPI, ituri patriotic resistance front"),
    ActorRow("Zaire militia", .identityMilitia, "zaire militia, zaïre militia"),
    ActorRow("Twirwaneho", .identityMilitia, "twirwaneho, gumino"),
    ActorRow("Kamwina Nsapu", .identityMilitia, "kamwina nsapu, kamuina nsapu"),
    ActorRow("Mobondo", .identityMilitia, "mobondo, mobondo militia"),
    ActorRow("FARDC", .state, country: "CD", "FARDC, armed forces of the democratic republic of the congo"),
    ActorRow("MONUSCO", .external, "monusco, monuc"),
    ActorRow("RED-Tabara", .rebel, "red tabara"),
    ActorRow("FNL", .rebel, "national forces of liberation"),
    ActorRow("Imbonerakure", .militia, "imbonerakure"),
    ActorRow("LRA", .rebel, "LRA, lord's resistance army"),
    ActorRow("UPDF", .state, country: "UG", "UPDF, uganda people's defence force, ugandan people's defence force"),
    ActorRow("Rapid Support Forces", .rebel, "rapid support forces, RSF, janjaweed, janjawid"),
    ActorRow("Sudanese Armed Forces", .state, country: "SD", "sudanese armed forces, sudan armed forces"),
    ActorRow("SPLM-North", .rebel, "splm north, spla north, splm n, sudan people's liberation movement north"),
    ActorRow("Sudan Liberation Movement", .rebel, "sudan liberation movement, sudan liberation army, SLM, SLA"),
    ActorRow("Justice and Equality Movement", .rebel, "justice and equality movement, JEM"),
    ActorRow(
      "SPLA-IO", .rebel,
      "spla io, splm io, spla in opposition, sudan people's liberation army in opposition, splm in opposition, machar's forces"
    ),
    ActorRow(
      "SPLA", .state, country: "SS", "SPLA, sudan people's liberation army, south sudan people's defence forces, SSPDF"),
    ActorRow("National Salvation Front", .rebel, "national salvation front, nas rebels"),
    ActorRow("White Army", .identityMilitia, "white army"),
    ActorRow("UNMISS", .external, "unmiss"),
    ActorRow("UNAMID", .external, "unamid"),
    ActorRow("UNISFA", .external, "unisfa"),
    ActorRow(
      "TPLF", .rebel,
      "TPLF, tigray people's liberation front, tigray defence forces, tigray defense forces, tigrayan forces, tigray forces, tigrayan rebels"
    ),
    ActorRow("OLA", .rebel, "oromo liberation army, olf shane, oromo liberation front"),
    ActorRow("ONLF", .rebel, "ONLF, ogaden national liberation front"),
    ActorRow("Fano", .identityMilitia, "fano, fano militia, fano militiamen, amhara fano"),
    ActorRow(
      "Ethiopian National Defence Force", .state, country: "ET",
      "ENDF, ethiopian national defence force, ethiopian national defense force"),
    ActorRow("Liyu police", .state, country: "ET", "liyu police"),
    ActorRow(
      "Ambazonia separatists", .rebel,
      "ambazonia defence forces, ambazonia separatists, ambazonian separatists, ambazonian fighters, amba boys, ambazonia"
    ),
    ActorRow(
      "Ahlu Sunna wal Jama Mozambique", .rebel,
      "ansar al sunna, ahlu sunnah wa jamaah, islamic state mozambique, is mozambique"),
    ActorRow("RENAMO", .rebel, "renamo, mozambican national resistance"),
    ActorRow("UNITA", .rebel, "unita"),
    ActorRow("FLEC", .rebel, "FLEC, front for the liberation of the enclave of cabinda"),
    ActorRow("MFDC", .rebel, "MFDC, movement of democratic forces of casamance"),
    ActorRow("RUF", .rebel, "RUF, revolutionary united front"),
    ActorRow("LURD", .rebel, "LURD"),
    ActorRow(
      "Wagner Group", .external,
      "wagner group, wagner mercenaries, wagner fighters, wagner forces, africa corps, wagner"),
  ]
}
