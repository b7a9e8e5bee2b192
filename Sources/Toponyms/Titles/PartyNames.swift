/// Political parties, congresses and coalitions with a place in their name.
///
/// A table: one phrase a line, sorted.
enum PartyNames {
  static let phrases = """
    African Party for the Independence of Guinea and Cape Verde
    All India Muslim League
    All India Trinamool Congress
    Alliance Party of Northern Ireland
    Balochistan National Party
    Bangladesh Awami League
    Bangladesh Nationalist Party
    Coalition Avenir Quebec
    Coalition Avenir Québec
    Communist Party of Brazil
    Communist Party of Chile
    Communist Party of China
    Communist Party of Cuba
    Communist Party of Great Britain
    Communist Party of Greece
    Communist Party of India
    Communist Party of Iraq
    Communist Party of Kampuchea
    Communist Party of Nepal
    Communist Party of Peru
    Communist Party of Portugal
    Communist Party of Spain
    Communist Party of the Philippines
    Communist Party of the Russian Federation
    Communist Party of the Soviet Union
    Communist Party of Turkey
    Communist Party of Ukraine
    Communist Party of Vietnam
    Communist Party USA
    Conservative Party of Canada
    Danish People's Party
    Democratic League of Kosovo
    Democratic Party of Iranian Kurdistan
    Democratic Party of Japan
    Democratic Party of Korea
    Democratic Party of Kosovo
    Democratic Party of Kurdistan
    Democratic Union Party
    East Turkestan Islamic Party
    English Defence League
    Finns Party
    Inkatha Freedom Party
    Jammu and Kashmir Peoples Democratic Party
    Komala Party of Iranian Kurdistan
    Kurdistan Democratic Party
    Kurdistan Democratic Party of Iran
    Kurdistan Free Life Party
    Kurdistan Freedom Party
    Kurdistan National Congress
    Kurdistan Socialist Democratic Party
    Kurdistan Toilers Party
    Kurdistan Toilers' Party
    Kurdistan Worker's Party
    Kurdistan Workers Party
    Kurdistan Workers' Party
    Liberal Democratic Party of Japan
    Liberal Party of Australia
    Liberal Party of Canada
    Lombard League
    Marxist-Leninist Communist Party of Turkey
    National Democratic Party of Germany
    National League for Democracy
    National Party of Australia
    National Socialist Council of Nagaland
    New Azerbaijan Party
    New Democratic Party of Canada
    Northern League
    Pakistan Muslim League
    Pakistan People's Party
    Pakistan Peoples Party
    Pan Africanist Congress of Azania
    Party for a Free Life in Kurdistan
    Party of Democratic Action
    People's Party of Canada
    People's Party Our Slovakia
    Revolutionary People's Liberation Party
    Saskatchewan Party
    Shan State Progress Party
    Sierra Leone People's Party
    Social Democratic and Labour Party
    Social Democratic Party of Germany
    South Tyrolean Freedom Party
    Sweden Democrats
    Turkestan Islamic Party
    Turkistan Islamic Party
    Uganda People's Congress
    Ulster Unionist Party
    United Russia party
    United Socialist Party of Venezuela
    Workers Party of Korea
    Workers' Party of Korea
    World Uyghur Congress
    """
}
