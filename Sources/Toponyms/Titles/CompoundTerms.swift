/// Foods, clothes, fabrics, games, ideas and other things that are called after a place.
///
/// A table: one phrase a line, sorted.
enum CompoundTerms {
  static let phrases = """
    Agent Orange
    Aleppo Codex
    Aleppo pepper
    Amazon Alexa
    Amazon delivery
    Amazon Kindle
    Amazon Prime
    Amazon warehouse
    Amazon warehouses
    Amazon Web Services
    Angora sweater
    Angora wool
    Angus beef
    Angus burger
    Angus burgers
    Angus steak
    Angus steaks
    Antikythera mechanism
    Aran jumper
    Aran jumpers
    Aran sweater
    Aran sweaters
    Ascot tie
    Ascot ties
    Axminster carpet
    Axminster carpets
    Baghdad battery
    Baked Alaska
    Bakewell pudding
    Bakewell tart
    Bakewell tarts
    Balaclava helmet
    Balaclava helmets
    Banbury cake
    Banbury cakes
    Bath & Body Works
    Bath bun
    Bath buns
    Bath chair
    Bath chairs
    Bath Oliver
    Bath Olivers
    Battenberg cake
    Battenberg cakes
    Bayeux Tapestry
    Bayonne ham
    Beef Wellington
    Benin Bronze
    Benin Bronzes
    Berkshire pork
    Berlin Defence
    Berlin Defense
    Bermuda onion
    Bermuda onions
    Bermuda shorts
    Bikini body
    Bikini bottom
    Bikini bottoms
    Bikini line
    Bikini model
    Bikini models
    Bikini top
    Bikini wax
    Black Forest cake
    Black Forest cakes
    Black Forest gateau
    Black Forest gâteau
    Black Forest gateaux
    Black Forest ham
    Blue Stilton
    Bokhara rug
    Bokhara rugs
    Bologna sandwich
    Bologna sandwiches
    Bologna sausage
    Bombay mix
    Bombay potatoes
    Bombay Sapphire
    Bone china
    Boston baked beans
    Boston brown bread
    Boston butt
    Boston cream donut
    Boston cream doughnut
    Boston cream pie
    Boston lettuce
    Bourbon biscuit
    Bourbon biscuits
    Bourbon cocktail
    Bourbon whiskey
    Bowie knife
    Brazil nut
    Brazil nuts
    Brie cheese
    Bristol board
    Bristol cream
    Brussels lace
    Brussels sprout
    Brussels sprouts
    Budapest Gambit
    Buffalo chicken
    Buffalo sauce
    Buffalo wing
    Buffalo wings
    Bukhara rug
    Bukhara rugs
    Caerphilly cheese
    Cairo geniza
    California roll
    California rolls
    Cambridge diet
    Cambridge Springs Defence
    Cambridge Springs Defense
    Camembert cheese
    Capri pants
    Capri Sun
    Carolina reaper
    Castile soap
    Cayenne pepper
    Ceylon tea
    Champagne bottle
    Champagne bottles
    Champagne breakfast
    Champagne cork
    Champagne corks
    Champagne flute
    Champagne flutes
    Champagne glass
    Champagne glasses
    Champagne reception
    Champagne socialist
    Champagne socialists
    Champagne toast
    Chantilly cream
    Chantilly lace
    Charolais beef
    Cheddar cheese
    Chelsea boot
    Chelsea boots
    Chelsea bun
    Chelsea buns
    Chelsea tractor
    Chelsea tractors
    Cheshire cat
    Cheshire cheese
    Chesterfield coat
    Chesterfield sofa
    Chesterfield sofas
    Chicago-style hot dog
    Chicago-style hot dogs
    Chicago-style pizza
    Chicken Kiev
    Chicken Kievs
    Chicken Kyiv
    Chicken Kyivs
    Chicken Madras
    Chicken Marsala
    Chicken Maryland
    China cabinet
    China cabinets
    China clay
    China doll
    China dolls
    China shop
    Cognac bottle
    Cognac bottles
    Colby cheese
    Colby Jack
    Columbus Day
    Copenhagen interpretation
    Cos lettuce
    Crenshaw melon
    Cro-Magnon man
    Cuba libre
    Cumberland sauce
    Cumberland sausage
    Cumberland sausages
    Damascus blade
    Damascus blades
    Damascus steel
    Damascus sword
    Damascus swords
    Davenport desk
    Dead Sea Scroll
    Dead Sea Scrolls
    Delft blue
    Delft tile
    Delft tiles
    Delphi method
    Delphi study
    Delphi technique
    Denver boot
    Denver boots
    Denver omelet
    Denver omelette
    Derby day
    Derby defeat
    Derby match
    Derby matches
    Derby victory
    Derby win
    Derby winner
    Detroit-style pizza
    Dijon mustard
    Donegal tweed
    Double Gloucester
    Dover sole
    Dresden china
    Dresden Opening
    Dundee cake
    Dundee cakes
    Dundee marmalade
    Eccles cake
    Eccles cakes
    Edam cheese
    Elgin Marbles
    Emmental cheese
    Enfield rifle
    Enfield rifles
    Eton collar
    Eton collars
    Eton mess
    Fair Isle jumper
    Fair Isle jumpers
    Fair Isle knitwear
    Fair Isle sweater
    Fair Isle sweaters
    Feta cheese
    Fiji mermaid
    Fiji Water
    Fine china
    Frankfurt sausage
    Frankfurt sausages
    Frankfurter sausage
    Frankfurter sausages
    Glasgow kiss
    Glasgow smile
    Gorgonzola cheese
    Gouda cheese
    Gruyere cheese
    Gruyère cheese
    Hamburg steak
    Harris tweed
    Harveys Bristol Cream
    Hawaii Five-0
    Hawaii Five-O
    Hawthorne effect
    Heidelberg Man
    Homburg hat
    Homburg hats
    Honiton lace
    India ink
    India pale ale
    India pale ales
    India rubber
    Inverness cape
    Isfahan rug
    Isfahan rugs
    Jaffa cake
    Jaffa cakes
    Jaffa orange
    Jaffa oranges
    Java applet
    Java applets
    Java code
    Java developer
    Java developers
    Java Man
    Java program
    Java programmer
    Java programmers
    Java programming language
    Java programs
    Java runtime
    Java script
    Jersey barrier
    Jersey barriers
    Jersey dress
    Jersey dresses
    Jersey milk
    Jerusalem artichoke
    Jerusalem artichokes
    Kansas City strip
    Kashan carpet
    Kashan rug
    Kashan rugs
    Kentucky rifle
    Kentucky rifles
    Key lime
    Key lime pie
    Key lime pies
    Key limes
    Kidderminster carpet
    Kidderminster carpets
    Kobe beef
    Königsberg bridge problem
    Labrador cross
    Labrador mix
    Labrador tea
    Lancashire cheese
    Lancashire hot pot
    Lancashire hotpot
    Las Vegas algorithm
    Lee-Enfield
    Lemon sole
    Leningrad Variation
    Lima bean
    Lima beans
    Limburger cheese
    Limoges china
    Limoges porcelain
    Limousin beef
    Lincoln-Douglas debate
    Lincoln-Douglas debates
    Lincolnshire sausage
    Lincolnshire sausages
    Lindisfarne Gospels
    Lobster Newburg
    London broil
    London dry gin
    London System
    Long Island iced tea
    Long Island iced teas
    Louisiana hot sauce
    Lyon hypothesis
    Madeira cake
    Madeira cakes
    Madeira wine
    Madeira wines
    Madras curries
    Madras curry
    Manhattan clam chowder
    Manhattan Project
    Manhattan Transfer
    Manila envelope
    Manila envelopes
    Manila folder
    Manila folders
    Manila hemp
    Manila rope
    Marathon negotiations
    Marathon race
    Marathon races
    Marathon runner
    Marathon runners
    Marathon session
    Marathon sessions
    Marathon talks
    Marienbad Variation
    Marsala wine
    Marseille soap
    Marshall Scholarship
    Marshall Scholarships
    Meissen china
    Meissen porcelain
    Melton Mowbray pork pie
    Melton Mowbray pork pies
    Meran Variation
    Merino wool
    Mississippi mud pie
    Molotov cocktail
    Molotov cocktails
    Monte Carlo analysis
    Monte Carlo fallacy
    Monte Carlo method
    Monte Carlo methods
    Monte Carlo simulation
    Monte Carlo simulations
    Monterey Jack
    Morris dance
    Morris dancer
    Morris dancers
    Moscow Gambit
    Moscow mule
    Moscow mules
    Moscow Variation
    Munster cheese
    Nashville hot chicken
    Neanderthal man
    Neufchâtel cheese
    New England boiled dinner
    New England clam chowder
    New York minute
    New York strip
    New York strip steak
    New York strip steaks
    Nile green
    Norfolk jacket
    Norfolk jackets
    Norway maples
    Nottingham lace
    Orange Order
    Orange Revolution
    Oxford-AstraZeneca
    Oxford/AstraZeneca
    Oxford AstraZeneca vaccine
    Oxford-AstraZeneca vaccine
    Oxford bags
    Oxford cloth
    Oxford comma
    Oxford commas
    Oxford Dictionaries
    Oxford Dictionary
    Oxford English Dictionary
    Oxford shirt
    Oxford shirts
    Oxford shoe
    Oxford shoes
    Paisley pattern
    Paisley scarf
    Paisley shawl
    Paisley shirt
    Paisley tie
    Panama hat
    Panama hats
    Paris green
    Parma ham
    Parma violets
    Parmesan cheese
    Pecorino Romano
    Peking duck
    Peking ducks
    Peking Man
    Philadelphia cream cheese
    Philly cheese steak
    Philly cheese steaks
    Philly cheesesteak
    Philly cheesesteaks
    Plaster of Paris
    Pontefract cake
    Pontefract cakes
    Port wine
    Potemkin village
    Potemkin villages
    Raglan sleeve
    Raglan sleeves
    Red Leicester
    Remington rifle
    Remington rifles
    Rhodes scholar
    Rhodes scholars
    Rhodes Scholarship
    Rhodes Scholarships
    Richmond Attack
    Riga Variation
    Romaine lettuce
    Romano cheese
    Roquefort cheese
    Rosetta Stone
    Rugby ball
    Rugby Championship
    Rugby club
    Rugby clubs
    Rugby Football League
    Rugby Football Union
    Rugby international
    Rugby league
    Rugby match
    Rugby matches
    Rugby pitch
    Rugby player
    Rugby players
    Rugby tackle
    Rugby team
    Rugby teams
    Rugby union
    Rugby World Cup
    Santa Claus
    Saragossa Opening
    Savoy cabbage
    Savoy cabbages
    Scheveningen Variation
    Seville orange
    Seville oranges
    Sevres porcelain
    Sèvres porcelain
    Shantung silk
    Sharon fruit
    Sheffield plate
    Shetland sweater
    Shetland wool
    Shroud of Turin
    Singapore noodles
    Singapore sling
    Singapore slings
    Spaghetti bolognese
    Springfield rifle
    Springfield rifles
    St. Louis ribs
    Stanley Cup
    Stanley knife
    Stanley knives
    Steak Diane
    Stilton cheese
    Stirling engine
    Stirling engines
    Tabasco sauce
    Tabriz carpet
    Tabriz carpets
    Tabriz rug
    Tabriz rugs
    Texas hold 'em
    Texas hold'em
    Texas holdem
    Texas toast
    Texas two-step
    Tilsit cheese
    Toulouse sausage
    Toulouse sausages
    Turin Shroud
    Turkey bacon
    Turkey baster
    Turkey breast
    Turkey breasts
    Turkey burger
    Turkey burgers
    Turkey carcass
    Turkey dinner
    Turkey dinners
    Turkey gravy
    Turkey leg
    Turkey legs
    Turkey meat
    Turkey sandwich
    Turkey sandwiches
    Turkey shoot
    Turkey soup
    Turkey stuffing
    Turkey wattle
    Tuxedo jacket
    Tuxedo jackets
    Venus de Milo
    Venus of Willendorf
    Vienna Game
    Vienna sausage
    Vienna sausages
    Vinland map
    Virginia ham
    Virginia Slims
    Waldorf salad
    Waldorf salads
    Wellington boot
    Wellington boots
    Wensleydale cheese
    Wilton carpet
    Wilton carpets
    Winchester rifle
    Winchester rifles
    Windsor chair
    Windsor chairs
    Windsor knot
    Windsor tie
    Worcester porcelain
    Worcester sauce
    Worcestershire sauce
    York ham
    Yorkshire pudding
    Yorkshire puddings
    """
}
