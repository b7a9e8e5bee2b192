/// Armed groups, movements and associations with a place in their name.
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
    Alliance for the Future of Kosovo
    Alliance of Democratic Forces for the Liberation of Congo
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
    Baluchistan Liberation Army
    Baluchistan Liberation Front
    Bangladesh Jamaat-e-Islami
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
    Communications Workers of America
    Community of Sant'Egidio
    Congo Liberation Movement
    Congolese Rally for Democracy
    Consumer Federation of America
    Coordination of Azawad Movements
    Corsican National Liberation Front
    Debout la France
    Deir ez-Zor Military Council
    Deir Ezzor Military Council
    Democratic Forces for the Liberation of Rwanda
    Democratic Front for the Liberation of Palestine
    Derna Mujahideen Shura Council
    Derna Protection Force
    Derna Protection Forces
    Directors Guild of America
    Donbas Battalion
    Donbass Battalion
    East Turkestan Islamic Movement
    East Turkestan Liberation Organization
    East Turkistan Islamic Movement
    Eastern Security Network
    Eastern Turkistan Islamic Movement
    En Marche
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
    Kosovo Liberation Army
    Kurdistan Communities Group
    Kurdistan Communities Union
    Kurdistan Freedom Falcons
    Kurdistan Freedom Hawks
    Kurdistan Islamic Group
    Kurdistan Islamic Union
    Kurdistan Justice Group
    Kurdistan National Assembly
    La Familia Michoacana
    La France Insoumise
    Lebanese Forces
    Lega Nord
    Levant Front
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
    Los Zetas
    Macina Liberation Front
    Make America Great Again
    Manbij Military Council
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
    National Front for the Liberation of Angola
    National Liberation Front of Angola
    National Liberation Front of Corsica
    National Liberation Front of Tripura
    National Movement for the Liberation of Azawad
    National Patriotic Front of Liberia
    National Resistance Front of Afghanistan
    National Union for the Total Independence of Angola
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
    Parti Québécois
    Patani United Liberation Organisation
    Patriotic Union of Kurdistan
    Pattani United Liberation Organization
    People's Anti-Fascist Front
    People's Liberation Organisation of Tamil Eelam
    People's Movement for the Liberation of Angola
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
    Revolutionary United Front of Sierra Leone
    Riyad-us Saliheen Brigade of Martyrs
    Russian Volunteer Corps
    Rwanda Patriotic Front
    Rwandan Patriotic Front
    Santa Rosa de Lima Cartel
    Sant'Egidio Community
    Save Romania Union
    Scotland in Union
    Sham Legion
    Shan State Army
    Shura Council of Benghazi Revolutionaries
    Shura Council of Mujahideen in Derna
    Sinaloa Cartel
    Sinaloa drug cartel
    Sinjar Alliance
    Sinjar Protection Force
    Sinjar Resistance Units
    Sinn Fein
    Sipah-e-Sahaba Pakistan
    Somali Patriotic Movement
    Somalia Battalion
    Sons of Iraq
    South Lebanon Army
    South Sudan Democratic Movement
    South Sudan Liberation Movement
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
    Uganda National Liberation Army
    Uganda National Rescue Front
    Ulster Defence Association
    Ulster Defence Regiment
    Ulster Freedom Fighters
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
    United Self-Defence Forces of Colombia
    United Self-Defense Forces of Colombia
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
