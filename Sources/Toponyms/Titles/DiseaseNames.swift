/// Diseases, viruses, syndromes and clinical scales that are called after a place.
///
/// A table: one phrase a line, sorted.
enum DiseaseNames {
  static let phrases = """
    Aleppo boil
    Aleppo boils
    Alkhurma virus
    Andes hantavirus
    Andes virus
    Baghdad boil
    Baghdad boils
    Barmah Forest fever
    Barmah Forest virus
    Black Creek Canal virus
    Bombali virus
    Bombay blood group
    Borna disease
    Borna disease virus
    Bornholm disease
    Bourbon virus
    Bristol stool chart
    Bristol stool scale
    Bundibugyo ebolavirus
    Bundibugyo virus
    Bunyamwera virus
    Bwamba fever
    California encephalitis
    Chandipura virus
    China syndrome
    Colorado tick fever
    Coxsackie virus
    Crimean Congo haemorrhagic fever
    Crimean-Congo haemorrhagic fever
    Crimean Congo hemorrhagic fever
    Crimean-Congo hemorrhagic fever
    Delhi belly
    Dobrava virus
    Ebola case
    Ebola cases
    Ebola crisis
    Ebola death
    Ebola deaths
    Ebola epidemic
    Ebola epidemics
    Ebola haemorrhagic fever
    Ebola hemorrhagic fever
    Ebola outbreak
    Ebola outbreaks
    Ebola patient
    Ebola patients
    Ebola response
    Ebola survivor
    Ebola survivors
    Ebola treatment
    Ebola vaccine
    Ebola vaccines
    Ebola victim
    Ebola victims
    Ebola virus
    Ebola virus disease
    Ebola Zaire
    Edinburgh Postnatal Depression Scale
    Florence syndrome
    Four Corners virus
    Framingham risk score
    Fujian flu
    Glasgow coma scale
    Glasgow Coma Score
    Guanarito virus
    Guinea worm disease
    Guinea-worm disease
    Gulf War illness
    Gulf War syndrome
    Hantaan virus
    Havana syndrome
    Haverhill fever
    Heartland virus
    Hendra virus
    Hong Kong flu
    Itai-itai disease
    Jamestown Canyon virus
    Jerusalem syndrome
    Junin virus
    Junín virus
    Kashin-Beck disease
    Keshan disease
    Kunjin virus
    Kyasanur Forest disease
    Kyasanur Forest virus
    La Crosse encephalitis
    La Crosse virus
    Langya virus
    Lassa fever
    Lassa mammarenavirus
    Lassa outbreak
    Lassa outbreaks
    Lassa virus
    Lima syndrome
    Lujo virus
    Lyme arthritis
    Lyme borreliosis
    Lyme disease
    Machupo virus
    Madura foot
    Malta fever
    Marburg case
    Marburg cases
    Marburg disease
    Marburg epidemic
    Marburg fever
    Marburg haemorrhagic fever
    Marburg hemorrhagic fever
    Marburg outbreak
    Marburg outbreaks
    Marburg virus
    Marburg virus disease
    Mayaro fever
    Mayaro virus
    Middle East respiratory syndrome
    Minamata disease
    Minnesota Multiphasic Personality Inventory
    Montreal Cognitive Assessment
    Murray Valley encephalitis
    Nairobi eye
    Nairobi sheep disease
    Newcastle disease
    Nipah outbreak
    Nipah virus
    Norwalk virus
    Omsk haemorrhagic fever
    Omsk hemorrhagic fever
    Oropouche fever
    Oropouche virus
    Oroya fever
    Panama disease
    Paris syndrome
    Philadelphia chromosome
    Pontiac fever
    Powassan virus
    Puumala virus
    Reston ebolavirus
    Reston virus
    Rift Valley fever
    Rift Valley fever virus
    Rocky Mountain spotted fever
    Ross River fever
    Ross River virus
    Sabiá virus
    Saint Louis encephalitis
    San Joaquin Valley fever
    Schmallenberg virus
    Semliki Forest virus
    Sin Nombre virus
    Sindbis fever
    Sindbis virus
    St Louis encephalitis
    St. Louis encephalitis
    Stockholm syndrome
    Sudan ebolavirus
    Sudan virus disease
    Tahyna virus
    Tai Forest ebolavirus
    Taï Forest ebolavirus
    Tai Forest virus
    Tangier disease
    Toscana virus
    Usutu virus
    Valley fever
    Venezuelan equine encephalitis
    West Nile encephalitis
    West Nile fever
    West Nile virus
    Zaire ebolavirus
    Zika case
    Zika cases
    Zika epidemic
    Zika fever
    Zika infection
    Zika infections
    Zika outbreak
    Zika outbreaks
    Zika vaccine
    Zika virus
    Zika virus disease
    """
}
