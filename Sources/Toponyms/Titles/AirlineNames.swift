/// Airlines with a place in their name.
///
/// A table: one phrase a line, sorted.
enum AirlineNames {
  static let phrases = """
    Air Afrique
    Air Algerie
    Air Algérie
    Air America
    Air Arabia
    Air Astana
    Air Baltic
    Air Berlin
    Air Botswana
    Air Burkina
    Air Busan
    Air Cairo
    Air Caledonie
    Air Canada
    Air Ceylon
    Air China
    Air Corsica
    Air Djibouti
    Air Europa
    Air Fiji
    Air Florida
    Air France
    Air France-KLM
    Air Greenland
    Air Iceland
    Air India
    Air India Express
    Air Inter
    Air Jamaica
    Air Japan
    Air Koryo
    Air Kyrgyzstan
    Air Macau
    Air Madagascar
    Air Malawi
    Air Mali
    Air Malta
    Air Mauritius
    Air Moldova
    Air Namibia
    Air Nauru
    Air New Zealand
    Air Niugini
    Air Panama
    Air Rwanda
    Air Senegal
    Air Seoul
    Air Serbia
    Air Seychelles
    Air Sinai
    Air Tahiti
    Air Tahiti Nui
    Air Tanzania
    Air Transat
    Air Uganda
    Air Vanuatu
    Air Wisconsin
    Air Zimbabwe
    Airports of Thailand
    Alaska Air Group
    Alaska Airlines
    America West Airlines
    American Airlines
    Azerbaijan Airlines
    Bangkok Airways
    Biman Bangladesh Airlines
    British Airways
    Brussels Airlines
    Cathay Dragon
    Cathay Pacific
    Cham Wings
    China Airlines
    China Eastern Airlines
    China Southern Airlines
    Delta Air Lines
    Delta Airlines
    Garuda Indonesia
    Georgian Airways
    Ghana Airways
    Hainan Airlines
    Hong Kong Airlines
    Iran Aseman Airlines
    Japan Air Lines
    Japan Air System
    Japan Airlines
    Kenya Airways
    Kuwait Airways
    Mahan Air
    Malaysia Airline
    Malaysia Airlines
    Middle East Airlines
    Nepal Airlines
    Nigeria Airways
    Northwest Airlines
    Pakistan International Airlines
    Qatar Airways
    Rossiya Airlines
    Royal Jordanian
    Royal Nepal Airlines
    Shandong Airlines
    Shanghai Airlines
    Shenzhen Airlines
    Siberia Airlines
    Sichuan Airlines
    Singapore Airlines
    Sudan Airways
    Tajik Air
    Thai Airways
    Turkmenistan Airlines
    Uganda Airlines
    Ukraine International Airlines
    Ural Airlines
    Uzbekistan Airways
    Vietnam Airlines
    Virgin America
    Virgin Atlantic
    Virgin Australia
    Xiamen Airlines
    Zambia Airways
    """
}
