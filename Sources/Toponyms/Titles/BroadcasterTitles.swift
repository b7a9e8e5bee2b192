/// Broadcasters, news agencies and news sites with a place in their name.
///
/// A table: one phrase a line, sorted.
enum BroadcasterTitles {
  static let phrases = """
    Abu Dhabi TV
    Afghan Islamic Press
    Afghanistan Analysts Network
    Agence France Presse
    Agence France-Presse
    Aleppo Media Center
    Aleppo Media Centre
    Algeria Press Service
    Algérie Presse Service
    All India Radio
    Associated Press of Pakistan
    Athens News Agency
    Bahrain News Agency
    Balkan Insight
    Balkan Investigative Reporting Network
    Bangladesh Sangbad Sangstha
    BBC London
    BBC Northern Ireland
    BBC Radio London
    BBC Radio Scotland
    BBC Radio Ulster
    BBC Radio Wales
    BBC Scotland
    BBC Wales
    Belfast Live
    Cameroon Radio Television
    Channel News Asia
    China Central Television
    China Global Television Network
    China News Service
    China Radio International
    Cornwall Live
    Cyprus News Agency
    Daily Star Lebanon
    Deir Ezzor 24
    DeirEzzor 24
    Delaware Online
    Democratic Voice of Burma
    Devon Live
    Dublin Live
    Echo of Moscow
    Edinburgh Live
    Essex Live
    Europe 1
    France 24
    France Bleu
    France Culture
    France Info
    France Inter
    France Televisions
    France Télévisions
    Garowe Online
    Ghana Broadcasting Corporation
    Ghana News Agency
    Glasgow Live
    Gloucestershire Live
    Good Morning America
    Good Morning Australia
    Good Morning Britain
    Hawar News Agency
    Horseed Media
    Hull Live
    India TV
    Iran Front Page
    Iran International
    Iraq Oil Report
    Islamic Republic News Agency
    Islamic Republic of Iran Broadcasting
    Israel Radio
    ITV London
    ITV Wales
    Jerusalem Report
    Kent Online
    Korea Central News Agency
    Kurdistan 24
    Kurdistan TV
    Kuwait News Agency
    Lincolnshire Live
    Macedonian Information Agency
    Maghreb Arabe Presse
    Middle East Broadcasting Center
    Middle East Eye
    Middle East Monitor
    Middle East News Agency
    Middle East Online
    Mozambique News Agency
    News Agency of Nigeria
    North Press Agency
    North Wales Live
    Oman News Agency
    Palestine News Network
    Petra News Agency
    Press Trust of India
    Qatar News Agency
    Radio Australia
    Radio Baghdad
    Radio Bremen
    Radio Cairo
    Radio-Canada
    Radio Canada International
    Radio Dabanga
    Radio Damascus
    Radio France
    Radio France Internationale
    Radio Free Afghanistan
    Radio Free Asia
    Radio Free Europe
    Radio Free Iraq
    Radio Havana
    Radio Havana Cuba
    Radio Japan
    Radio Liberty
    Radio Luxembourg
    Radio Martí
    Radio Miraya
    Radio Mogadishu
    Radio Monte Carlo
    Radio Moscow
    Radio Netherlands
    Radio Netherlands Worldwide
    Radio New Zealand
    Radio Okapi
    Radio Pakistan
    Radio Poland
    Radio Prague
    Radio Prague International
    Radio Romania International
    Radio Rozana
    Radio Rwanda
    Radio Sawa
    Radio Shabelle
    Radio Sweden
    Radio Tehran
    Radio Television Hong Kong
    Radio Thailand
    Radio Tirana
    Radio Vatican
    Raqqa Is Being Slaughtered Silently
    Rossiya Segodnya
    Russia 24
    Russia Beyond
    Russia Today
    Rwanda News Agency
    Saba News Agency
    Sahara Reporters
    Sarawak Report
    Senegal Press Agency
    Sky News Arabia
    Sky News Australia
    Somerset Live
    Staffordshire Live
    Sudan News Agency
    Surrey Live
    Syria Deeply
    Syria Direct
    Syria TV
    Teesside Live
    Tunis Afrique Presse
    Uganda Radio Network
    United News of India
    Vatican Radio
    Vietnam News Agency
    Voice of America
    Voice of Israel
    Voice of Lebanon
    Voice of Nigeria
    Voice of Palestine
    Voice of Russia
    Voice of the Arabs
    Voice of Turkey
    Voice of Vietnam
    Wales Online
    Zimbabwe Broadcasting Corporation
    """
}
