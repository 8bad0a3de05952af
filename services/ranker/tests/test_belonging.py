"""Of two sentences that differ in origin, faith, age, sex or family alone the same is left; work, places and languages stay."""

import pytest

from hirewire_ranker.domain.resume.blinding import blinded

PAIRS = """\
Nigerian national with indefinite leave|Swedish national with indefinite leave
Polish citizen with pre-settled status|French citizen with pre-settled status
I am a Brazilian living in Leeds|I am a Canadian living in Leeds
Born 1961 in Lagos|Born 1998 in Oslo
Aged 58 and fit|Aged 24 and fit
President of the Muslim Students Association|President of the Catholic Students Association
Returned after maternity leave|Returned after paternity leave
Chairman of the works council|Chairwoman of the works council
Waiter of the month|Waitress of the month
Salesman of the year|Saleswoman of the year
Raised two sons while studying|Raised two daughters while studying
As a Black woman in engineering, I mentor others|As a white man in engineering, I mentor others
Gay men's choir, tenor|Women's choir, tenor
Captain of the women's rugby team|Captain of the men's rugby team
Member of the Society of Black Engineers|Member of the Society of Hispanic Engineers
Ich bin Türke und lebe in Köln|Ich bin Italiener und lebe in Köln
Verheiratet, zwei Kinder|Ledig
Je suis brésilienne|Je suis canadien
Soy colombiana|Soy español
Treasurer of the Indian Students Society|Treasurer of the Norwegian Students Society
Stewardess on long-haul flights|Steward on long-haul flights
Verkäuferin in einem Baumarkt|Verkäufer in einem Baumarkt
Serveuse dans une brasserie|Serveur dans une brasserie
Camarera en un hotel|Camarero en un hotel
Volunteer at the local mosque|Volunteer at the local church
Career break to care for my mother|Career break to care for my father
Mother of three and organiser of a food bank|Father of three and organiser of a food bank
British passport holder|Indian passport holder
Born and raised in Karachi, I know trade|Born and raised in Boston, I know trade
I am 29 years old and curious|I am 61 years old and curious
Kenyan citizen, driving since 2010|Latvian citizen, driving since 2010
Holder of a Ghanaian passport|Holder of a Danish passport
Pakistani-born, raised trilingual|Dutch-born, raised trilingual
I'm a proud Ukrainian who loves trains|I'm a proud Irishman who loves trains
As an Indian immigrant I know paperwork|As a Polish immigrant I know paperwork
Of Vietnamese descent|Of Scottish descent
Originally from Bogotá, fond of chess|Originally from Vienna, fond of chess
Native of Jamaica, settled in Kent|Native of Finland, settled in Kent
Dual Turkish and German citizenship|Dual Mexican and American citizenship
Swiss nationals' swimming finalist|Thai nationals' swimming finalist
Born in 1959|Born in 1995
Born on 4 March 1970 in Accra|Born on 12 May 1992 in Turin
Year of birth 1963|Year of birth 1991
Aged 47, non-smoker|Aged 31, non-smoker
In my fifties and still curious|In my twenties and still curious
A 56-year-old with energy|A 23-year-old with energy
Secretary of the Sikh Society|Secretary of the Jewish Society
Volunteer with Islamic Relief youth group|Volunteer with Christian Relief youth group
Organised events for the Hindu Students Union|Organised events for the Lutheran Students Union
Practising Catholic|Practising Muslim
Youth leader at the synagogue|Youth leader at the church
Leader of the Buddhist youth club|Leader of the Methodist youth club
Chair of the Arab Students Network|Chair of the Korean Students Network
Board member of the Somali Community Association|Board member of the Italian Community Association
Mentor in the National Society of Black Engineers|Mentor in the National Society of White Engineers
Foreman of a crew of twelve|Forewoman of a crew of twelve
Spokesman for the union|Spokeswoman for the union
Barman at the Crown|Barmaid at the Crown
Actor in a touring company|Actress in a touring company
Businesswoman with two shops|Businessman with two shops
Policeman for six years|Policewoman for six years
Headmaster of a primary school|Headmistress of a primary school
Host at a steak house|Hostess at a steak house
Fireman and first aider|Firewoman and first aider
Took parental leave in 2020|Took maternity leave in 2020
On paternity leave from May to July 2021|On maternity leave from May to July 2021
Cared for my wife during illness|Cared for my husband during illness
Coached my son's football team|Coached my daughter's football team
Proud father of twins|Proud mother of twins
Moved for my husband's job|Moved for my wife's job
Sorority treasurer|Fraternity treasurer
Played in the ladies' hockey team|Played in the men's hockey team
First woman to lead the depot|First man to lead the depot
As a single mother I plan well|As a single father I plan well
I am a gay man and active in unions|I am a straight woman and active in unions
Gebürtige Polin, seit 2009 in Bremen|Gebürtiger Spanier, seit 2009 in Bremen
Nigerianische Staatsbürgerin|Schwedischer Staatsbürger
Geboren 1964 in Ankara|Geboren 1996 in Kiel
In Elternzeit von 2018 bis 2019|Im Mutterschutz von 2018 bis 2019
Krankenschwester auf der Intensivstation|Krankenpfleger auf der Intensivstation
Erzieherin in einer Kita|Erzieher in einer Kita
Vater von zwei Söhnen|Mutter von zwei Töchtern
Muslimische Hochschulgruppe, Kassenwart|Katholische Hochschulgruppe, Kassenwart
Née en 1968 à Dakar|Né en 1994 à Lille
De nationalité marocaine|De nationalité belge
Congé maternité en 2017|Congé paternité en 2017
Infirmière de nuit|Infirmier de nuit
Mère de deux enfants|Père de trois enfants
Directrice d'un magasin|Directeur d'un magasin
Ciudadana peruana con permiso|Ciudadano sueco con permiso
Nacida en 1966 en Quito|Nacido en 1993 en Vigo
Baja por maternidad en 2019|Baja por paternidad en 2019
Enfermera de urgencias|Enfermero de urgencias
Madre de dos hijas|Padre de dos hijos
Ethiopian nationals' chess champion|Belgian nationals' chess champion
I am an Egyptian and I live in Hull|I am an Austrian and I live in Hull
Moroccan national, night shifts welcome|Australian national, night shifts welcome
Citizen of Ecuador|Citizen of Norway
Peruvian by birth, baker by trade|Danish by birth, baker by trade
A Filipino native who joined in 2015|A Swedish native who joined in 2015
Of mixed Chinese and Irish heritage|Of mixed Polish and Irish heritage
Naturalised British citizen since 2011|Naturalised Canadian citizen since 2011
Born in the sixties|Born in the nineties
Born 12.05.1966|Born 30.11.1997
I am 44|I am 26
52 years of age, flexible on shifts|25 years of age, flexible on shifts
Age 57|Age 22
I turned 60 last May|I turned 30 last May
Choir member of the Baptist youth group|Choir member of the Catholic youth group
Cook for the Muslim charity network|Cook for the Christian charity network
I am a Hindu and vegetarian|I am a Protestant and vegetarian
Elder at the Presbyterian congregation|Elder at the Methodist congregation
Trustee of the Jewish Women's League|Trustee of the Catholic Women's League
Cashier of the Nigerian Students' Union|Cashier of the Finnish Students' Union
Co-founder of the Latino Alumni Network|Co-founder of the Asian Alumni Network
Cameraman for local news|Camerawoman for local news
Handyman in a block of flats|Handywoman in a block of flats
Congresswoman's aide|Congressman's aide
Crewman on a trawler|Crewwoman on a trawler
Head waiter in a bistro|Head waitress in a bistro
Air stewardess, crew of nine|Air steward, crew of nine
Masseur in a spa|Masseuse in a spa
Craftsman of the year|Craftswoman of the year
Cleaning lady for offices|Cleaning man for offices
Maternity leave, 2016 - 2017|Paternity leave, 2016 - 2017
Career break (parental leave)|Career break (maternity leave)
Raised my two daughters alone|Raised my two sons alone
Supported my wife's bakery|Supported my husband's bakery
Looked after my grandmother|Looked after my grandfather
Working mother, used to planning|Working father, used to planning
Captain, girls' football team|Captain, boys' football team
The only woman on the crew|The only man on the crew
As a Muslim woman I coach others|As a Christian man I coach others
I am a married man and a planner|I am a single woman and a planner
Ich bin Ukrainerin und lerne schnell|Ich bin Franzose und lerne schnell
Syrische Herkunft|Dänische Herkunft
Verkäuferinnen eingearbeitet|Verkäufer eingearbeitet
Köchin in einer Kantine|Koch in einer Kantine
Ingenieurin für Brücken|Ingenieur für Brücken
Jahrgang 1962|Jahrgang 1999
Mutter eines Sohnes|Vater einer Tochter
Evangelische Jugend, Gruppenleitung|Katholische Jugend, Gruppenleitung
Je suis algérienne et curieuse de tout|Je suis italienne et curieuse de tout
Ressortissant tunisien|Ressortissante suisse
Vendeuse en boulangerie|Vendeur en boulangerie
Technicienne de maintenance|Technicien de maintenance
Congé parental de 2015 à 2016|Congé maternité de 2015 à 2016
Soy venezolana y vivo en Vigo|Soy argentino y vivo en Vigo
De nacionalidad boliviana|De nacionalidad francesa
Cocinera en un hospital|Cocinero en un hospital
Ingeniera de caminos|Ingeniero de caminos
Permiso de maternidad en 2020|Permiso de paternidad en 2020
Casada, con dos hijos|Soltero
Zambian national working as a welder|Icelandic national working as a welder
I'm Lebanese and bilingual|I'm Swiss and bilingual
Hungarian passport|Malaysian passport
A proud Welshman with a trade|A proud Sikh with a trade
Indonesian immigrant, arrived in 2012|Greek immigrant, arrived in 2012
Born 7/8/1958 in Cairo|Born 1/2/1996 in Bergen
Aged 63, still climbing poles|Aged 19, still climbing poles
I am 38 years old, with own tools|I am 55 years old, with own tools
A 62-year-old mechanic with energy|A 27-year-old mechanic with energy
Deacon of the Orthodox youth club|Deacon of the Anglican youth club
Steward for the Catholic Workers' Federation|Steward for the Islamic Workers' Federation
Fundraiser, Jewish Relief Committee|Fundraiser, Christian Relief Committee
Treasurer of the Turkish Cultural Society|Treasurer of the Danish Cultural Society
Anchorman of the evening show|Anchorwoman of the evening show
Postwoman in a mountain village|Postman in a mountain village
Hostesses trained for trade fairs|Hosts trained for trade fairs
Camerawomen led on two sets|Cameramen led on two sets
Alumna of the year|Alumnus of the year
After maternity leave I came back part-time|After parental leave I came back part-time
Took time off for my daughters|Took time off for my sons
Followed my wife abroad|Followed my husband abroad
Single father, reliable|Single mother, reliable
Ran the boys' hockey club|Ran the girls' hockey club
As a woman in roofing I train others|As a man in roofing I train others
As a Latina engineer I mentor|As an Asian engineer I mentor
Polnischer Staatsangehöriger|Griechische Staatsangehörige
Ich bin 47 Jahre alt|Ich bin 23 Jahre alt
Friseurmeisterin mit eigenem Salon|Friseurmeister mit eigenem Salon
Technikerin im Außendienst|Techniker im Außendienst
Nach der Elternzeit Wiedereinstieg|Nach dem Mutterschutz Wiedereinstieg
Je suis sénégalais|Je suis espagnole
Coiffeuse à domicile|Coiffeur à domicile
Acheteuse en textile|Acheteur en textile
Nationalité : tunisienne|Nationalité : suisse
Soy ecuatoriano|Soy italiana
Profesora de matemáticas|Profesor de matemáticas
Tengo 48 años|Tengo 25 años
Vendedora de zapatos|Vendedor de zapatos
Married with three children|Divorced, no children
"""
WORK = """\
Polish (native), English (C1)
French cuisine and pastry
Swiss GAAP and IFRS reporting
Built a native app in Swift
Native German speaker
Worked with Indian suppliers and German customers
National accounts manager for the Polish market
Female patients aged 12 to 18
Taught women's health at St Mary
American Heart Association BLS
British Medical Association member
Catholic University of Leuven
Baptist Hospital, Miami
Harlan & Sons, roofing
Black Belt in Six Sigma
White paper on batteries
Parent company and sister site
Citizen developer programme on Power Apps
Senior citizens' home
Aged care worker
Age verification system
Children's ward and maternity unit
Nurse in a maternity ward
Race conditions found in C++
German-language support desk
Translated Spanish contracts
Mexican restaurant, line cook
Dutch (B2)
Chinese medicine clinic
Indian Railways, signal engineer
Managed 24 years old boilers
Login service in Go
Glycerin production
Girls' school, mathematics
Polish and finish metal parts
Turkish Airlines, cabin crew
I am fluent in German and French
I am a French teacher
Czech (native), Slovak (fluent)
Italian kitchen, pasta section
German GAAP, HGB
Native mobile apps in Kotlin
Spanish native speaker, interpreter
Exported to Nigerian and Kenyan buyers
Audited French subsidiaries
National grid connections
Male and female athletes aged 16 to 20
Women's clothing buyer
American Society of Civil Engineers
Royal Bank of Canada
Greek Orthodox Hospital, accounts
Lutheran General Hospital
Singh & Sons Plumbing
White-box tests
Brownfield sites
Sister company in Ohio
Mother-daughter board soldering
Citizen services desk
Residents aged 65 and over
10 years old codebase moved to Java 21
Paediatric and maternity wards
Japanese customers by phone
Translated Russian manuals
Thai restaurant, waiter
Hebrew (B1), Arabic (A2)
Black-box testing
British Airways, engineer
Irish Rail, driver
Brazilian jiu-jitsu instructor
Indian Ocean shipping routes
Born2Run shop, clerk
European Union grants
Asian markets desk
Parent-teacher evenings
Family medicine practice
Child care worker
Partner channel manager
Kinder mit Förderbedarf betreut
Français langue étrangère, professeur
Cocina española y francesa
Polish: native speaker
Korean barbecue, grill cook
UK GAAP and French GAAP
Cloud-native services
National Health Service trust
Dutch tulip exporter, clerk
Led 14 women and men on the night shift
Youth centre manager
Taught English to Somali families
Men's clothing department
Turkish delight line operator
American National Standards
Christian Dior boutique
St Mary's Catholic School, teacher
Johnson & Daughters Bakery
Child protection officer
Parent company accounts
Wife of Bath edition, typesetter
Aged receivables report
Age 3-5 nursery class
Italian marble cutting
Danish wind turbines
Portuguese (fluent), Catalan (B1)
Hired 12 apprentices aged 16 to 18
Spanish-speaking clients
Roots of equations taught
Origin of goods checked
Passport control officer
Immigrant services caseworker
Single sign-on
Married data from two systems
Deutsche Bahn, Lokführer
Englisch und Polnisch in Wort
Russian salad and starters
Manpower planning
Swedish massage therapist
Finnish: mother tongue
Persian rugs restored
Women's health physiotherapist
Ran Irish pub kitchen
Korean auto parts buyer
Kids' club animator in a hotel
Built parent and child table views
Middle-aged buildings surveyed
German shepherd trainer
European Commission trainee
Black and white film developed
Native plants nursery
National Grid substation
Single-handed workshop
Danish Refugee Council, logistics
Roman Catholic Diocese, bookkeeper
Age UK shop volunteer
Chinese New Year parade lighting
Indian food truck owner
"""


