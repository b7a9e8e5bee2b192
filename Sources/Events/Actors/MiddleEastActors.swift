/// Groups and forces of the Middle East and North Africa. The first row that names an alias keeps it.
enum MiddleEastActors {
  static let rows: [ActorRow] = [
    ActorRow(
      "ISIS", .rebel,
      """
      isis, isil, daesh, daish, islamic state, islamic state group, so called islamic state, \
      islamic state of iraq and syria, islamic state of iraq and the levant, islamic state of iraq and al sham, \
      islamic state of iraq, is militants, is fighters, is group, is terrorists, is gunmen, is jihadists, \
      is extremists, is insurgents, is militant, is fighter, is cell, is cells, is members, is snipers, is suicide, \
      the caliphate
      """),
    ActorRow("SDF", .rebel, "sdf, syrian democratic forces, QSD"),
    ActorRow(
      "YPG", .rebel, "ypg, ypj, people's protection units, kurdish people's protection units, women's protection units"),
    ActorRow("Asayish", .rebel, "asayish, asayesh"),
    ActorRow("Manbij Military Council", .rebel, "manbij military council"),
    ActorRow("Deir ez-Zor Military Council", .rebel, "deir ez zor military council, deir ezzor military council"),
    ActorRow(
      "PKK", .rebel,
      "pkk, kurdistan workers party, kurdistan workers' party, people's defence forces, people's defense forces"),
    ActorRow("PJAK", .rebel, "pjak, kurdistan free life party"),
    ActorRow("Kurdistan Freedom Hawks", .rebel, "kurdistan freedom hawks, kurdistan freedom falcons"),
    ActorRow("Sinjar Resistance Units", .identityMilitia, "sinjar resistance units, YBS"),
    ActorRow("Peshmerga", .state, country: "IQ", "peshmerga, pesh merga, peshmergas"),
    ActorRow(
      "Iraqi Counter Terrorism Service", .state, country: "IQ", "counter terrorism service, golden division, isof"),
    ActorRow("Iraqi Federal Police", .state, country: "IQ", "iraqi federal police, iraq federal police"),
    ActorRow(
      "Iraqi forces", .state, country: "IQ", "iraqi security forces, ISF, iraqi forces, iraqi counter terrorism service"
    ),
    ActorRow(
      "Popular Mobilization Forces", .militia,
      """
      popular mobilization forces, popular mobilisation forces, popular mobilization units, \
      popular mobilisation units, popular mobilization, popular mobilisation, PMF, PMU, hashd al shaabi, \
      hashd al shabi, hashed al shaabi, al hashd al shaabi, hashd, hash'd
      """),
    ActorRow("Badr Organization", .militia, "badr organization, badr organisation, badr brigade, badr brigades"),
    ActorRow(
      "Kataib Hezbollah", .militia,
      "kataib hezbollah, kata'ib hezbollah, kataeb hezbollah, kata'ib hizballah, hezbollah brigades"),
    ActorRow(
      "Asaib Ahl al-Haq", .militia, "asaib ahl al haq, asa'ib ahl al haq, asaib ahl al haqq, league of the righteous"),
    ActorRow(
      "Harakat Hezbollah al-Nujaba", .militia,
      "harakat hezbollah al nujaba, harakat al nujaba, nujaba movement, al nujaba"),
    ActorRow("Saraya al-Salam", .militia, "saraya al salam, peace companies, peace brigades"),
    ActorRow("Mahdi Army", .militia, "mahdi army, jaish al mahdi"),
    ActorRow("Kataib Sayyid al-Shuhada", .militia, "kataib sayyid al shuhada, kata'ib sayyid al shuhada"),
    ActorRow(
      "Shia militias", .militia,
      """
      shia militias, shiite militias, shi'ite militias, shia militia, shiite militia, shi'ite militia, shia militiamen, \
      shiite militiamen, shia fighters, shiite fighters, iran backed militias, iranian backed militias, \
      iran backed militia, iranian backed militia, iran backed fighters, iranian backed fighters
      """),
    ActorRow(
      "Kurdish forces", .rebel,
      """
      kurdish forces, kurdish fighters, kurdish militia, kurdish militias, kurdish militiamen, kurdish troops, \
      kurdish led forces, kurdish rebels, kurdish militants, kurdish gunmen
      """),
    ActorRow("Naqshbandi Army", .rebel, "naqshbandi army, jrtn, naqshbandi order"),
    ActorRow("Ansar al-Islam", .rebel, "ansar al islam"),
    ActorRow("Saraya Awliya al-Dam", .militia, "saraya awliya al dam"),
    ActorRow(
      "US-led coalition", .external,
      """
      us led coalition, u.s. led coalition, american led coalition, ~international coalition, ~global coalition, \
      anti isis coalition, anti isil coalition, anti is coalition, ~coalition forces, ~coalition warplanes, \
      ~coalition planes, ~coalition aircraft, ~coalition jets, ~coalition military forces, ~coalition airstrikes, \
      ~coalition strikes, ~coalition raid, ~coalition raids, ~coalition troops, ~coalition artillery, \
      ~coalition drones, ~coalition fighter, ~coalition bombers, ~coalition soldiers, ~coalition soldier, ~coalition personnel, ~coalition air strikes, \
      ~coalition airstrike, ~coalition air strike, ~coalition strike, ~coalition raids, ~coalition helicopters, the coalition, operation inherent resolve
      """),
    ActorRow(
      "Saudi-led coalition", .external,
      "saudi led coalition, saudi led military coalition, saudi arabia led coalition, arab coalition, saudi led air"),
    ActorRow(
      "Syrian army", .state, country: "SY",
      """
      syrian arab army, syrian army, SAA, syrian government forces, syrian government troops, ~regime forces, \
      ~regime troops, assad regime, assad's forces, assad's troops, assad government, syrian regime, \
      syrian regime forces, assad forces, government of bashar al assad
      """),
    ActorRow("Tiger Forces", .state, country: "SY", "tiger forces"),
    ActorRow("National Defence Forces", .militia, "national defence forces, national defense forces, shabiha"),
    ActorRow("Liwa al-Quds", .militia, "liwa al quds, quds brigade"),
    ActorRow("Fatemiyoun Brigade", .militia, "fatemiyoun brigade, fatemiyoun, liwa fatemiyoun, fatemiyoun division"),
    ActorRow("Zainabiyoun Brigade", .militia, "zainabiyoun brigade, zainabiyoun, zaynabiyoun"),
    ActorRow("Free Syrian Army", .rebel, "free syrian army, FSA"),
    ActorRow("Syrian National Army", .rebel, "syrian national army, SNA, turkish backed free syrian army"),
    ActorRow("National Front for Liberation", .rebel, "national front for liberation, national liberation front"),
    ActorRow(
      "Hayat Tahrir al-Sham", .rebel,
      """
      hayat tahrir al sham, hayat tahrir al cham, HTS, jabhat al nusra, al nusra front, nusra front, al nusra, \
      jabhat fateh al sham, jabhat fatah al sham, fateh al sham, tahrir al sham
      """),
    ActorRow("Hurras al-Din", .rebel, "hurras al din, horas al din, guardians of religion"),
    ActorRow("Ahrar al-Sham", .rebel, "ahrar al sham, ahrar ash sham"),
    ActorRow("Jaysh al-Islam", .rebel, "jaysh al islam, jaish al islam, jeish al islam, army of islam"),
    ActorRow("Faylaq al-Rahman", .rebel, "faylaq al rahman, failaq al rahman, al rahman legion"),
    ActorRow("Faylaq al-Sham", .rebel, "faylaq al sham, sham legion"),
    ActorRow("Jaysh al-Fatah", .rebel, "jaysh al fatah, jaish al fatah, army of conquest"),
    ActorRow("Nour al-Din al-Zenki", .rebel, "nour al din al zenki, nureddin zengi, noureddine al zinki"),
    ActorRow("Sultan Murad Division", .rebel, "sultan murad division, sultan murad brigade"),
    ActorRow("Hamza Division", .rebel, "hamza division, hamza brigade, hamzat"),
    ActorRow("Southern Front", .rebel, "southern front"),
    ActorRow("Turkistan Islamic Party", .rebel, "turkistan islamic party, turkestan islamic party"),
    ActorRow(
      "Khalid ibn al-Walid Army", .rebel, "khalid ibn al walid army, jaysh khalid ibn al walid, yarmouk martyrs brigade"
    ),
    ActorRow("New Syrian Army", .rebel, "new syrian army, maghawir al thawra, revolutionary commando army"),
    ActorRow("Hezbollah", .militia, "hezbollah, hizbollah, hizballah, hizbullah, hezballah"),
    ActorRow("Amal Movement", .militia, "amal movement, amal militia"),
    ActorRow("Fatah al-Islam", .rebel, "fatah al islam"),
    ActorRow(
      "Hamas", .rebel,
      "hamas, izz al din al qassam brigades, izzedine al qassam brigades, qassam brigades, al qassam brigades"),
    ActorRow("Islamic Jihad", .rebel, "palestinian islamic jihad, islamic jihad, al quds brigades, saraya al quds"),
    ActorRow("Fatah", .rebel, "fatah, al aqsa martyrs brigades, al aqsa martyrs brigade"),
    ActorRow("PFLP", .rebel, "PFLP, popular front for the liberation of palestine"),
    ActorRow(
      "Israeli forces", .state, country: "IL",
      "IDF, israel defense forces, israel defence forces, israeli defense forces, israeli defence forces"),
    ActorRow(
      "al-Qaeda in the Arabian Peninsula", .rebel,
      "al qaeda in the arabian peninsula, al qaida in the arabian peninsula, AQAP, ansar al sharia in yemen"),
    ActorRow(
      "al-Qaeda in the Islamic Maghreb", .rebel,
      "al qaeda in the islamic maghreb, al qaida in the islamic maghreb, AQIM, GSPC"),
    ActorRow("al-Qaeda in Iraq", .rebel, "al qaeda in iraq, al qaida in iraq, AQI"),
    ActorRow("al-Qaeda", .rebel, "al qaeda, al qaida, al qa'ida, al qa'eda, alqaeda"),
    ActorRow("Houthis", .rebel, "houthis, houthi rebels, houthi, huthi, huthis, ansar allah, ansarallah"),
    ActorRow(
      "Southern Transitional Council", .rebel,
      "southern transitional council, STC, security belt, giants brigades, giants brigade"),
    ActorRow(
      "Revolutionary Guards", .state, country: "IR",
      "revolutionary guards, revolutionary guard, IRGC, islamic revolutionary guard corps, iran's revolutionary guards, quds force, basij"
    ),
    ActorRow("Jaish al-Adl", .rebel, "jaish al adl, jaysh al adl, jundallah, jundullah"),
    ActorRow("MEK", .rebel, "mojahedin e khalq, mujahedin e khalq, MEK"),
    ActorRow("DHKP-C", .rebel, "dhkp c, revolutionary people's liberation party"),
    ActorRow(
      "Libyan National Army", .militia,
      "libyan national army, libyan arab armed forces, LNA, LAAF, haftar forces, haftar's forces, haftar's troops, haftar"
    ),
    ActorRow(
      "Government of National Accord", .state, country: "LY",
      "government of national accord, GNA, gna forces, burkan al ghadab, volcano of rage"),
    ActorRow("Libya Dawn", .militia, "libya dawn, fajr libya"),
    ActorRow("Bunyan Marsous", .militia, "bunyan marsous, al bunyan al marsous, bonyan al marsous"),
    ActorRow(
      "Misrata brigades", .militia,
      "misrata brigades, misratan brigades, misrata militia, misrata militias, misratan forces"),
    ActorRow("Zintan brigades", .militia, "zintan brigades, zintani brigades, zintan militia"),
    ActorRow(
      "Benghazi Defence Brigades", .militia,
      "benghazi defence brigades, benghazi defense brigades, shura council of benghazi revolutionaries, benghazi revolutionaries shura council"
    ),
    ActorRow(
      "Derna Shura Council", .militia,
      "derna shura council, shura council of mujahideen in derna, derna protection force, derna mujahideen shura council"
    ),
    ActorRow("Petroleum Facilities Guard", .militia, "petroleum facilities guard, petroleum facilities guards"),
    ActorRow("Ansar al-Sharia", .rebel, "ansar al sharia, ansar al shari'a"),
    ActorRow(
      "Sinai Province", .rebel,
      "sinai province, wilayat sinai, ansar beit al maqdis, ansar bayt al maqdis, province of sinai"),
    ActorRow("Hasm Movement", .rebel, "hasm movement, hasm"),
    ActorRow("Polisario Front", .rebel, "polisario front, polisario"),
    ActorRow("Armed Islamic Group", .rebel, "armed islamic group, GIA"),
  ]
}
