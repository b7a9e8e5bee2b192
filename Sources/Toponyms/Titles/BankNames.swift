/// Banks, insurers, exchanges and building societies with a place in their name.
///
/// A table: one phrase a line, sorted.
enum BankNames {
  static let phrases = """
    Abu Dhabi Commercial Bank
    Abu Dhabi Investment Authority
    Agricultural Bank of China
    American Stock Exchange
    Arab Bank
    Atlanta Fed
    Australian Securities Exchange
    Banca d'Italia
    Banca Monte dei Paschi di Siena
    Banco de Chile
    Banco de Mexico
    Banco de México
    Banco do Brasil
    Bank Hapoalim
    Bank Indonesia
    Bank Leumi le-Israel
    Bank Melli Iran
    Bank of America
    Bank of Baghdad
    Bank of Baroda
    Bank of Beirut
    Bank of Boston
    Bank of Canada
    Bank of Ceylon
    Bank of China
    Bank of Communications
    Bank of Credit and Commerce International
    Bank of Crete
    Bank of Cyprus
    Bank of East Asia
    Bank of England
    Bank of Finland
    Bank of France
    Bank of Ghana
    Bank of Greece
    Bank of Guyana
    Bank of Hawaii
    Bank of India
    Bank of Indonesia
    Bank of Ireland
    Bank of Israel
    Bank of Italy
    Bank of Jamaica
    Bank of Japan
    Bank of Jordan
    Bank of Korea
    Bank of Maharashtra
    Bank of Mauritius
    Bank of Melbourne
    Bank of Mexico
    Bank of Montreal
    Bank of Moscow
    Bank of Namibia
    Bank of New England
    Bank of New York
    Bank of New York Mellon
    Bank of New Zealand
    Bank of Nova Scotia
    Bank of Oklahoma
    Bank of Palestine
    Bank of Portugal
    Bank of Punjab
    Bank of Queensland
    Bank of Rajasthan
    Bank of Russia
    Bank of Scotland
    Bank of Shanghai
    Bank of Spain
    Bank of Taiwan
    Bank of Tanzania
    Bank of Thailand
    Bank of the West
    Bank of Tokyo
    Bank of Tokyo-Mitsubishi
    Bank of Uganda
    Bank of Valletta
    Bank of Zambia
    Banque de France
    Banque du Liban
    Berliner Bank
    Bombay Stock Exchange
    Boston Fed
    Canada Life
    Chase Manhattan Bank
    Chelsea Building Society
    Chicago Board of Trade
    Chicago Board Options Exchange
    Chicago Fed
    Chicago Mercantile Exchange
    China Construction Bank
    China Development Bank
    China Life Insurance
    China Merchants Bank
    China Minsheng Bank
    Cincinnati Financial
    Cleveland Fed
    Clydesdale Bank
    Commonwealth Bank of Australia
    Coventry Building Society
    Dallas Fed
    Damascus Securities Exchange
    Development Bank of Singapore
    Dow Jones Euro Stoxx
    Dresdner Bank
    Dubai Islamic Bank
    Emirates NBD
    Export-Import Bank of China
    Export-Import Bank of the United States
    Federal Reserve Bank of Atlanta
    Federal Reserve Bank of Boston
    Federal Reserve Bank of Chicago
    Federal Reserve Bank of Cleveland
    Federal Reserve Bank of Dallas
    Federal Reserve Bank of Kansas City
    Federal Reserve Bank of Minneapolis
    Federal Reserve Bank of New York
    Federal Reserve Bank of Philadelphia
    Federal Reserve Bank of Richmond
    Federal Reserve Bank of San Francisco
    Federal Reserve Bank of St. Louis
    Frankfurt Stock Exchange
    Halifax Bank of Scotland
    Halifax Building Society
    Hannover Re
    Hannover Rück
    Hong Kong and Shanghai Banking Corporation
    Hong Kong Exchanges and Clearing
    Hong Kong & Shanghai Banking Corporation
    Hong Kong Stock Exchange
    Industrial and Commercial Bank of China
    Johannesburg Stock Exchange
    Kansas City Board of Trade
    Kansas City Fed
    Karachi Stock Exchange
    Kuwait Investment Authority
    Leeds Building Society
    Leicester Building Society
    Lincoln Financial Group
    Lloyd's of London
    Lloyds of London
    London Clearing House
    London Life
    London Metal Exchange
    London Stock Exchange
    Massachusetts Mutual
    Minneapolis Fed
    Monte dei Paschi di Siena
    Moscow Exchange
    Munich Re
    Munich Reinsurance
    Mutual of Omaha
    National Australia Bank
    National Bank of Abu Dhabi
    National Bank of Canada
    National Bank of Egypt
    National Bank of Greece
    National Bank of Kuwait
    National Bank of Pakistan
    National Bank of Ukraine
    New York Fed
    New York Life Insurance
    New York Mercantile Exchange
    New York Stock Exchange
    Norwich Union
    Nottingham Building Society
    Pakistan Stock Exchange
    Philadelphia Fed
    Philadelphia Stock Exchange
    Philly Fed
    Qatar Investment Authority
    Qatar National Bank
    Reserve Bank of Australia
    Reserve Bank of Fiji
    Reserve Bank of India
    Reserve Bank of Malawi
    Reserve Bank of New Zealand
    Reserve Bank of Zimbabwe
    Richmond Fed
    Royal Bank of Canada
    Royal Bank of Scotland
    San Francisco Fed
    Shanghai Stock Exchange
    Shenzhen Stock Exchange
    Skipton Building Society
    St. Louis Fed
    State Bank of India
    State Bank of Pakistan
    State Bank of Vietnam
    Swinton Insurance
    Swiss Re
    Tehran Stock Exchange
    Tel Aviv Stock Exchange
    Tokio Marine
    Tokyo Stock Exchange
    Toronto-Dominion Bank
    Toronto Stock Exchange
    West Bromwich Building Society
    Yorkshire Bank
    Yorkshire Building Society
    Zurich American Insurance
    Zurich Financial Services
    Zurich Insurance
    Zurich Insurance Group
    """
}
