/// Armed groups, parties and movements with a place in their name.
///
/// A table: one phrase a line, sorted.
enum OrganisationNames {
  static let phrases = """
    A Just Russia
    Abu Sayyaf
    Aden Abyan Islamic Army
    Aden-Abyan Islamic Army
    Afghanistan Freedom Front
    Afghanistan Independent Human Rights Commission
    African Party for the Independence of Guinea and Cape Verde
    Ahrar al Sham
    Ahrar al-Sham
    Ahrar ash-Sham
    Ajnad al-Sham
    Al Qaeda in Iraq
    Al-Qaeda in Iraq
    Al Qaeda in Mesopotamia
    Al-Qaeda in Mesopotamia
    Al Qaeda in the Arabian Peninsula
    Al-Qaeda in the Arabian Peninsula
    Al Qaeda in the Indian Subcontinent
    Al-Qaeda in the Indian Subcontinent
    Al Qaeda in the Islamic Maghreb
    Al-Qaeda in the Islamic Maghreb
    Al Qaeda in the Land of the Two Rivers
    Al Qaeda in the Maghreb
    Al-Qaeda in the Maghreb
    Al Qaida in Iraq
    Al-Qaida in Iraq
    Al Qaida in Mesopotamia
    Al-Qaida in Mesopotamia
    Al Qaida in the Arabian Peninsula
    Al-Qaida in the Arabian Peninsula
    Al Qaida in the Indian Subcontinent
    Al-Qaida in the Indian Subcontinent
    Al Qaida in the Islamic Maghreb
    Al-Qaida in the Islamic Maghreb
    Al-Quds Brigade
    Al Quds Brigades
    Al-Quds Brigades
    Al-Quds Force
    Aleppo Operations Room
    All India Majlis-e-Ittehadul Muslimeen
    All India Muslim League
    All India Trinamool Congress
    Alliance for the Future of Kosovo
    Alliance of Democratic Forces for the Liberation of Congo
    Alliance Party of Northern Ireland
    Alpha 66
    Alternativ für Deutschland
    Alternative for Germany
    Alternative for Sweden
    Alternative für Deutschland
    America First
    America First Policy Institute
    Americans for Prosperity
    Anbar Awakening
    Ansar Allah
    Ansar Bait al-Maqdis
    Ansar Beit al-Maqdis
    Arab Movement of Azawad
    Arakan Army
    Arakan Rohingya Salvation Army
    Arakan Rohingya Solidarity Organisation
    Army of Conquest
    Association of Muslim Scholars in Iraq
    Atlantic Council
    Azov Battalion
    Azov Brigade
    Azov Movement
    Azov Regiment
    Babylon Brigade
    Babylon Brigades
    Babylon Movement
    Badr Brigade
    Badr Brigades
    Badr Corps
    Badr Organisation
    Badr Organization
    Baloch Liberation Army
    Balochistan Liberation Army
    Balochistan Liberation Front
    Balochistan National Party
    Baluchistan Liberation Army
    Baluchistan Liberation Front
    Bangladesh Awami League
    Bangladesh Jamaat-e-Islami
    Bangladesh Nationalist Party
    Bangsamoro Islamic Freedom Fighters
    Barisan Revolusi Nasional
    Basque Homeland and Liberty
    Benghazi Defence Brigades
    Benghazi Defense Brigades
    Benghazi Revolutionaries Shura Council
    Best for Britain
    Bloc Quebecois
    Bloc Québécois
    Bougainville Revolutionary Army
    Boy Scouts of America
    Boys and Girls Clubs of America
    Boys & Girls Clubs of America
    Britain First
    Britain Stronger in Europe
    Brothers of Italy
    Cali Cartel
    Cambridge Analytica
    Cambridge Five
    Cambridge Footlights
    Cambridge Union
    Carnegie Endowment
    Carnegie Middle East Center
    Cartel de Santa Rosa de Lima
    Catalonia in Common
    Catholic Charities USA
    Cato Institute
    Caucasus Emirate
    Chatham House
    Chin National Army
    Chin National Front
    Chinland Defence Force
    Chinland Defense Force
    Christian Social Union in Bavaria
    Citizens for European Development of Bulgaria
    Clan del Golfo
    Club of Rome
    Coalition Avenir Quebec
    Coalition Avenir Québec
    Communications Workers of America
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
    Community of Sant'Egidio
    Congo Liberation Movement
    Congolese Rally for Democracy
    Conservative Party of Canada
    Consumer Federation of America
    Coordination of Azawad Movements
    Corsican National Liberation Front
    Danish People's Party
    Debout la France
    Deir ez-Zor Military Council
    Deir Ezzor Military Council
    Democratic Forces for the Liberation of Rwanda
    Democratic Front for the Liberation of Palestine
    Democratic League of Kosovo
    Democratic Party of Iranian Kurdistan
    Democratic Party of Japan
    Democratic Party of Korea
    Democratic Party of Kosovo
    Democratic Party of Kurdistan
    Democratic Union Party
    Derna Mujahideen Shura Council
    Derna Protection Force
    Derna Protection Forces
    Directors Guild of America
    Donbas Battalion
    Donbass Battalion
    East Turkestan Islamic Movement
    East Turkestan Islamic Party
    East Turkestan Liberation Organization
    East Turkistan Islamic Movement
    Eastern Security Network
    Eastern Turkistan Islamic Movement
    En Marche
    English Defence League
    Eritrea People's Liberation Front
    Eritrean People's Liberation Front
    Euphrates Shield
    Euphrates Wrath
    Euskal Herria Bildu
    Failaq al-Sham
    Fajr Libya
    Farabundo Marti National Liberation Front
    Farabundo Martí National Liberation Front
    Fatah al-Islam
    Faylaq al-Sham
    Feeding America
    Fine Gael
    Finns Party
    Forza Italia
    France Insoumise
    France Unbowed
    Free Aceh Movement
    Free Gaza Movement
    Free Papua Movement
    Free Syrian Army
    Freedom of Russia Legion
    Friends of Libya
    Friends of Syria
    Friends of Yemen
    Front for the Liberation of Mozambique
    Front for the Liberation of the Enclave of Cabinda
    Gaitanist Self-Defense Forces of Colombia
    Gaitanista Self-Defense Forces of Colombia
    Gaza Freedom Flotilla
    Gaza Humanitarian Foundation
    Geneva Call
    Georgian Dream
    Girl Scouts of the USA
    Guadalajara Cartel
    Guatemalan National Revolutionary Unity
    Gulf Cartel
    Gulf Clan
    Harkat-ul-Jihad al-Islami Bangladesh
    Hay'at Tahrir al-Sham
    Hayat Tahrir al Sham
    Hayat Tahrir al-Sham
    High Council for the Unity of Azawad
    Hillsborough Family Support Group
    Homs Liberation Movement
    Humane Society of the United States
    Independent Greeks
    Indigenous People of Biafra
    Inkatha Freedom Party
    Iraq Body Count
    Iraq Study Group
    Iraq Survey Group
    ISIL Khorasan
    ISIL-Khorasan
    ISIS Khorasan
    ISIS-Khorasan
    Islamic Army in Iraq
    Islamic Army of Aden
    Islamic Courts Union
    Islamic Jihad in Palestine
    Islamic Jihad Movement in Palestine
    Islamic Jihad Union
    Islamic Movement of Uzbekistan
    Islamic Resistance in Iraq
    Islamic State Central Africa Province
    Islamic State in Greater Sahara
    Islamic State in Iraq and al Sham
    Islamic State in Iraq and al-Sham
    Islamic State in Iraq and Levant
    Islamic State in Iraq and Syria
    Islamic State in Iraq and the Levant
    Islamic State in Khorasan Province
    Islamic State in the Greater Sahara
    Islamic State - Khorasan
    Islamic State Khorasan
    Islamic State-Khorasan
    Islamic State - Khorasan Province
    Islamic State Khorasan Province
    Islamic State of Iraq
    Islamic State of Iraq and al Sham
    Islamic State of Iraq and al-Sham
    Islamic State of Iraq and Levant
    Islamic State of Iraq and Sham
    Islamic State of Iraq and Syria
    Islamic State of Iraq and the Levant
    Islamic State of Khorasan
    Islamic State of the Greater Sahara
    Islamic State Sahel Province
    Islamic State Sinai Province
    Islamic State West Africa Province
    Islamic State's Central Africa Province
    Islamic State's West Africa Province
    Islamic Supreme Council of Iraq
    Israel Beiteinu
    Italia Viva
    Italy of Values
    Jabhat al-Nusra
    Jabhat Fatah al-Sham
    Jabhat Fateh al Sham
    Jabhat Fateh al-Sham
    Jalisco Cartel
    Jalisco New Generation Cartel
    Jamaat Ansar al-Sunna
    Jamaat-ul-Mujahideen Bangladesh
    Jama'atul Mujahideen Bangladesh
    Jamaatul Mujahideen Bangladesh
    Jamestown Foundation
    Jammu and Kashmir Liberation Front
    Jammu and Kashmir National Conference
    Jammu and Kashmir Peoples Democratic Party
    Jammu Kashmir Liberation Front
    Jerusalem Brigade
    Jerusalem Brigades
    Jobbik Movement for a Better Hungary
    Juarez Cartel
    Juárez Cartel
    Junts per Catalunya
    Kachin Independence Army
    Kachin Independence Organisation
    Kachin Independence Organization
    Karen National Liberation Army
    Karen National Union
    Kashmir Tigers
    Katiba Macina
    Keep America Beautiful
    Kenya African National Union
    Knights of Columbus
    Knights of Malta
    Komala Party of Iranian Kurdistan
    Kosovo Liberation Army
    Kurdistan Communities Group
    Kurdistan Communities Union
    Kurdistan Democratic Party
    Kurdistan Democratic Party of Iran
    Kurdistan Free Life Party
    Kurdistan Freedom Falcons
    Kurdistan Freedom Hawks
    Kurdistan Freedom Party
    Kurdistan Islamic Group
    Kurdistan Islamic Union
    Kurdistan Justice Group
    Kurdistan National Assembly
    Kurdistan National Congress
    Kurdistan Socialist Democratic Party
    Kurdistan Toilers Party
    Kurdistan Toilers' Party
    Kurdistan Worker's Party
    Kurdistan Workers Party
    Kurdistan Workers' Party
    La Familia Michoacana
    La France Insoumise
    Lebanese Forces
    Lega Nord
    Levant Front
    Liberal Democratic Party of Japan
    Liberal Party of Australia
    Liberal Party of Canada
    Liberation Army of Preševo
    Liberation Tigers of Tamil Eelam
    Liberians United for Reconciliation and Democracy
    Libya Dawn
    Libya Revolutionaries Joint Operations Room
    Libya Shield
    Libya Shield Force
    Libyan Islamic Fighting Group
    Libyan National Army
    Liwa al-Quds
    Liwa Fatemiyoun
    Lombard League
    Los Zetas
    Macina Liberation Front
    Make America Great Again
    Manbij Military Council
    Marxist-Leninist Communist Party of Turkey
    Medellin Cartel
    Medellín Cartel
    Middle East Institute
    Misrata Brigades
    Mombasa Republican Council
    Moro Islamic Liberation Front
    Moro National Liberation Front
    Motion Picture Association of America
    Movement for Oneness and Jihad in West Africa
    Movement for the Actualization of the Sovereign State of Biafra
    Movement for the Emancipation of the Niger Delta
    Movement for the Liberation of Azawad
    Movement for the Liberation of Congo
    Movement for the Liberation of the Congo
    Movement for the Salvation of Azawad
    Movement for Unity and Jihad in West Africa
    Mozambique Liberation Front
    Mujahideen Shura Council in the Environs of Jerusalem
    Nation of Islam
    National Democratic Front of Bodoland
    National Democratic Party of Germany
    National Front for the Liberation of Angola
    National League for Democracy
    National Liberation Front of Angola
    National Liberation Front of Corsica
    National Liberation Front of Tripura
    National Movement for the Liberation of Azawad
    National Party of Australia
    National Patriotic Front of Liberia
    National Resistance Front of Afghanistan
    National Socialist Council of Nagaland
    National Union for the Total Independence of Angola
    New Azerbaijan Party
    New Democratic Party of Canada
    New Zealand First
    Niger Delta Avengers
    Niger Delta People's Volunteer Force
    Nineveh Guards
    Nineveh Plain Forces
    Nineveh Plain Protection Units
    Nineveh Plains Protection Units
    Norte del Valle Cartel
    North Atlantic Treaty Organisation
    North Atlantic Treaty Organization
    Northern League
    Ogaden National Liberation Front
    Open Russia
    Operation Euphrates Shield
    Operation Olive Branch
    Operation Peace Spring
    Order of Malta
    Order of St John
    Oromia Liberation Army
    Oromo Liberation Front
    Oslo Freedom Forum
    Our Home Is Russia
    Oxford Committee for Famine Relief
    Oxford Group
    Oxford Movement
    Oxford Union
    Pakistan Democratic Movement
    Pakistan Muslim League
    Pakistan People's Party
    Pakistan Peoples Party
    Pakistan Tehreek-e-Insaf
    Pakistan Tehreek-i-Insaf
    Pakistan Tehrik-e-Insaf
    Palestine Islamic Jihad
    Palestine Liberation Army
    Palestine Liberation Front
    Palestine Liberation Organisation
    Palestine Liberation Organization
    Palestine National Council
    Palestine Red Crescent
    Palestine Red Crescent Society
    Palestine Solidarity Campaign
    Pan Africanist Congress of Azania
    Parti Québécois
    Party for a Free Life in Kurdistan
    Party of Democratic Action
    Patani United Liberation Organisation
    Patriotic Union of Kurdistan
    Pattani United Liberation Organization
    People's Anti-Fascist Front
    People's Liberation Organisation of Tamil Eelam
    People's Movement for the Liberation of Angola
    People's Party of Canada
    People's Party Our Slovakia
    Perú Posible
    Plaid Cymru
    Planned Parenthood Federation of America
    Poland 2050
    Polisario Front
    Popular Front for the Liberation of Libya
    Popular Front for the Liberation of Palestine
    Popular Front for the Liberation of Saguia el-Hamra and Río de Oro
    Popular Front of India
    Popular Movement for the Liberation of Angola
    Prosperous Armenia
    Qaeda in Arabian Peninsula
    Qaeda in Iraq
    Qaeda in Mesopotamia
    Qaeda in the Arabian Peninsula
    Qaeda in the Indian Subcontinent
    Qaeda in the Islamic Maghreb
    Qaida in Iraq
    Qaida in Mesopotamia
    Qaida in the Arabian Peninsula
    Qaida in the Indian Subcontinent
    Qaida in the Islamic Maghreb
    Qods Force
    Quds Force
    Quebec Solidaire
    Québec Solidaire
    Rally for Congolese Democracy
    Raqqa Revolutionaries Brigade
    Raqqa Revolutionaries Front
    Recording Industry Association of America
    Red Crescent
    Red Cross
    Reform UK
    Republican Left of Catalonia
    Resistance for Rule of Law in Burundi
    Revolutionary Armed Forces of Colombia
    Revolutionary Front for an Independent East Timor
    Revolutionary People's Liberation Party
    Revolutionary United Front of Sierra Leone
    Riyad-us Saliheen Brigade of Martyrs
    Russian Volunteer Corps
    Rwanda Patriotic Front
    Rwandan Patriotic Front
    Santa Rosa de Lima Cartel
    Sant'Egidio Community
    Saskatchewan Party
    Save Romania Union
    Scotland in Union
    Sham Legion
    Shan State Army
    Shan State Progress Party
    Shura Council of Benghazi Revolutionaries
    Shura Council of Mujahideen in Derna
    Sierra Leone People's Party
    Sinaloa Cartel
    Sinaloa drug cartel
    Sinjar Alliance
    Sinjar Protection Force
    Sinjar Resistance Units
    Sinn Fein
    Sipah-e-Sahaba Pakistan
    Social Democratic and Labour Party
    Social Democratic Party of Germany
    Somali Patriotic Movement
    Somalia Battalion
    Sons of Iraq
    South Lebanon Army
    South Sudan Democratic Movement
    South Sudan Liberation Movement
    South Tyrolean Freedom Party
    South West Africa People's Organisation
    South West Africa People's Organization
    Southern Transitional Council
    Sovereign Military Order of Malta
    Sparta Battalion
    Stockholm International Peace Research Institute
    Students for Justice in Palestine
    Students Islamic Movement of India
    Sudan Founding Alliance
    Sudan Liberation Army
    Sudan Liberation Movement
    Sudan People's Liberation Army
    Sudan People's Liberation Movement
    Sudan Revolutionary Front
    Sudan Shield Forces
    Supreme Council for the Islamic Revolution in Iraq
    Supreme Islamic Iraqi Council
    Sweden Democrats
    Syria Campaign
    Syria Civil Defence
    Syria Civil Defense
    Syria Solidarity Campaign
    Syrian Observatory for Human Rights
    Ta'ang National Liberation Army
    Tahrir al Sham
    Tahrir al-Sham
    Tamil Eelam Liberation Organization
    Tanganyika African National Union
    Tavistock Institute
    Teach for America
    Tehreek-e-Labbaik Pakistan
    Tehreek-e-Taliban Pakistan
    Tehrik-e-Labbaik Pakistan
    Tehrik-e Taliban Pakistan
    Tehrik-e-Taliban Pakistan
    Tehrik-i-Taliban Pakistan
    Tigray Defence Forces
    Tigray Defense Forces
    Tigray People's Liberation Front
    Tigrayan Peoples' Liberation Front
    Tijuana Cartel
    Together for Catalonia
    Tren de Aragua
    Tren del Llano
    Tripoli Brigade
    Tripoli Protection Force
    Tripoli Revolutionaries Brigade
    Turkestan Islamic Party
    Turkistan Islamic Party
    Uganda National Liberation Army
    Uganda National Rescue Front
    Uganda People's Congress
    Ulster Defence Association
    Ulster Defence Regiment
    Ulster Freedom Fighters
    Ulster Unionist Party
    Ulster Vanguard
    Ulster Volunteer Force
    Unbowed France
    União Brasil
    United Liberation Front of Asom
    United Liberation Front of Assam
    United Liberation Movement for West Papua
    United Liberation Movement of Liberia for Democracy
    United Mine Workers of America
    United Russia
    United Russia party
    United Self-Defence Forces of Colombia
    United Self-Defense Forces of Colombia
    United Socialist Party of Venezuela
    United Wa State Army
    Venice Commission
    Vente Venezuela
    Volunteers of America
    Vostok Battalion
    Wa State Army
    Wagner Group
    Washington Institute
    Washington Institute for Near East Policy
    Washington Office on Latin America
    West Africa Province
    West Nile Bank Front
    West Papua Liberation Army
    West Papua National Liberation Army
    Wilayat Khorasan
    Wilayat Sinai
    Workers Party of Korea
    Workers' Party of Korea
    World Uyghur Congress
    Wrath of Euphrates
    Writers Guild of America
    Zanu-PF
    Zapatista Army of National Liberation
    Zimbabwe African National Union
    Zimbabwe African People's Union
    Zintan Brigade
    Zintan Brigades
    """
}
