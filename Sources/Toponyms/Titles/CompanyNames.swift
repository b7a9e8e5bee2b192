/// Other companies with a place in their name.
///
/// A table: one phrase a line, sorted.
enum CompanyNames {
  static let phrases = """
    Abu Dhabi National Oil Company
    Adelaide Steamship Company
    Alfa Romeo
    Alliance and Leicester
    Alliance & Leicester
    America Online
    Anglian Water
    Anglo-Persian Oil Company
    Anglogold Ashanti
    Arabian American Oil Company
    Arizona Beverages
    Arizona Iced Tea
    Arizona Public Service
    Ashanti Goldfields
    Ashok Leyland
    Aspen Dental
    Aspen Technology
    Aston Martin
    Atchison, Topeka and Santa Fe Railway
    Austin Motor Company
    Austin Reed
    Austin Rover
    Bahrain Petroleum Company
    Baltimore and Ohio Railroad
    Baltimore & Ohio Railroad
    Banana Republic
    Basra Oil Company
    BC Hydro
    Bell Canada
    Berlin-Chemie
    Bethlehem Steel
    Beverly Hills Polo Club
    Bharat Electronics
    Bharat Petroleum
    Bombay Dyeing
    Boston Acoustics
    Boston Beer Company
    Boston Consulting Group
    Boston Dynamics
    Boston Edison
    Boston Market
    Boston Pizza
    Boston Scientific
    Bougainville Copper
    Bradford and Bingley
    Bradford & Bingley
    Bristol Aeroplane Company
    Bristol Myers
    Bristol-Myers
    Bristol Myers Squibb
    Bristol-Myers Squibb
    British East India Company
    British Gas
    British Leyland
    British South Africa Company
    Brittany Ferries
    Broken Hill Proprietary
    Broken Hill Proprietary Company
    Brooklyn Brewery
    Burlington Coat Factory
    Burlington Industries
    Burlington Northern
    Burlington Northern Santa Fe
    California Fitness
    California Pizza Kitchen
    Cambridge Antibody Technology
    Cambridge Associates
    Cambridge Silicon Radio
    Canada Goose Holdings
    Canada Post
    Canada Steamship Lines
    Canadian Pacific
    Carnegie Steel
    Central Pacific Railroad
    Chase Manhattan
    Chesapeake and Ohio Railway
    Chesapeake Energy
    China Communications Construction Company
    China Evergrande
    China Evergrande Group
    China Mobile
    China National Offshore Oil Corporation
    China National Petroleum Corporation
    China Ocean Shipping Company
    China Railway Group
    China Resources
    China Telecom
    China Unicom
    China Vanke
    Cincinnati Bell
    Cleveland-Cliffs
    Coal India
    Columbia Broadcasting System
    Columbia House
    Columbia Sportswear
    Columbia TriStar
    Compagnie Générale des Eaux
    Companhia Vale do Rio Doce
    Corning Glass
    Corning Incorporated
    Coventry Climax
    Cunard Line
    Dakota, Minnesota and Eastern Railroad
    Deer Park Spring Water
    Delaware and Hudson Railway
    Detroit Edison
    Duke Energy Florida
    Dutch East India Company
    Dutch West India Company
    East India Company
    Edinburgh Crystal
    Electricite de France
    Electricité de France
    Électricité de France
    Essex and Suffolk Water
    Florida Power and Light
    Florida Power & Light
    France Telecom
    France Télécom
    Galeries Lafayette
    Gaz de France
    Gaz de France Suez
    GDF Suez
    Georgia-Pacific
    Halifax plc
    Hamburg Sud
    Hamburg Süd
    Harland and Wolff
    Hawaiian Electric
    Hindustan Aeronautics
    Hindustan Motors
    Hindustan Petroleum
    Hindustan Unilever
    Hokkaido Electric Power
    Hollywood Video
    Hong Kong Express
    Hudson Bay Company
    Hudson's Bay Company
    Hydro Québec
    Hydro-Quebec
    Hydro-Québec
    Idaho Power
    Illinois Tool Works
    Imperial British East Africa Company
    Indian Oil
    Iran Khodro
    Irish Ferries
    Isle of Man Steam Packet Company
    Japan Post
    Japan Tobacco
    Kansai Electric Power
    Kansas City Southern
    Katanga Mining
    Kensington Mortgages
    Kentucky Fried Chicken
    Korea Electric Power Corporation
    Korea Telecom
    Kuwait Oil Company
    Kuwait Petroleum Corporation
    Kyoto Animation
    Leyland Motors
    Lincoln Motor Company
    London & Continental Railways
    London Fields Brewery
    London Midland
    Long Island Lighting Company
    Louisiana-Pacific
    Madras Rubber Factory
    Malibu Boats
    Malmö Aviation
    Manhattan Associates
    Marathon Oil
    Marathon Petroleum
    Massachusetts Bay Company
    Minnesota Mining and Manufacturing
    Montana Power Company
    Montreal Locomotive Works
    Morris Motors
    National Iranian Oil Company
    Nevada Power
    Newcastle Permanent
    Nippon Steel
    Nippon Telegraph and Telephone
    Norfolk Southern
    Northern Rock
    Northumbrian Water
    Nova Scotia Power
    Oil India
    Ontario Hydro
    Ontario Power Generation
    Oregon Steel Mills
    Osaka Gas
    Outback Steakhouse
    Oxford Analytica
    Oxford Economics
    Oxford Industries
    Oxford Instruments
    Oxford Nanopore
    Oxford PV
    Pacific Gas and Electric
    Pacific Gas & Electric
    Pakistan State Oil
    Petro-Canada
    Petroleos de Venezuela
    Petróleos de Venezuela
    Petróleos Mexicanos
    Philadelphia Gas Works
    Phoenix Contact
    Pittsburgh Plate Glass
    Poland Spring
    Qatar Charity
    Qatar Foundation
    Qatar Petroleum
    QatarEnergy
    Reading Railroad
    Rio Tinto
    Rio Tinto Zinc
    Royal African Company
    Royal Copenhagen
    Royal Dutch Shell
    Royal Niger Company
    Royal Worcester
    San Diego Gas and Electric
    San Diego Gas & Electric
    Santa Fe Railway
    Saskatchewan Wheat Pool
    Saudi Aramco
    Severn Trent
    Severn Trent Water
    Shanghai Automotive Industry Corporation
    Shanghai Tang
    Sheffield Forgemasters
    Singapore Technologies
    Singapore Telecommunications
    South Oil Company
    South Sea Company
    Southern California Edison
    Southern California Gas
    Southern Water
    Suez Environnement
    Tata Steel Europe
    TD Canada Trust
    Telecom Italia
    Telefónica de España
    Texas Chicken
    Texas Instruments
    Texas Pacific Group
    Texas Pacific Land
    Texas Roadhouse
    Thames Water
    Tokyo Electric Power
    Tokyo Electric Power Co.
    Tokyo Electric Power Company
    Tokyo Electron
    Toronto Dominion
    Toyota Motor
    Tsingtao Brewery
    Turkey Petroleum
    Vale do Rio Doce
    Vauxhall Motors
    Virginia Electric and Power
    Waterford Crystal
    Waterford Wedgwood
    Welsh Water
    Wessex Water
    West India Company
    White Star Line
    Worcester Bosch
    Yorkshire Water
    Zambia Consolidated Copper Mines
    """
}
