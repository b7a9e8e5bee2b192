/// Football clubs of Europe, the Caucasus, Central Asia and Israel.
///
/// A table: one phrase a line, sorted.
enum EuropeanTeams {
  static let phrases = """
    A.C. Milan
    A.S. Roma
    Aalborg BK
    Aberdeen FC
    AC Fiorentina
    AC Milan
    AC Parma
    ACF Fiorentina
    ADO Den Haag
    AEK Athens
    AEK Larnaca
    AEL Limassol
    AFC Ajax
    AFC Bournemouth
    AFC Wimbledon
    AIK Solna
    AIK Stockholm
    Airdrie United
    AJ Auxerre
    Ajax Amsterdam
    Akhmat Grozny
    Alemannia Aachen
    Anorthosis Famagusta
    Anzhi Makhachkala
    APOEL Nicosia
    Apollon Limassol
    Ararat-Armenia
    Ararat Yerevan
    Aris Thessaloniki
    Arminia Bielefeld
    AS Monaco
    AS Nancy
    AS Roma
    AS Saint-Etienne
    AS Saint-Étienne
    Aston Villa
    Atalanta Bergamo
    Athletic Bilbao
    Athletic Club de Bilbao
    Atletico de Madrid
    Atlético de Madrid
    Atletico Madrid
    Atlético Madrid
    Austria Vienna
    Austria Wien
    Ayr United
    AZ Alkmaar
    Banik Ostrava
    Baník Ostrava
    Barcelona SC
    Bari Calcio
    BATE Borisov
    Bayer Leverkusen
    Bayern Munchen
    Bayern München
    Bayern Munich
    Beitar Jerusalem
    Benfica
    Blackburn Rovers
    Bnei Yehuda Tel Aviv
    Bodo/Glimt
    Bodø/Glimt
    Bohemians Prague
    Bologna FC
    Bolton Wanderers
    Borussia Dortmund
    Borussia Monchengladbach
    Borussia Mönchengladbach
    Brescia Calcio
    Brighton and Hove Albion
    Brighton & Hove Albion
    Bristol City FC
    Bristol Rovers
    BSC Young Boys
    Budućnost Podgorica
    Burton Albion
    Cádiz CF
    Cagliari Calcio
    Cambridge United
    Cardiff City FC
    Carlisle United
    CD Leganés
    Celta de Vigo
    Celta Vigo
    Cercle Brugge
    CFR Cluj
    Charlton Athletic
    Chelsea F.C.
    Chelsea FC
    Cheltenham Town FC
    Chievo Verona
    Chornomorets Odesa
    Club Bruges
    Club Brugge
    Colchester United
    Como 1907
    Cork City FC
    Coventry City FC
    Crewe Alexandra
    Crystal Palace FC
    CSKA Moscow
    CSKA Sofia
    Darmstadt 98
    Deportivo Alaves
    Deportivo Alavés
    Deportivo de La Coruña
    Deportivo La Coruna
    Deportivo La Coruña
    Derby County FC
    Derry City FC
    Dinamo Brest
    Dinamo Bucharest
    Dinamo București
    Dinamo Kiev
    Dinamo Minsk
    Dinamo Moscow
    Dinamo Riga
    Dinamo Tbilisi
    Dinamo Tirana
    Dinamo Zagreb
    Djurgården Stockholm
    Dnipro Dnipropetrovsk
    Doncaster Rovers
    Dover Athletic
    Drogheda United
    Dukla Prague
    Dulwich Hamlet
    Dundee United
    Dynamo Dresden
    Dynamo Kiev
    Dynamo Kyiv
    Dynamo Minsk
    Dynamo Moscow
    Dynamo Tbilisi
    Eintracht Braunschweig
    Eintracht Frankfurt
    En Avant Guingamp
    Energie Cottbus
    Everton FC
    Excelsior Rotterdam
    Exeter City FC
    FC Astana
    FC Augsburg
    FC Barcelona
    FC Basel
    FC Basle
    FC Bayern
    FC Bayern Munich
    FC Cologne
    FC Copenhagen
    FC Eindhoven
    FC Groningen
    FC Ingolstadt
    FC Kaiserslautern
    FC Koln
    FC Köln
    FC Krasnodar
    FC Lorient
    FC Lugano
    FC Luzern
    FC Metz
    FC Midtjylland
    FC Nantes
    FC Nordsjælland
    FC Nuremberg
    FC Nürnberg
    FC Porto
    FC Rostov
    FC Schalke
    FC Sion
    FC Sochaux
    FC St. Gallen
    FC St Pauli
    FC St. Pauli
    FC Torino
    FC Twente
    FC Union Berlin
    FC United of Manchester
    FC Utrecht
    FC Zurich
    FC Zürich
    Fenerbahce Istanbul
    Fenerbahçe Istanbul
    Ferencváros Budapest
    Feyenoord Rotterdam
    FK Sarajevo
    Flora Tallinn
    Forest Green Rovers
    Fortuna Dusseldorf
    Fortuna Düsseldorf
    FSV Mainz
    Fulham FC
    Galatasaray Istanbul
    Galway United
    Genoa CFC
    Girona FC
    Girondins Bordeaux
    Girondins de Bordeaux
    Glasgow Celtic
    Glasgow Rangers
    Glasgow Warriors
    Gornik Zabrze
    Górnik Zabrze
    Granada CF
    Grasshopper Zürich
    Grasshoppers Zurich
    Greenock Morton
    Grimsby Town FC
    Hajduk Split
    Hamburger SV
    Hannover 96
    Hansa Rostock
    Hapoel Be'er Sheva
    Hapoel Beersheba
    Hapoel Haifa
    Hapoel Jerusalem
    Hapoel Tel Aviv
    Hartlepool United
    Heart of Midlothian
    Hellas Verona
    Heracles Almelo
    Hertha Berlin
    HJK Helsinki
    HNK Rijeka
    Honved Budapest
    Honvéd Budapest
    Huddersfield Town FC
    Hull City AFC
    Hull City FC
    Hull Kingston Rovers
    IFK Göteborg
    IFK Gothenburg
    IFK Norrköping
    Inter Bratislava
    Inter Milan
    Internazionale Milano
    Inverness Caledonian Thistle
    Ipswich Town FC
    Istanbul Basaksehir
    İstanbul Başakşehir
    KAA Gent
    Kairat Almaty
    Karpaty Lviv
    KRC Genk
    Krylia Sovetov Samara
    Lech Poznan
    Lech Poznań
    Lechia Gdansk
    Lechia Gdańsk
    Leeds Rhinos
    Leeds United
    Legia Warsaw
    Legia Warszawa
    Leicester City FC
    Leicester Tigers
    Levadia Tallinn
    Levante UD
    Levski Sofia
    Leyton Orient
    Lille OSC
    Lincoln City FC
    Liverpool F.C.
    Liverpool FC
    Lokomotiv Moscow
    Lokomotiv Plovdiv
    Lokomotiv Sofia
    LOSC Lille
    Ludogorets Razgrad
    Luton Town FC
    Maccabi Haifa
    Maccabi Netanya
    Maccabi Petah Tikva
    Maccabi Tel Aviv
    Macclesfield Town FC
    Mainz 05
    Malaga CF
    Málaga CF
    Malmo FF
    Malmö FF
    Manchester City
    Manchester United
    Manchester Utd
    Mansfield Town FC
    Maribor Branik
    Metalist Kharkiv
    Millwall FC
    Milton Keynes Dons
    MK Dons
    Molde FK
    NAC Breda
    Napoli SSC
    NEC Nijmegen
    Neftchi Baku
    Neuchâtel Xamax
    Newcastle United
    Newcastle Utd
    Northampton Saints
    Northampton Town FC
    Norwich City FC
    Nottingham Forest
    Notts County
    Odense BK
    OGC Nice
    Oldham Athletic
    Olimpija Ljubljana
    Olympiacos Piraeus
    Olympiakos Piraeus
    Olympique de Marseille
    Olympique Lyon
    Olympique Marseille
    Omonia Nicosia
    Oxford United
    Pakhtakor Tashkent
    Panathinaikos Athens
    PAOK Salonika
    PAOK Thessaloniki
    Paris FC
    Paris Saint Germain
    Paris Saint-Germain
    Paris St Germain
    Paris St-Germain
    Paris St. Germain
    Parma Calcio
    Partick Thistle
    Partizan Belgrade
    Partizani Tirana
    PEC Zwolle
    Peterborough United
    Plymouth Argyle
    Polonia Warsaw
    Port Vale
    Preston North End
    PSV Eindhoven
    Pyunik Yerevan
    Qarabag Agdam
    Queen of the South
    Queen's Park Rangers
    Queens Park Rangers
    Racing Club de France
    Racing Metro
    Racing Santander
    Racing Strasbourg
    Rapid Bucharest
    Rapid Vienna
    Rapid Wien
    RB Leipzig
    RB Salzburg
    RC Lens
    RC Strasbourg
    RCD Mallorca
    Real Betis
    Real Madrid
    Real Madrid Castilla
    Real Mallorca
    Real Murcia
    Real Oviedo
    Real Sociedad
    Real Valladolid
    Real Zaragoza
    Red Bull Salzburg
    Red Star Belgrade
    Red Star Paris
    Reggina Calcio
    Rosenborg BK
    Rosenborg Trondheim
    Ross County FC
    Rotherham United
    Royal Antwerp
    RSC Anderlecht
    Rubin Kazan
    SC Bastia
    SC Freiburg
    SC Heerenveen
    SC Paderborn
    Scunthorpe United
    Servette Geneva
    Sevilla FC
    Shakhtar Donetsk
    Shamrock Rovers
    Sheffield Eagles
    Sheffield United
    Sheffield Wednesday FC
    Sheriff Tiraspol
    Shrewsbury Town FC
    Sigma Olomouc
    SK Brann
    SKA St. Petersburg
    Skonto Riga
    Slask Wroclaw
    Śląsk Wrocław
    Slavia Prague
    Slavia Sofia
    Sligo Rovers
    Slovan Bratislava
    Slovan Liberec
    Southend United
    Sparta Prague
    Sparta Rotterdam
    Spartak Moscow
    Sporting Braga
    Sporting Charleroi
    Sporting Gijon
    Sporting Gijón
    Sporting Lisbon
    SS Lazio
    SSC Napoli
    St Johnstone
    St Mirren
    Stade Brest
    Stade de Reims
    Stade Français Paris
    Stade Malherbe Caen
    Stade Rennais
    Standard de Liège
    Standard Liege
    Standard Liège
    Steaua Bucharest
    Steaua București
    Stirling Albion
    Stoke City FC
    Sturm Graz
    Sunderland AFC
    Sutton United
    SV Darmstadt
    Swansea City AFC
    Terek Grozny
    Torino FC
    Torpedo Kutaisi
    Torpedo Moscow
    Torquay United
    Tottenham Hotspur
    Toulouse FC
    Tranmere Rovers
    TSG Hoffenheim
    TSV 1860 Munich
    UD Las Palmas
    Union Berlin
    Unión Deportiva Almería
    Universitatea Craiova
    Valencia CF
    Vardar Skopje
    Venezia FC
    VfB Stuttgart
    VfL Bochum
    VfL Wolfsburg
    Viktoria Plzen
    Viktoria Plzeň
    Villarreal CF
    Vitesse Arnhem
    Vitória de Guimarães
    Vitória Guimarães
    Wacker Innsbruck
    Werder Bremen
    West Bromwich Albion
    West Ham United
    Wigan Athletic
    Wigan Warriors
    Willem II Tilburg
    Wisła Cracow
    Wisla Krakow
    Wisła Kraków
    Wolverhampton Wanderers
    Wycombe Wanderers
    Young Boys Bern
    Zalgiris Kaunas
    Žalgiris Kaunas
    Zalgiris Vilnius
    Žalgiris Vilnius
    Željezničar Sarajevo
    Zenit Saint Petersburg
    Zenit St Petersburg
    Zenit St. Petersburg
    Zimbru Chișinău
    Zorya Luhansk
    """
}
