/// Professional and college teams of the United States and Canada.
///
/// A table: one phrase a line, sorted.
enum NorthAmericanTeams {
  static let phrases = """
    Alabama Crimson Tide
    Anaheim Angels
    Anaheim Ducks
    Arizona Cardinals
    Arizona Coyotes
    Arizona Diamondbacks
    Arizona State Sun Devils
    Arizona Wildcats
    Arkansas Razorbacks
    Atlanta Braves
    Atlanta Dream
    Atlanta Falcons
    Atlanta Hawks
    Atlanta Thrashers
    Atlanta United
    Auburn Tigers
    Austin FC
    B.C. Lions
    Baltimore Colts
    Baltimore Orioles
    Baltimore Ravens
    Baylor Bears
    BC Lions
    Boise State Broncos
    Boston Braves
    Boston Bruins
    Boston Celtics
    Boston College Eagles
    Boston Red Sox
    Brooklyn Dodgers
    Brooklyn Nets
    Buffalo Bills
    Buffalo Sabres
    Calgary Flames
    Calgary Stampeders
    California Angels
    California Golden Bears
    Carolina Hurricanes
    Carolina Panthers
    CF Montreal
    CF Montréal
    Charlotte Bobcats
    Charlotte FC
    Charlotte Hornets
    Chicago Bears
    Chicago Blackhawks
    Chicago Bulls
    Chicago Cubs
    Chicago Fire FC
    Chicago Sky
    Chicago White Sox
    Cincinnati Bengals
    Cincinnati Reds
    Clemson Tigers
    Cleveland Browns
    Cleveland Cavaliers
    Cleveland Cavs
    Cleveland Guardians
    Cleveland Indians
    Colorado Buffaloes
    Colorado Rapids
    Columbus Blue Jackets
    Columbus Crew
    Connecticut Sun
    D.C. United
    Dallas Cowboys
    Dallas Mavericks
    Dallas Stars
    Dallas Wings
    DC United
    Denver Broncos
    Denver Nuggets
    Detroit Lions
    Detroit Pistons
    Detroit Red Wings
    Detroit Tigers
    Duke Blue Devils
    Durham Bulls
    Edmonton Elks
    Edmonton Eskimos
    Edmonton Oilers
    FC Cincinnati
    FC Dallas
    Florida Gators
    Florida Marlins
    Florida Panthers
    Florida State Seminoles
    Georgetown Hoyas
    Georgia Bulldogs
    Georgia Tech Yellow Jackets
    Golden State Valkyries
    Golden State Warriors
    Gonzaga Bulldogs
    Green Bay Packers
    Hamilton Tiger-Cats
    Harlem Globetrotters
    Hartford Whalers
    Hershey Bears
    Houston Astros
    Houston Comets
    Houston Dash
    Houston Dynamo
    Houston Oilers
    Houston Rockets
    Houston Texans
    Illinois Fighting Illini
    Indiana Hoosiers
    Indiana Pacers
    Indianapolis Colts
    Inter Miami
    Iowa Hawkeyes
    Iowa State Cyclones
    Jacksonville Jaguars
    Kansas City Athletics
    Kansas City Chiefs
    Kansas City Current
    Kansas City Royals
    Kansas Jayhawks
    Kansas State Wildcats
    Kentucky Wildcats
    L.A. Clippers
    L.A. Lakers
    LA Angels
    LA Chargers
    LA Clippers
    LA Dodgers
    LA Galaxy
    LA Kings
    LA Lakers
    LA Rams
    Las Vegas Aces
    Las Vegas Raiders
    Los Angeles Angels
    Los Angeles Chargers
    Los Angeles Clippers
    Los Angeles Dodgers
    Los Angeles FC
    Los Angeles Galaxy
    Los Angeles Kings
    Los Angeles Lakers
    Los Angeles Raiders
    Los Angeles Rams
    Los Angeles Sparks
    Louisville Cardinals
    LSU Tigers
    Maryland Terrapins
    Memphis Grizzlies
    Memphis Tigers
    Miami Dolphins
    Miami Heat
    Miami Hurricanes
    Miami Marlins
    Michigan State Spartans
    Michigan Wolverines
    Milwaukee Braves
    Milwaukee Brewers
    Milwaukee Bucks
    Minnesota Golden Gophers
    Minnesota Lynx
    Minnesota North Stars
    Minnesota Timberwolves
    Minnesota Twins
    Minnesota United
    Minnesota Vikings
    Minnesota Wild
    Mississippi State Bulldogs
    Missouri Tigers
    Montreal Alouettes
    Montreal Canadiens
    Montréal Canadiens
    Montreal Expos
    Montreal Impact
    Nashville Predators
    Nashville SC
    Nebraska Cornhuskers
    New England Patriots
    New England Revolution
    New Jersey Devils
    New Jersey Nets
    New Orleans Hornets
    New Orleans Pelicans
    New Orleans Saints
    New York City FC
    New York Cosmos
    New York Giants
    New York Islanders
    New York Jets
    New York Knickerbockers
    New York Knicks
    New York Liberty
    New York Mets
    New York Rangers
    New York Red Bulls
    New York Yankees
    North Carolina Courage
    North Carolina Tar Heels
    Notre Dame Fighting Irish
    Oakland A's
    Oakland Athletics
    Oakland Raiders
    Ohio State Buckeyes
    Oklahoma City Thunder
    Oklahoma Sooners
    Oklahoma State Cowboys
    Ole Miss Rebels
    Oregon Ducks
    Oregon State Beavers
    Orlando City SC
    Orlando Magic
    Orlando Pride
    Ottawa Redblacks
    Ottawa Senators
    Penn State Nittany Lions
    Philadelphia 76ers
    Philadelphia Athletics
    Philadelphia Eagles
    Philadelphia Flyers
    Philadelphia Phillies
    Philadelphia Sixers
    Philadelphia Union
    Phoenix Cardinals
    Phoenix Coyotes
    Phoenix Mercury
    Phoenix Suns
    Pittsburgh Penguins
    Pittsburgh Pirates
    Pittsburgh Steelers
    Portland Thorns
    Portland Timbers
    Portland Trail Blazers
    Portland Trailblazers
    Purdue Boilermakers
    Quebec Nordiques
    Racing Louisville
    Real Salt Lake
    Rochester Red Wings
    Rutgers Scarlet Knights
    Sacramento Kings
    San Antonio Spurs
    San Diego Chargers
    San Diego FC
    San Diego Padres
    San Francisco 49ers
    San Francisco Forty-Niners
    San Francisco Giants
    San Jose Earthquakes
    San Jose Sharks
    Saskatchewan Roughriders
    Seattle Kraken
    Seattle Mariners
    Seattle Reign
    Seattle Seahawks
    Seattle Sounders
    Seattle SuperSonics
    South Carolina Gamecocks
    Sporting Kansas City
    St Louis Blues
    St. Louis Blues
    St Louis Cardinals
    St. Louis Cardinals
    St. Louis City SC
    St Louis Rams
    St. Louis Rams
    Stanford Cardinal
    Syracuse Crunch
    Syracuse Orange
    Tampa Bay Buccaneers
    Tampa Bay Bucs
    Tampa Bay Devil Rays
    Tampa Bay Lightning
    Tampa Bay Rays
    Tennessee Titans
    Tennessee Volunteers
    Texas A&M Aggies
    Texas Longhorns
    Texas Rangers
    Texas Tech Red Raiders
    Toledo Mud Hens
    Toronto Argonauts
    Toronto Blue Jays
    Toronto FC
    Toronto Maple Leafs
    Toronto Raptors
    Toronto Wolfpack
    UCLA Bruins
    Utah Hockey Club
    Utah Jazz
    Utah Mammoth
    Utah Utes
    Vancouver Canucks
    Vancouver Grizzlies
    Vancouver Whitecaps
    Vegas Golden Knights
    Virginia Cavaliers
    Virginia Tech Hokies
    Washington Bullets
    Washington Capitals
    Washington Commanders
    Washington Football Team
    Washington Huskies
    Washington Mystics
    Washington Nationals
    Washington Nats
    Washington Redskins
    Washington Spirit
    Washington State Cougars
    Washington Wizards
    West Virginia Mountaineers
    Winnipeg Blue Bombers
    Winnipeg Jets
    Wisconsin Badgers
    Wyoming Cowboys
    """
}
