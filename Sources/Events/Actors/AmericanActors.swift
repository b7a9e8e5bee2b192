/// Groups and forces of the Americas.
enum AmericanActors {
  static let rows: [ActorRow] = [
    ActorRow(
      "FARC", .rebel,
      "farc, revolutionary armed forces of colombia, farc dissidents, estado mayor central, central general staff, segunda marquetalia"
    ),
    ActorRow("ELN", .rebel, "ELN, national liberation army"),
    ActorRow("EPL", .rebel, "EPL, popular liberation army, los pelusos"),
    ActorRow("M-19", .rebel, "m 19, april 19 movement, 19 april movement"),
    ActorRow("AUC", .militia, "AUC, united self defense forces of colombia, united self defence forces of colombia"),
    ActorRow(
      "Gulf Clan", .militia,
      "gulf clan, clan del golfo, gaitanist self defense forces, gaitanistas, los urabenos, los urabeños"),
    ActorRow("Los Rastrojos", .militia, "los rastrojos, rastrojos"),
    ActorRow("Medellin Cartel", .militia, "medellin cartel, medellín cartel, the extraditables, extraditables"),
    ActorRow("Cali Cartel", .militia, "cali cartel"),
    ActorRow("Tren de Aragua", .militia, "tren de aragua"),
    ActorRow("Sinaloa Cartel", .militia, "sinaloa cartel, los chapitos, chapitos"),
    ActorRow(
      "Jalisco New Generation Cartel", .militia,
      "jalisco new generation cartel, jalisco new generation, CJNG, jalisco cartel"),
    ActorRow("Los Zetas", .militia, "los zetas, zetas, northeast cartel, cartel del noreste"),
    ActorRow("Gulf Cartel", .militia, "gulf cartel"),
    ActorRow("Juarez Cartel", .militia, "juarez cartel, juárez cartel, la linea"),
    ActorRow("Tijuana Cartel", .militia, "tijuana cartel"),
    ActorRow("Knights Templar", .militia, "knights templar cartel, la familia michoacana"),
    ActorRow("Santa Rosa de Lima Cartel", .militia, "santa rosa de lima cartel"),
    ActorRow("Zapatistas", .rebel, "zapatistas, EZLN, zapatista national liberation army, zapatista army"),
    ActorRow("Mexican National Guard", .state, country: "MX", "mexican national guard"),
    ActorRow("MS-13", .militia, "ms 13, mara salvatrucha"),
    ActorRow("Barrio 18", .militia, "barrio 18, 18th street gang"),
    ActorRow(
      "FMLN", .rebel, "fmln, farabundo marti national liberation front, farabundo martí national liberation front"),
    ActorRow(
      "Salvadoran army", .state, country: "SV",
      "atlacatl battalion, salvadoran armed forces, salvadoran army, treasury police"),
    ActorRow("URNG", .rebel, "URNG, guatemalan national revolutionary unity"),
    ActorRow("Contras", .rebel, "contras, nicaraguan resistance, contra rebels"),
    ActorRow("Sandinistas", .rebel, "sandinistas, FSLN"),
    ActorRow("Cinchoneros", .rebel, "cinchoneros, cinchonero"),
    ActorRow("Shining Path", .rebel, "shining path, sendero luminoso"),
    ActorRow("MRTA", .rebel, "MRTA, tupac amaru revolutionary movement, túpac amaru revolutionary movement"),
    ActorRow(
      "Manuel Rodriguez Patriotic Front", .rebel,
      "manuel rodriguez patriotic front, manuel rodríguez patriotic front, FPMR"),
    ActorRow("Lautaro Youth Movement", .rebel, "lautaro youth movement, mapu lautaro, lautaro front"),
    ActorRow("Zarate Willka", .rebel, "zarate willka, zárate willka"),
    ActorRow("Mapuche militants", .identityMilitia, "coordinadora arauco malleco, mapuche militants"),
    ActorRow("Paraguayan People's Army", .rebel, "paraguayan people's army"),
    ActorRow("First Capital Command", .militia, "first capital command, primeiro comando da capital, pcc gang"),
    ActorRow("Red Command", .militia, "red command, comando vermelho"),
    ActorRow("Los Choneros", .militia, "los choneros, choneros"),
    ActorRow("Los Lobos", .militia, "los lobos"),
    ActorRow("G9", .militia, "g9 gang, g9 alliance, g9 family, viv ansanm, g pep"),
    ActorRow("400 Mawozo", .militia, "400 mawozo"),
    ActorRow("Haitian National Police", .state, country: "HT", "haitian national police, haiti's national police"),
    ActorRow("MINUSTAH", .external, "minustah"),
    ActorRow("Colectivos", .militia, "colectivos"),
    ActorRow(
      "US forces", .state, country: "US",
      """
      us forces, u.s. forces, american forces, us troops, u.s. troops, american troops, us military, u.s. military, \
      american military, us army, u.s. army, us warplanes, u.s. warplanes, american warplanes, us marines, \
      u.s. marines, american marines, us air force, u.s. air force, us navy, u.s. navy, us soldiers, u.s. soldiers, \
      american soldiers, us special forces, u.s. special forces, us special operations forces, \
      u.s. special operations forces, us drone, u.s. drone, american drone, us drones, u.s. drones, us aircraft, \
      u.s. aircraft, american aircraft, us jets, u.s. jets, us fighter jets, u.s. fighter jets, us airstrike, \
      u.s. airstrike, us airstrikes, u.s. airstrikes, us air strikes, u.s. air strikes, us air strike, \
      u.s. air strike, us led forces, u.s. led forces, us central command, u.s. central command, CENTCOM, AFRICOM, \
      us africa command, u.s. africa command, the pentagon, navy seals, delta force, u.s. service members, \
      us service members, american service members
      """),
    ActorRow("FBI", .state, country: "US", "FBI, federal bureau of investigation"),
    ActorRow("Proud Boys", .militia, "proud boys"),
    ActorRow("Oath Keepers", .militia, "oath keepers"),
    ActorRow("Ku Klux Klan", .militia, "ku klux klan"),
  ]
}
