/// Countries and the adjectives of their peoples, which name their forces.
enum Demonyms {
  /// ISO 3166-1 alpha-2, the adjective that our names use, and others for the same.
  private static let table = """
    AF Afghan, AL Albanian, DZ Algerian, AO Angolan, AR Argentine/Argentinian, AM Armenian, AU Australian, \
    AT Austrian, AZ Azerbaijani/Azeri, BH Bahraini, BD Bangladeshi, BY Belarusian, BE Belgian, BZ Belizean, \
    BJ Beninese, BT Bhutanese, BO Bolivian, BA Bosnian, BW Botswanan, BR Brazilian, BN Bruneian, BG Bulgarian, \
    BF Burkinabe/Burkinabé, BI Burundian, KH Cambodian, CM Cameroonian, CA Canadian, CV Cape Verdean, \
    CF Central African, TD Chadian, CL Chilean, CN Chinese, CO Colombian, KM Comorian, CG Congolese, CD DR Congo, \
    CR Costa Rican, HR Croatian, CU Cuban, CY Cypriot, CZ Czech, DK Danish, DJ Djiboutian, DO Dominican, \
    EC Ecuadorian/Ecuadorean, EG Egyptian, SV Salvadoran/Salvadorean, GQ Equatorial Guinean, ER Eritrean, \
    EE Estonian, SZ Swazi, ET Ethiopian, FJ Fijian, FI Finnish, FR French, GA Gabonese, GM Gambian, GE Georgian, \
    DE German, GH Ghanaian, GR Greek, GT Guatemalan, GN Guinean, GW Bissau Guinean, GY Guyanese, HT Haitian, \
    HN Honduran, HU Hungarian, IS Icelandic, IN Indian, ID Indonesian, IR Iranian, IQ Iraqi, IE Irish, IL Israeli, \
    IT Italian, CI Ivorian, JM Jamaican, JP Japanese, JO Jordanian, KZ Kazakh, KE Kenyan, KP North Korean, \
    KR South Korean, XK Kosovan/Kosovar, KW Kuwaiti, KG Kyrgyz, LA Lao/Laotian, LV Latvian, LB Lebanese, \
    LS Basotho, LR Liberian, LY Libyan, LT Lithuanian, LU Luxembourgish, MG Malagasy, MW Malawian, MY Malaysian, \
    MV Maldivian, ML Malian, MT Maltese, MR Mauritanian, MU Mauritian, MX Mexican, MD Moldovan, MN Mongolian, \
    ME Montenegrin, MA Moroccan, MZ Mozambican, MM Myanmar/Burmese, NA Namibian, NP Nepalese/Nepali, NL Dutch, \
    NZ New Zealand, NI Nicaraguan, NE Nigerien, NG Nigerian, MK Macedonian, NO Norwegian, OM Omani, PK Pakistani, \
    PS Palestinian, PA Panamanian, PG Papua New Guinean, PY Paraguayan, PE Peruvian, PH Philippine/Filipino, \
    PL Polish, PT Portuguese, QA Qatari, RO Romanian, RU Russian, RW Rwandan, SA Saudi/Saudi Arabian, \
    SN Senegalese, RS Serbian/Serb, SL Sierra Leonean, SG Singaporean, SK Slovak, SI Slovenian, SB Solomon Islands, \
    SO Somali, ZA South African, SS South Sudanese, ES Spanish, LK Sri Lankan, SD Sudanese, SR Surinamese, \
    SE Swedish, CH Swiss, SY Syrian, TW Taiwanese, TJ Tajik, TZ Tanzanian, TH Thai, TL Timorese, TG Togolese, \
    TT Trinidadian, TN Tunisian, TR Turkish, TM Turkmen, UG Ugandan, UA Ukrainian, AE Emirati, GB British, \
    US US/American/U.S, UY Uruguayan, UZ Uzbek, VE Venezuelan, VN Vietnamese, YE Yemeni, ZM Zambian, ZW Zimbabwean
    """

  private static let countries: [String: String] = {
    var countries: [String: String] = [:]
    forEachRow { code, names in for name in names { countries[name] = code } }
    return countries
  }()

  private static let adjectives: [String: String] = {
    var adjectives: [String: String] = [:]
    forEachRow { code, names in adjectives[code] = names[0] }
    return adjectives
  }()

  private static func forEachRow(_ body: (String, [String]) -> Void) {
    for row in table.split(separator: ",") {
      let row = row.drop { $0 == " " }
      body(String(row.prefix(2)), row.dropFirst(3).split(separator: "/").map(String.init))
    }
  }

  /// TR for "Turkish".
  static func country(of adjective: String) -> String? { countries[adjective] }

  /// "Turkish" for TR.
  static func adjective(of country: String) -> String? { adjectives[country] }
}
