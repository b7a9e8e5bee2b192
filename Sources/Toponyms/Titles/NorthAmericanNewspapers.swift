/// Newspapers and magazines of the United States and Canada with a place in their name.
///
/// A table: one phrase a line, sorted.
enum NorthAmericanNewspapers {
  static let phrases = """
    Akron Beacon Journal
    Alaska Dispatch News
    Albany Times Union
    Albuquerque Journal
    Albuquerque Tribune
    Allentown Morning Call
    America Magazine
    Amsterdam News
    Anchorage Daily News
    Anchorage Press
    Ann Arbor News
    Arizona Daily Star
    Arizona Republic
    Arkansas Democrat-Gazette
    Arkansas Gazette
    Arkansas Times
    Asheville Citizen-Times
    Atlanta Constitution
    Atlanta Journal
    Atlanta Journal Constitution
    Atlanta Journal-Constitution
    Augusta Chronicle
    Austin American Statesman
    Austin American-Statesman
    Austin Chronicle
    Bakersfield Californian
    Baltimore Banner
    Baltimore Sun
    Bangor Daily News
    Baton Rouge Advocate
    Bergen Record
    Berkeley Barb
    Billings Gazette
    Birmingham News
    Boston Globe
    Boston Herald
    Boston Magazine
    Boston Phoenix
    Boulder Daily Camera
    Brooklyn Eagle
    Brooklyn Paper
    Buffalo News
    Burlington Free Press
    Calgary Herald
    Calgary Sun
    Cape Cod Times
    Casper Star-Tribune
    Cedar Rapids Gazette
    Charleston Gazette
    Charleston Gazette-Mail
    Charleston Post and Courier
    Charlotte Observer
    Chattanooga Times Free Press
    Chicago Daily News
    Chicago Defender
    Chicago Reader
    Chicago Sun Times
    Chicago Sun-Times
    Chicago Tonight
    Chicago Tribune
    Cincinnati Enquirer
    Cincinnati Post
    Cleveland Plain Dealer
    Colorado Springs Gazette
    Colorado Sun
    Columbia Journalism Review
    Columbus Dispatch
    Columbus Ledger-Enquirer
    Concord Monitor
    Corpus Christi Caller-Times
    Crain's Chicago Business
    Dallas Morning News
    Dallas Observer
    Dallas Times Herald
    Dayton Daily News
    Delaware State News
    Denver Post
    Des Moines Register
    Deseret News
    Detroit Free Press
    Detroit Metro Times
    Detroit News
    Duluth News Tribune
    East Bay Times
    Edmonton Journal
    Edmonton Sun
    El Paso Times
    Evansville Courier
    Fairbanks Daily News-Miner
    Fayetteville Observer
    Flint Journal
    Florida Times-Union
    Florida Today
    Fort Lauderdale Sun-Sentinel
    Fort Wayne Journal Gazette
    Fort Worth Star Telegram
    Fort Worth Star-Telegram
    Fresno Bee
    Gainesville Sun
    Grand Rapids Press
    Great Falls Tribune
    Green Bay Press-Gazette
    Greensboro News and Record
    Greenville News
    Halifax Chronicle Herald
    Hamilton Spectator
    Harrisburg Patriot-News
    Hartford Courant
    Harvard Business Review
    Harvard Crimson
    Harvard Law Review
    Hollywood Reporter
    Honolulu Advertiser
    Honolulu Civil Beat
    Honolulu Star-Advertiser
    Houston Chronicle
    Houston Post
    Houston Press
    Huntsville Times
    Idaho Statesman
    Indianapolis Monthly
    Indianapolis Star
    Iowa City Press-Citizen
    Jackson Clarion-Ledger
    Jackson Sun
    Journal de Montréal
    Journal de Québec
    Juneau Empire
    Kansas City Star
    Kingston Whig-Standard
    Knoxville News Sentinel
    Knoxville News-Sentinel
    L.A. Times
    L.A. Weekly
    LA Times
    LA Weekly
    Lansing State Journal
    Las Vegas Review Journal
    Las Vegas Review-Journal
    Las Vegas Sun
    Lawrence Journal-World
    Lexington Herald Leader
    Lexington Herald-Leader
    Lincoln Journal Star
    London Free Press
    Long Island Press
    Los Angeles Daily News
    Los Angeles Magazine
    Los Angeles Review of Books
    Los Angeles Times
    Louisville Courier Journal
    Louisville Courier-Journal
    Lubbock Avalanche-Journal
    Macon Telegraph
    Manchester Union Leader
    Memphis Commercial Appeal
    Miami Herald
    Miami New Times
    Milwaukee Journal
    Milwaukee Journal Sentinel
    Milwaukee Sentinel
    Minneapolis Star Tribune
    Minneapolis Star-Tribune
    Missouri Independent
    Mobile Press-Register
    Modesto Bee
    Monterey Herald
    Montgomery Advertiser
    Montreal Gazette
    Naples Daily News
    Nashville Banner
    Nashville Tennessean
    Nevada Independent
    New Hampshire Union Leader
    New Orleans Times Picayune
    New Orleans Times-Picayune
    New York Amsterdam News
    New York Daily News
    New York Herald
    New York Herald Tribune
    New York Magazine
    New York Observer
    New York Post
    New York Review of Books
    New York Sun
    New York Times
    New York World-Telegram
    Newark Star Ledger
    Newark Star-Ledger
    Norfolk Virginian-Pilot
    Oakland Tribune
    Oklahoma Gazette
    Omaha World Herald
    Omaha World-Herald
    Orange County Register
    Orlando Sentinel
    Ottawa Citizen
    Ottawa Sun
    Palm Beach Post
    Pasadena Star-News
    Pensacola News Journal
    Philadelphia Bulletin
    Philadelphia Daily News
    Philadelphia Inquirer
    Philadelphia Tribune
    Phoenix New Times
    Pittsburgh Courier
    Pittsburgh Post Gazette
    Pittsburgh Post-Gazette
    Pittsburgh Tribune-Review
    Portland Press Herald
    Press of Atlantic City
    Princeton Review
    Providence Journal
    Raleigh News and Observer
    Raleigh News & Observer
    Regina Leader-Post
    Reno Gazette-Journal
    Richmond Times Dispatch
    Richmond Times-Dispatch
    Roanoke Times
    Rochester Democrat and Chronicle
    Rocky Mountain News
    Sacramento Bee
    Salt Lake Tribune
    San Antonio Express News
    San Antonio Express-News
    San Diego Tribune
    San Diego Union Tribune
    San Diego Union-Tribune
    San Francisco Bay Guardian
    San Francisco Chronicle
    San Francisco Examiner
    San Jose Mercury
    San Jose Mercury News
    Santa Barbara News-Press
    Santa Fe New Mexican
    Santa Rosa Press Democrat
    Sarasota Herald-Tribune
    Saskatoon StarPhoenix
    Savannah Morning News
    Scranton Times
    Seattle Post-Intelligencer
    Seattle Times
    Seattle Weekly
    Shreveport Times
    South Bend Tribune
    South Florida Sun Sentinel
    South Florida Sun-Sentinel
    Spokane Spokesman-Review
    Springfield News-Leader
    St. Louis Globe-Democrat
    St Louis Post-Dispatch
    St. Louis Post Dispatch
    St. Louis Post-Dispatch
    St Paul Pioneer Press
    St. Paul Pioneer Press
    St Petersburg Times
    St. Petersburg Times
    Stanford Daily
    Staten Island Advance
    Syracuse Post-Standard
    Tacoma News Tribune
    Tallahassee Democrat
    Tampa Bay Times
    Tampa Tribune
    Texas Monthly
    Texas Observer
    Texas Tribune
    Toledo Blade
    Topeka Capital-Journal
    Toronto Life
    Toronto Star
    Toronto Sun
    Trenton Times
    Tucson Citizen
    Tulsa World
    USA Today
    Vancouver Sun
    Ventura County Star
    Victoria Times Colonist
    Virginian-Pilot
    Washington Blade
    Washington City Paper
    Washington Examiner
    Washington Free Beacon
    Washington Monthly
    Washington Post
    Washington Star
    Washington Times
    Wichita Eagle
    Wilmington News Journal
    Windsor Star
    Winnipeg Free Press
    Winnipeg Sun
    Winston-Salem Journal
    Wisconsin State Journal
    Worcester Telegram
    Yale Daily News
    Yale Law Journal
    Youngstown Vindicator
    """
}
