/// Teams of Africa, Asia, Oceania and Latin America; rugby, cricket, basketball and ice hockey of all countries.
///
/// A table: one phrase a line, sorted.
enum TeamNames {
  static let phrases = """
    Accra Hearts of Oak
    ACT Brumbies
    Adelaide Crows
    Adelaide Strikers
    Adelaide United
    Ajax Cape Town
    Ak Bars Kazan
    Al-Ahli Dubai
    Al-Ahli Jeddah
    Al-Ahli Tripoli
    Al Ahly
    Al-Ahly
    Al Ain FC
    Al-Ain FC
    Al-Faisaly Amman
    Al-Hilal Omdurman
    Al-Hilal Riyadh
    Al-Ittihad Aleppo
    Al-Ittihad Jeddah
    Al-Ittihad Tripoli
    Al-Jaish Damascus
    Al-Jazira Abu Dhabi
    Al-Karamah Homs
    Al-Merrikh
    Al-Nassr Riyadh
    Al-Sadd Doha
    Al-Wahda Abu Dhabi
    Al-Wehdat Amman
    ALBA Berlin
    Albirex Niigata
    Alianza Lima
    America de Cali
    América de Cali
    América Mineiro
    Anadolu Efes
    Arema Malang
    AS Vita Club
    Asante Kotoko
    ASEC Abidjan
    ASEC Mimosas
    Athletico Paranaense
    Atlético Junior
    Atletico Mineiro
    Atlético Mineiro
    Atletico Nacional
    Atlético Nacional
    Atletico Paranaense
    Atlético Paranaense
    Auckland Blues
    Auckland FC
    Avangard Omsk
    Bali United
    Barbados Royals
    Barbados Tridents
    Barcelona de Guayaquil
    Barcelona Guayaquil
    Barys Astana
    Bath Rugby
    Beijing Ducks
    Beijing Guoan
    Belgrano de Córdoba
    Bengaluru FC
    Birmingham Phoenix
    Boca Juniors
    Bolívar La Paz
    Bradford Bulls
    Brisbane Broncos
    Brisbane Heat
    Brisbane Lions
    Brisbane Roar
    Bristol Bears
    Buriram United
    Busan IPark
    Canberra Raiders
    Canon Yaounde
    Canon Yaoundé
    Canterbury-Bankstown Bulldogs
    Canterbury Bulldogs
    Canterbury Crusaders
    Cape Town City FC
    Caracas FC
    Cardiff Blues
    Cardiff Rugby
    Carlton Blues
    Castleford Tigers
    Catalans Dragons
    Central Coast Mariners
    Cerezo Osaka
    Cerro Porteno
    Cerro Porteño
    Chennai Super Kings
    Chivas de Guadalajara
    Chivas Guadalajara
    Cienciano Cusco
    Club America
    Club América
    Club Atlético Lanús
    Club Bolívar
    Club León
    Club Olimpia
    Club Tijuana
    Cobreloa Calama
    Collingwood Magpies
    Colo-Colo
    Colombo Kings
    Colón de Santa Fe
    Comilla Victorians
    Connacht Rugby
    Consadole Sapporo
    Cornish Pirates
    Coton Sport Garoua
    CR Belouizdad
    Cronulla Sharks
    Cruz Azul
    CS Sfaxien
    Dalian Shide
    Dalian Wanda
    Danubio Montevideo
    Deccan Chargers
    Delhi Capitals
    Delhi Daredevils
    Deportes Tolima
    Deportivo Cali
    Deportivo Guadalajara
    Deportivo Quito
    Deportivo Tachira
    Deportivo Táchira
    Deportivo Toluca
    Dhaka Dynamites
    Dynamos Harare
    East Bengal Club
    East Bengal FC
    EC Bahia
    Edinburgh Rugby
    Eisbären Berlin
    Enugu Rangers
    ES Setif
    ES Sétif
    Esperance de Tunis
    Espérance de Tunis
    Esperance Tunis
    Espérance Tunis
    Esporte Clube Bahia
    Essendon Bombers
    Esteghlal Tehran
    Estudiantes de La Plata
    Estudiantes La Plata
    Etoile du Sahel
    Étoile du Sahel
    Exeter Chiefs
    FAR Rabat
    FC Goa
    FC Seoul
    FC Tokyo
    Fitzroy Lions
    Fortaleza EC
    Fortitudo Bologna
    Fremantle Dockers
    Fukuoka SoftBank Hawks
    FUS Rabat
    Gamba Osaka
    Geelong Cats
    Gimnasia de La Plata
    Gimnasia La Plata
    Gloucester Rugby
    Gold Coast Suns
    Gold Coast Titans
    Gor Mahia
    Greater Western Sydney Giants
    Guangzhou Evergrande
    Guangzhou R&F
    Guaraní Asunción
    Gujarat Titans
    Guyana Amazon Warriors
    GWS Giants
    Halifax Panthers
    Hanoi FC
    Hawthorn Hawks
    HC Davos
    HC Lugano
    HC Sparta Prague
    Hearts of Oak
    Highlanders Bulawayo
    Hiroshima Carp
    Hiroshima Toyo Carp
    Hobart Hurricanes
    Hokkaido Nippon-Ham Fighters
    Huddersfield Giants
    Independiente Avellaneda
    Independiente del Valle
    Independiente Medellin
    Independiente Medellín
    Independiente Santa Fe
    Islamabad United
    Jaffna Kings
    Jamaica Tallawahs
    Jeonbuk Hyundai Motors
    Jeonbuk Motors
    Jiangsu Suning
    Johor Darul Ta'zim
    Jokerit Helsinki
    JS Kabylie
    Jubilo Iwata
    Junior Barranquilla
    Junior de Barranquilla
    Kandy Falcons
    Kano Pillars
    Karachi Kings
    Kashima Antlers
    Kawasaki Frontale
    Kerala Blasters
    Kings XI Punjab
    Kolkata Knight Riders
    Kuala Lumpur City FC
    Kunlun Red Star
    Kyoto Purple Sanga
    Kyoto Sanga
    Lahore Qalandars
    Lanús Atlético
    LDU Quito
    Leinster Rugby
    Liga de Quito
    Limoges CSP
    Lokomotiv Yaroslavl
    London Broncos
    London Irish
    London Scottish
    London Spirit
    London Wasps
    London Welsh
    Lucknow Super Giants
    Macarthur FC
    Mamelodi Sundowns
    Manchester Originals
    Manly Sea Eagles
    Manly-Warringah Sea Eagles
    Maxaquene Maputo
    MC Alger
    MC Oran
    Melbourne City FC
    Melbourne Demons
    Melbourne Heart
    Melbourne Renegades
    Melbourne Stars
    Melbourne Victory
    Metallurg Magnitogorsk
    Millonarios Bogotá
    Mohun Bagan
    Monterrey Rayados
    Multan Sultans
    Mumbai City FC
    Mumbai Indians
    Munster Rugby
    Nacional de Montevideo
    Nacional Montevideo
    Nagoya Grampus
    Natal Sharks
    New South Wales Waratahs
    New Zealand Warriors
    Newcastle Falcons
    Newcastle Jets
    Newcastle Knights
    North Melbourne Kangaroos
    North Queensland Cowboys
    NSW Waratahs
    Olimpia Asuncion
    Olimpia Asunción
    Olimpia Milan
    Olimpia Milano
    Once Caldas
    Oriente Petrolero
    Orlando Pirates
    Otago Highlanders
    Parramatta Eels
    Penarol Montevideo
    Peñarol Montevideo
    Penrith Panthers
    Persebaya Surabaya
    Persepolis Tehran
    Persib Bandung
    Persija Jakarta
    Perth Glory
    Perth Scorchers
    Peshawar Zalmi
    Petro de Luanda
    Petro Luanda
    Pohang Steelers
    Ponte Preta
    Port Adelaide Power
    PSM Makassar
    Puebla FC
    Punjab Kings
    Queensland Reds
    Quetta Gladiators
    Racing Club de Avellaneda
    Raja Casablanca
    Rajasthan Royals
    Rayados de Monterrey
    Real España
    Red Bull Bragantino
    Renaissance Berkane
    Richmond Tigers
    Rising Pune Supergiant
    River Plate FC
    Rosario Central
    Royal Challengers Bangalore
    Royal Challengers Bengaluru
    Saint-George SC
    Saint Lucia Kings
    Salavat Yulaev Ufa
    Sale Sharks
    Salford Red Devils
    San Lorenzo de Almagro
    Sanfrecce Hiroshima
    Santos FC
    Santos Laguna
    Sao Paulo FC
    São Paulo FC
    Selangor FA
    Sepahan Isfahan
    Severstal Cherepovets
    Shandong Luneng
    Shandong Taishan
    Shanghai Sharks
    Shanghai Shenhua
    Shanghai SIPG
    Shimizu S-Pulse
    Simba SC
    South Sydney Rabbitohs
    Sport Recife
    Sporting Cristal
    St George Illawarra Dragons
    St Helens RFC
    St Kilda Saints
    Stade Toulousain
    Sunrisers Hyderabad
    Suwon Bluewings
    Suwon Samsung Bluewings
    Sydney FC
    Sydney Kings
    Sydney Roosters
    Sydney Sixers
    Sydney Swans
    Sydney Thunder
    Talleres de Córdoba
    Tianjin Quanjian
    Tianjin Teda
    Tokyo Verdy
    Tractor Sazi Tabriz
    Tractor Tabriz
    Traktor Chelyabinsk
    Transvaal Lions
    Trent Rockets
    Ulsan Hyundai
    Ulster Rugby
    Unión de Santa Fe
    Union Douala
    Universidad Catolica
    Universidad Católica
    Universidad de Chile
    Universitario de Lima
    Urawa Red Diamonds
    USM Alger
    Vasco da Gama
    Velez Sarsfield
    Vélez Sarsfield
    Virtus Bologna
    Vissel Kobe
    Waikato Chiefs
    Wakefield Trinity
    Warrington Wolves
    Wellington Hurricanes
    Wellington Phoenix
    West Coast Eagles
    Western Bulldogs
    Western Sydney Wanderers
    Wests Tigers
    Widnes Vikings
    Worcester Warriors
    Wuhan Zall
    Wydad Casablanca
    Yokohama BayStars
    Yokohama F. Marinos
    Yokohama Marinos
    Zamalek SC
    Zob Ahan
    ZSC Zurich
    """
}
