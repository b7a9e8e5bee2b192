/// Agreements, conventions, declarations and doctrines that are called after a place.
///
/// A table: one phrase a line, sorted.
enum TreatyNames {
  static let phrases = """
    Aachen treaty
    Aarhus convention
    Aarhus protocol
    Abidjan accord
    Abidjan Convention
    Abuja accord
    Abuja agreement
    Abuja declaration
    Abuja treaty
    Act of Chapultepec
    Adana accord
    Adana agreement
    Addis Ababa Action Agenda
    Addis Ababa agreement
    Algiers accord
    Algiers accords
    Algiers agreement
    Alvor accords
    Alvor agreement
    Amsterdam treaty
    Ankara agreement
    Ankara protocol
    Arusha accords
    Arusha agreement
    Arusha declaration
    Arusha Peace and Reconciliation agreement
    Astana agreement
    Astana format
    Astana process
    Athens Convention
    Athens protocol
    Atlantic Charter
    Australia Group
    Baghdad pact
    Balfour declaration
    Bali action plan
    Bali declaration
    Bali Package
    Bali process
    Bali Road Map
    Bamako Convention
    Bandung declaration
    Bangalore declaration
    Bangalore principles
    Bangkok declaration
    Bangui agreement
    Banjul Charter
    Banjul protocol
    Barcelona Convention
    Barcelona declaration
    Barcelona process
    Basel accord
    Basel accords
    Basel Committee
    Basel Convention
    Basel II
    Basel III
    Beijing Consensus
    Beijing declaration
    Beijing Platform for Action
    Beijing treaty
    Beirut declaration
    Belfast agreement
    Berlin declaration
    Berlin process
    Bermuda agreement
    Bern Convention
    Berne Convention
    Bicesse accords
    Bogor declaration
    Bologna declaration
    Bologna process
    Bonn agreement
    Bonn Convention
    Bretton Woods agreement
    Bretton Woods institutions
    Bretton Woods system
    Brussels agreement
    Brussels Convention
    Brussels Regulation
    Brussels treaty
    Bucharest Convention
    Bucharest declaration
    Bucharest formula
    Bucharest Nine
    Budapest Convention
    Budapest memorandum
    Budapest treaty
    Cairo agreement
    Cairo declaration
    Camp David accord
    Camp David accords
    Camp David agreement
    Camp David agreements
    Camp David declaration
    Cancun agreements
    Cancún agreements
    Cape Town Convention
    Cape Town treaty
    Cartagena declaration
    Cartagena protocol
    Casablanca declaration
    Chapultepec peace accords
    Charter of Paris
    Chequers agreement
    Chequers plan
    Chicago Convention
    Concordat of Worms
    Constitution of Medina
    Convention of Peking
    Convention of Tientsin
    Copenhagen accord
    Copenhagen criteria
    Copenhagen declaration
    Cotonou agreement
    Dakar Framework
    Darfur peace agreement
    Dayton accord
    Dayton accords
    Dayton agreement
    Dayton agreements
    Dayton peace accord
    Dayton peace accords
    Dayton peace agreement
    Declaration of Alma-Ata
    Declaration of Arbroath
    Declaration of Geneva
    Declaration of Helsinki
    Diet of Worms
    Doha accord
    Doha agreement
    Doha declaration
    Doha Development Agenda
    Doha Round
    Downing Street declaration
    Dublin agreement
    Dublin Convention
    Dublin III
    Dublin Regulation
    Durban declaration
    Durban Platform
    Edict of Fontainebleau
    Edict of Milan
    Edict of Nantes
    Edict of Worms
    Elysee treaty
    Elysée treaty
    Élysée treaty
    Erdut agreement
    Espoo Convention
    Esquipulas agreement
    Esquipulas peace agreement
    Faro Convention
    Gaza-Jericho agreement
    Gaza–Jericho agreement
    Geneva accord
    Geneva accords
    Geneva communique
    Geneva communiqué
    Geneva convention
    Geneva conventions
    Geneva declaration
    Geneva protocol
    Glasgow climate pact
    Glasgow pact
    Granada Convention
    Hague Convention
    Hague conventions
    Harare declaration
    Harare protocol
    Hebron agreement
    Hebron protocol
    Helsinki accords
    Helsinki agreement
    Helsinki Convention
    Helsinki declaration
    Helsinki Final Act
    Hiroshima declaration
    Hyogo Framework
    Hyogo Framework for Action
    Incheon declaration
    Istanbul convention
    Istanbul protocol
    Jakarta Charter
    Jakarta declaration
    Jeddah declaration
    Johannesburg declaration
    Johannesburg principles
    Juba agreement
    Juba peace agreement
    Kampala Convention
    Kampala declaration
    Khartoum agreement
    Khartoum process
    Khartoum Resolution
    Kigali Amendment
    Kuala Lumpur declaration
    Kumanovo agreement
    Kyiv protocol
    Kyoto protocol
    Lagos Accord
    Lagos Plan of Action
    Lahore declaration
    Lahore Resolution
    Lancaster House agreement
    Lanzarote Convention
    Lausanne accord
    Lausanne Convention
    Lausanne treaty
    Lima accord
    Lima declaration
    Lima Group
    Limburg principles
    Linas-Marcoussis accords
    Linas-Marcoussis agreement
    Lisbon agreement
    Lisbon protocol
    Lisbon Strategy
    Lisbon treaty
    Ljubljana process
    Locarno agreement
    Locarno pact
    Locarno treaties
    Locarno treaty
    Lome accord
    Lomé accord
    Lome Convention
    Lomé Convention
    Lome peace agreement
    Lomé peace agreement
    London agreement
    London Charter
    London Convention
    London declaration
    London naval treaty
    London protocol
    Lugano Convention
    Lusaka accord
    Lusaka agreement
    Lusaka ceasefire agreement
    Lusaka protocol
    Maastricht criteria
    Maastricht Guidelines
    Maastricht principles
    Maastricht treaty
    Machakos protocol
    Macolin Convention
    Madrid accords
    Madrid agreement
    Madrid principles
    Madrid protocol
    Malabo declaration
    Malabo protocol
    Manila accord
    Manila declaration
    Manila pact
    Maputo declaration
    Maputo protocol
    Marrakech accords
    Marrakech Compact
    Marrakesh accords
    Marrakesh agreement
    Marrakesh Compact
    Marrakesh treaty
    Marshall Aid
    Marshall plan
    Mecca agreement
    Mexico City Policy
    Minamata convention
    Minsk accord
    Minsk accords
    Minsk agreement
    Minsk agreements
    Minsk Convention
    Minsk deal
    Minsk Group
    Minsk II
    Minsk memorandum
    Minsk process
    Minsk protocol
    Monroe doctrine
    Monrovia declaration
    Montreal Convention
    Montreal protocol
    Montreux convention
    Montreux Document
    Moscow declaration
    Moscow declarations
    Moscow protocol
    Munich agreement
    Munich pact
    Nagoya protocol
    Nairobi agreement
    Nairobi Convention
    Nairobi declaration
    Naivasha agreement
    New York Convention
    New York declaration
    New York protocol
    Nice agreement
    Nice treaty
    Nkomati accord
    Normandy format
    Nuremberg Code
    Nuremberg Laws
    Nuremberg principles
    Ohrid agreement
    Ohrid framework agreement
    Osaka declaration
    Oslo accord
    Oslo accords
    Oslo agreement
    Oslo agreements
    Oslo Convention
    Oslo process
    Oslo protocol
    Ottawa Charter
    Ottawa Convention
    Ottawa treaty
    Ouagadougou accord
    Ouagadougou agreement
    Pact of Bogota
    Pact of Bogotá
    Panmunjom declaration
    Paris accord
    Paris accords
    Paris agreement
    Paris Charter
    Paris climate accord
    Paris climate accords
    Paris climate agreement
    Paris climate deal
    Paris Club
    Paris Convention
    Paris peace accords
    Paris principles
    Peace of Augsburg
    Peace of Nicias
    Peace of Prague
    Peace of Pressburg
    Peace of Riga
    Peace of Utrecht
    Peace of Vereeniging
    Peace of Westphalia
    Pelindaba treaty
    Petersberg declaration
    Petersberg tasks
    Plaza accord
    Port Huron Statement
    Potsdam agreement
    Potsdam declaration
    Prespa agreement
    Pretoria accord
    Pretoria agreement
    Protocol of Ouro Preto
    Pyongyang declaration
    Quito declaration
    Rambouillet accords
    Rambouillet agreement
    Ramsar convention
    Rapallo treaty
    Rarotonga treaty
    Rio Convention
    Rio conventions
    Rio declaration
    Rio Group
    Rio pact
    Rio protocol
    Rio treaty
    Riyadh agreement
    Riyadh declaration
    Rome declaration
    Rome General peace accords
    Rome Statute
    Rotterdam Convention
    Saadabad pact
    Salamanca Statement
    San José agreement
    San Jose declaration
    San José declaration
    San Remo Manual
    San Remo Resolution
    Schengen agreement
    Schengen agreements
    Schengen Convention
    Schengen Information System
    Schengen rules
    Schengen treaty
    Schengen visa
    Schengen visas
    Sendai Framework
    Seoul declaration
    Seville agreement
    Shanghai communique
    Shanghai communiqué
    Shanghai Cooperation Organisation
    Shanghai Cooperation Organization
    Shanghai Five
    Sharm el-Sheikh implementation plan
    Sharm el Sheikh memorandum
    Sharm el-Sheikh memorandum
    Sharon Statement
    Shimla agreement
    Simla accord
    Simla agreement
    Simla Convention
    Singapore Convention
    Singapore declaration
    Siracusa principles
    Skhirat agreement
    Sochi agreement
    Sochi memorandum
    Spitsbergen treaty
    St Andrews agreement
    St. Andrews agreement
    Statute of Rome
    Statute of Westminster
    Steinmeier formula
    Stockholm agreement
    Stockholm Convention
    Stockholm declaration
    Stormont House agreement
    Strasbourg agreement
    Strasbourg Convention
    Sun City agreement
    Sunningdale agreement
    Svalbard treaty
    Taif accord
    Taif accords
    Ta'if agreement
    Taif agreement
    Tallinn Manual
    Tashkent agreement
    Tashkent declaration
    Tehran Convention
    Tehran declaration
    Tlatelolco treaty
    Tokyo Convention
    Tokyo declaration
    Treaty of Aachen
    Treaty of Adrianople
    Treaty of Aigun
    Treaty of Amiens
    Treaty of Amsterdam
    Treaty of Ankara
    Treaty of Asuncion
    Treaty of Asunción
    Treaty of Bardo
    Treaty of Berlin
    Treaty of Brest-Litovsk
    Treaty of Brussels
    Treaty of Bucharest
    Treaty of Campo Formio
    Treaty of Cateau-Cambrésis
    Treaty of Fez
    Treaty of Fort Laramie
    Treaty of Frankfurt
    Treaty of Gandamak
    Treaty of Ghent
    Treaty of Greenville
    Treaty of Guadalupe Hidalgo
    Treaty of Hubertusburg
    Treaty of Jeddah
    Treaty of Kanagawa
    Treaty of Karlowitz
    Treaty of Kars
    Treaty of Kiel
    Treaty of Kuchuk Kainarji
    Treaty of Küçük Kaynarca
    Treaty of Lausanne
    Treaty of Limerick
    Treaty of Lisbon
    Treaty of Locarno
    Treaty of London
    Treaty of Lunéville
    Treaty of Maastricht
    Treaty of Madrid
    Treaty of Montevideo
    Treaty of Moscow
    Treaty of Münster
    Treaty of Nanjing
    Treaty of Nanking
    Treaty of Nerchinsk
    Treaty of Neuilly
    Treaty of Nice
    Treaty of Nystad
    Treaty of Osnabrück
    Treaty of Paris
    Treaty of Passarowitz
    Treaty of Pelindaba
    Treaty of Portsmouth
    Treaty of Rapallo
    Treaty of Rarotonga
    Treaty of Rawalpindi
    Treaty of Riga
    Treaty of Rome
    Treaty of Roskilde
    Treaty of Saint-Germain
    Treaty of San Francisco
    Treaty of San Stefano
    Treaty of Sevres
    Treaty of Sèvres
    Treaty of Shimonoseki
    Treaty of Taif
    Treaty of Tartu
    Treaty of Tianjin
    Treaty of Tientsin
    Treaty of Tilsit
    Treaty of Tlatelolco
    Treaty of Tordesillas
    Treaty of Trianon
    Treaty of Troyes
    Treaty of Utrecht
    Treaty of Verdun
    Treaty of Vereeniging
    Treaty of Versailles
    Treaty of Vienna
    Treaty of Waitangi
    Treaty of Washington
    Treaty of Westminster
    Treaty of Windsor
    Treaty of Wuchale
    Ushuaia protocol
    Valletta Convention
    Ventotene Manifesto
    Vienna Convention
    Vienna conventions
    Vienna declaration
    Vienna Document
    Visegrad Four
    Visegrad Group
    Visegrád Group
    Waitangi treaty
    Warsaw Convention
    Warsaw pact
    Warsaw treaty
    Washington agreement
    Washington Consensus
    Washington declaration
    Washington treaty
    Wassenaar Arrangement
    Weimar Triangle
    Westminster declaration
    Westminster system
    Westphalian system
    Windhoek declaration
    Windsor Framework
    Wye River agreement
    Wye River memorandum
    Yalta agreement
    Yalta declaration
    Yaounde Convention
    Yaoundé Convention
    Yogyakarta principles
    Yokohama Strategy
    """
}