def _left(line: str) -> str:
    text = f"Jo Doe\njo@mail.org\n\nEXPERIENCE\nEngineer, Halden Works\n03/2016 - 05/2022\n- Kept the line running\n- {line}\n\nEDUCATION\nBSc Physics\n"
    return blinded(text, "Jo Doe").text


@pytest.mark.parametrize("pair", PAIRS.splitlines())
def test_of_both_the_same_is_left(pair: str) -> None:
    one, other = pair.split("|")
    assert _left(one) == _left(other)


@pytest.mark.parametrize("line", WORK.splitlines())
def test_what_is_about_work_places_and_languages_stays(line: str) -> None:
    assert line in _left(line)


@pytest.mark.parametrize(
    ("said", "left"),
    [("Chairwoman", "Chairman"), ("WAITRESS", "WAITER"), ("Köchin", "Koch"), ("Ärztin", "Arzt"), ("Erzieherin", "Erzieher"), ("Serveuse", "Serveur"), ("Enfermera", "Enfermero"), ("Mitarbeiter:innen", "Mitarbeiter")],
)  # fmt: skip
def test_words_for_work_have_one_form(said: str, left: str) -> None:
    assert f"- {left} since May" in _left(f"{said} since May")


@pytest.mark.parametrize("site", ["lina.example", "www.lina.example", "lina.engineering"])
def test_a_site_with_a_short_name_goes(site: str) -> None:
    text = f"Li Na\nli@mail.org | {site}\n\nEXPERIENCE\nDesigner, Acme\n"
    assert "lina" not in blinded(text, "Li Na").text
