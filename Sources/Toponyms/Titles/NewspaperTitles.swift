/// Newspapers and magazines outside North America with a place in their name.
///
/// A table: one phrase a line, sorted.
enum NewspaperTitles {
  static let phrases = """
    Aberdeen Evening Express
    Aberdeen Press and Journal
    Addis Fortune
    Addis Standard
    Adelaide Advertiser
    Aden al-Ghad
    Afghanistan Times
    Africa Confidential
    Agencia Brasil
    Agência Brasil
    Arab Times Kuwait
    Asian News International
    Assam Tribune
    Astana Times
    Auckland Star
    Bahamas Tribune
    Bahrain Mirror
    Bahrain Tribune
    Ballarat Courier
    Baltic Times
    Bangalore Mirror
    Bangkok Post
    Bangladesh Observer
    Barbados Advocate
    Beijing Review
    Beijing Youth Daily
    Belfast News Letter
    Belfast Newsletter
    Belfast Telegraph
    Bendigo Advertiser
    Bergens Tidende
    Berlin Policy Journal
    Bermuda Royal Gazette
    Bhutan Observer
    Bhutan Times
    Birmingham Mail
    Birmingham Post
    Blackpool Gazette
    Bogota Post
    Bogotá Post
    Bolton Evening News
    Bombay Times
    Borneo Bulletin
    Borneo Post
    Botswana Gazette
    Botswana Guardian
    Bournemouth Daily Echo
    Bournemouth Echo
    Bradford Telegraph and Argus
    Brighton Argus
    Brisbane Courier-Mail
    Brisbane Times
    Bristol Evening Post
    Bristol Post
    Brunei Times
    Brussels Times
    Budapest Business Journal
    Budapest Times
    Buenos Aires Herald
    Buenos Aires Times
    Bulawayo Chronicle
    Cairns Post
    Calcutta Telegraph
    Cambodia Daily
    Cambridge Evening News
    Cameroon Tribune
    Canberra Times
    Cape Argus
    Cape Times
    Caracas Chronicles
    Cayman Compass
    Ceylon Today
    Chiang Mai Mail
    China Daily
    China Digital Times
    China Economic Net
    China Morning Post
    China Post
    China Times
    China Youth Daily
    Christchurch Press
    Colombo Gazette
    Colombo Telegraph
    Connacht Tribune
    Copenhagen Post
    Cork Examiner
    Corriere della Sera
    Corse-Matin
    Coventry Evening Telegraph
    Coventry Telegraph
    Cyprus Mail
    Cyprus Weekly
    Daily News Egypt
    Dauphiné Libéré
    Deccan Chronicle
    Deccan Herald
    Deir Ezzor24
    Delhi Times
    Derby Telegraph
    Derbyshire Times
    Derry Journal
    Dhaka Courier
    Dhaka Tribune
    Diario de Juárez
    Diario de Yucatán
    Dominion Post
    Donegal Daily
    Donegal Democrat
    Dubai Eye
    Dublin Review of Books
    Dundee Courier
    Dundee Evening Telegraph
    East African Standard
    East Anglian Daily Times
    Edinburgh Evening News
    Edinburgh Review
    Egypt Daily News
    Egypt Independent
    Egypt Today
    Essex Chronicle
    Estado de S. Paulo
    Estado de Sao Paulo
    Estado de São Paulo
    Ethiopia Insight
    Exeter Express and Echo
    Famagusta Gazette
    Fiji Sun
    Fiji Times
    Focus Taiwan
    Folha de S. Paulo
    Folha de Sao Paulo
    Folha de São Paulo
    France Football
    France-Soir
    Frontier Post
    Galway Advertiser
    Gazeta Krakowska
    Gazzetta di Modena
    Gazzetta di Parma
    Geelong Advertiser
    Ghana Business News
    Gibraltar Chronicle
    Glasgow Evening Times
    Glasgow Herald
    Glasgow Times
    Global New Light of Myanmar
    Gloucestershire Echo
    Gold Coast Bulletin
    Göteborgs-Posten
    Grimsby Telegraph
    Guangzhou Daily
    Guardian Australia
    Guernsey Press
    Gulf Daily News
    Gulf News
    Gulf Times
    Guyana Chronicle
    Guyana Times
    Haiti Libre
    Haitian Times
    Hanoi Moi
    Harare Herald
    Havana Times
    Helsingin Sanomat
    Helsinki Times
    Hindustan Times
    Hobart Mercury
    Hong Kong Economic Journal
    Hong Kong Economic Times
    Hong Kong Free Press
    Hong Kong Standard
    Hull Daily Mail
    Iceland Review
    Illawarra Mercury
    Illustrated London News
    India Today
    Ipswich Star
    Iran Daily
    Isle of Wight County Press
    Israel Hayom
    Jakarta Globe
    Jakarta Post
    Jamaica Gleaner
    Jamaica Observer
    Jamaica Star
    Japan Forward
    Japan Times
    Japan Today
    Jersey Evening Post
    Jerusalem Post
    Jeune Afrique
    Johannesburg Star
    Jordan Times
    Jornal do Brasil
    Juba Monitor
    Kabul Times
    Kashmir Images
    Kashmir Observer
    Kashmir Times
    Kathmandu Post
    Kazakhstanskaya Pravda
    Kent Messenger
    Khaleej Times
    Khartoum Monitor
    Kiev Post
    Kolkata Telegraph
    Korea Economic Daily
    Korea Herald
    Korea JoongAng Daily
    Korea Times
    Kurdistan Tribune
    Kurdistan24
    Kuwait Times
    Kyiv Independent
    Kyiv Post
    Lancashire Evening Post
    Lancashire Telegraph
    Leicester Mercury
    Leinster Leader
    Lesotho Times
    Liberia Observer
    Libya Herald
    Libya Observer
    Limerick Leader
    Limerick Post
    Lincolnshire Echo
    Lithuania Tribune
    Liverpool Daily Post
    Liverpool Echo
    London Evening Standard
    London Gazette
    London Illustrated News
    London Magazine
    London Review of Books
    Londonderry Sentinel
    Lusaka Times
    Luxembourg Times
    Macao Daily News
    Macau Daily Times
    Madagascar Tribune
    Malawi Voice
    Malaysia Kini
    Maldives Independent
    Malta Independent
    Malta Today
    Manchester Evening News
    Manchester Guardian
    Manila Bulletin
    Manila Chronicle
    Manila Standard
    Manila Times
    Melbourne Age
    Melbourne Herald Sun
    Mexico News Daily
    Middle East Journal
    Middle East Quarterly
    Middle East Times
    Mindanao Times
    Morocco World News
    Moscow News
    Moscow Times
    Mosul Eye
    Mumbai Mirror
    Munster Express
    Muscat Daily
    Myanmar Now
    Myanmar Times
    Nagaland Post
    Nairobi Law Monthly
    Namibia Economist
    Nassau Guardian
    Natal Mercury
    Natal Witness
    Nepal Times
    Nepali Times
    New Light of Myanmar
    New Straits Times
    New Zealand Herald
    Newcastle Evening Chronicle
    Newcastle Herald
    Newcastle Journal
    Nice Matin
    Nice-Matin
    North Wales Daily Post
    Northern Territory News
    Norway Post
    Norwich Evening News
    Nottingham Evening Post
    Nottingham Post
    Novaya Gazeta Europe
    Nuova Venezia
    Oman Observer
    Oman Tribune
    Otago Daily Times
    Ouest France
    Ouest-France
    Oxford Mail
    Oxford Times
    Paisley Daily Express
    Pakistan Observer
    Pakistan Times
    Pakistan Today
    Papua New Guinea Post-Courier
    Paris Match
    Paris Review
    Paris Turf
    Pattaya Mail
    Phnom Penh Post
    Phuket Gazette
    Plymouth Herald
    Portugal Resident
    Prague Daily Monitor
    Prague Post
    Pretoria News
    Pyongyang Times
    Qatar Tribune
    Reykjavik Grapevine
    Rio Times
    Saigon Giai Phong
    Saigon Times
    Samoa Observer
    San Juan Star
    Santiago Times
    Sarawak Tribune
    Scotland on Sunday
    Seoul Shinmun
    Shanghai Daily
    Shanghai Star
    Sheffield Star
    Sheffield Telegraph
    Shenzhen Daily
    Shillong Times
    Shropshire Star
    Siberian Times
    Sierra Leone Concord Times
    Sierra Leone Telegraph
    Singapore Press Holdings
    Sofia Echo
    Sofia Globe
    Solomon Star
    South China Morning Post
    South Wales Argus
    South Wales Echo
    South Wales Evening Post
    Southland Times
    Sri Lanka Guardian
    Sri Lanka Mirror
    Stavanger Aftenblad
    Stoke Sentinel
    Straits Times
    Sudan Tribune
    Sudan Vision
    Sunderland Echo
    Sunstar Davao
    Surrey Comet
    Sussex Express
    Swindon Advertiser
    Sydney Daily Telegraph
    Sydney Morning Herald
    Syria Comment
    Syria Times
    Taipei Times
    Taiwan News
    Tanzania Daily News
    Taranaki Daily News
    Tashkent Times
    Teesside Gazette
    Tehran Times
    Tico Times
    Times of Central Asia
    Times of India
    Times of Israel
    Times of London
    Times of Malta
    Times of Oman
    Times of Swaziland
    Times of Zambia
    Townsville Bulletin
    Trinidad and Tobago Guardian
    Trinidad and Tobago Newsday
    Trinidad Express
    Trinidad Guardian
    Tripoli Post
    Ukrainska Pravda
    Ulster Herald
    Vatican Insider
    Vatican News
    Vienna Review
    Vientiane Times
    Waikato Times
    Warsaw Business Journal
    Warsaw Voice
    Western Daily Press
    Wiltshire Times
    Windhoek Observer
    Worcester News
    Yangon Times
    Yemen Observer
    Yemen Post
    Yemen Shabab
    Yemen Times
    Yorkshire Evening Post
    Yorkshire Post
    Zambia Daily Mail
    Zimbabwe Independent
    Zimbabwe Standard
    """
}
