"""Words that stand around a trait and say whose it is: of the person sought, or of somebody else. In plain letters."""

from campaigns.guidelines.rules.words.lists import listed

NEGATIVE = listed(
    """
    nobody niemand none doesn't wouldn't won't shouldn't couldn't didn't geen niet nooit nimmer zonder no not never without non nor nee nope behalve uitgezonderd except
    excluding exclusief avoid vermijd mijd neither isn't aren't don't can't won't cannot noch ban weg
    weiger liever_geen skip mijden
    """
)
ONLY = listed(
    "alleen enkel uitsluitend louter puur slechts only solely exclusively strictly purely"
)
PREFERRED = listed(
    """
    liefst liever voorkeur pre pluspunt ideaal ideale preferably prefer prefers preferred preference
    rather ideally ideal pref voorrang bij_voorkeur favour voorkeurs geprefereerd streven
    """
)
SOUGHT = listed(
    """
    gezocht gevraagd zoek zoeken zoekt zoekende willen wil wensen nodig gewenst wanted need needed needs
    seek seeking seeks looking want wants hiring hire hires recruiting recruit after gz nemen aannemen
    versterking vereist verlangd require required requires vereisen werven verwelkomen oproep opgelet calling attention
    choose choosing chooses scouten zkn zkt we'd i'd they'd behoefte search searching headhunting vinden find specifiek hunting missen vraagt vragen asked asks ask wenst wilde wilden mikken mikt target
    targeting aim aiming pick picks picking kiezen kiest kies go opt hoopt hopen hoping zocht sought
    hired
    """
)
# Our work is meant: `te langzaam voor onze kassa`.
OF_OURS = listed("onze ons our us deze dit this")
# What is said to be so is asked.
PRIZED = listed(
    "voorwaarde verplicht noodzaak vereist pre plus pluspunt voordeel bonus asset advantage must eis vereiste"
)
# A job that is ideal for them.
IDEAL = listed(
    """
    ideaal ideale perfect perfecte geschikt geschikte great leuk leuke suitable made gemaakt gig job
    baan bijbaan baantje bijbaantje vacature iets uitstekend role functie ideal shift dienst only alleen
    bedoeld meant
    """
)
MUST = listed(
    """
    moet moeten must should vereiste vereist required eis verplicht verplichte mandatory requirement
    dient compulsory essential voorwaarde condition has
    """
)
# Work is done for them, with them, or about them.
SERVE = listed(
    """
    begeleid* begeleiden begeleiding verzorg* zorg zorgen zorgt ondersteun* help* hulp verpleeg* verple*
    lesgeven les lessen onderwijs* ervaring affiniteit omgaan omgang coach* train behandel* bezoek*
    vervoer* rijd rijdt opvang* dienstverlening advies advise* adviseer* care caring cares support* help
    teach* work working works guide guiding assist* treat treats serve serves serving experience
    affinity look_after lesgeeft geeft werk werkt werken kookt cook spelen speelt wandelt wandel
    organise organize organiseert   verkoop* verkopen sell sells selling kleding mode voetbal
    opvoed* jeugdzorg opvoeding ouderenzorg gastles inclusie verzorging deliver dien breng brengt haalt
    haal clothing design designs writes write tutor tutoring midwife kraamverzorgende
    specialist* vertegenwoordig* stichting vereniging  leraar teacher nurse nurses kliniek clinic
    verhuur* verhuren ontwerp* interview onderhoud* repareer* levert leveren bedien* maaltijd* trouwjurk* oefen* lesjes praatgroep bezorg* serveer* fotografeer* interview* onderzoek* leer leert
    uitleg explain ontwerp* knip* scheer* scheert shave* shaving groom groomt leefwereld
    """
)
# These serve only with a word that links them to somebody: `werken met`, `experience with`.
WORK = listed(
    "werk werkt werken work works working experience ervaring affiniteit affinity train"
)
LINKS = listed("voor aan met van bij for with to of about over in among onder tussen")
# Those the work is for.
SERVED = listed(
    """
    kind kinderen jeugd peuter peuters kleuter kleuters puber pubers leerling leerlingen bewoner
    bewoners bewoonster bewoonsters client clienten patient patienten deelnemer deelnemers klant klanten
    gast gasten bezoeker bezoekers ouderen oudere senioren jongere jongeren passagier passagiers
    reizigers gezin gezinnen resident residents clients patients customer customers guest guests pupil
    pupils visitor visitors child children toddler toddlers kids doelgroep doelgroepen inwoners inwoner
    buurtbewoners huurders   inwonenden kampkinderen publiek audience lezers readers volgers
    followers gebruiker gebruikers users cursisten learners tenants passengers travellers kleuterklas
    groep youngsters teens youth babies baby students studenten elderly opa oma grandparents kijkers
    proefpersonen testpersonen respondenten asielzoekers gedetineerden gevangenen daklozen vluchtelingen ouderparen bruidsparen bruidspaar
    tv-kijkers donateurs ketel ketels gebouw gebouwen  huizen woning woningen installatie
    installaties boilers boiler buildings building houses pand panden machines machine fleet wagenpark
    dieren animals pensioendeelnemers
    """
)
# Whom a text seeks, or has at work.
PEOPLE = listed(
    """
    mensen mens personen persoon kandidaat kandidaten kandidate collega collega's sollicitant
    sollicitanten medewerker medewerkers werknemer werknemers krachten kracht professional professionals
    talent talenten iemand types type figuren figuur typetjes werkers arbeiders arbeider zzp'ers
    uitzendkrachten stagiair stagiairs stagiaires trainees trainee team club ploeg crew garde honden
    hond groep persoonlijkheid ouders man vrouw mannen vrouwen jongen jongens meisje meisjes meid meiden
    dame dames heren kerel kerels moeders vaders vent lui volk people person folks folk candidate
    candidates applicant applicants colleague colleagues employee employees worker workers staff someone
    somebody anyone anybody talents hire hires women men woman girl girls boy boys lady ladies guys guy
    mothers fathers mums dads parents ones squad bunch individual individuals adult adults pensioner
    person's trekkers sollicitaties moeder vader mother father gozers gozer knul jongeman couple couples
    stel stellen echtpaar kandidates lads lad verpleegkundige verpleegkundigen verzorgende verzorgenden
    docent docenten leerkracht leerkrachten leraar leraren arts artsen kok koks schilder schilders
    chauffeur chauffeurs monteur monteurs timmerman bakker slager kapper kapster hulp vakman vakmensen
    vakvrouw jurist ingenieur ingenieurs engineer engineers developer developers nurse nurses driver
    drivers technician technicians cleaner cleaners teacher teachers carer carers waiter waiters
    waitress cook cooks chef chefs painter painters plumber plumbers electrician electricians mechanic
    mechanics welder welders manager managers assistant assistants clerk recruiter recruiters
    salesperson salespeople receptionist receptionists barista baristas host hosts picker pickers packer
    packers operator operators guard guards speaker speakers graduate graduates tigers tijgers lasser
    lassers kassier beveiliger beveiligers vakkenvullers vakkenvuller agent agents au_pair nanny oppas
    beller bellers verkopers verkoper starters starter babysitter tuinman planner consultant consultants
    trainer trainers gezichten faces hands handen blood bloed dj leader leaders installer installers
    goden godinnen bediening personeel rakkers ratten natives females males gasten lui rolmodel rolmodellen figure huisvader knapen metselaars helper helpers labourers laborers plukkers pluckers schoonmaker
    schoonmakers schoonmaakster programmeur programmeurs bezorgers bezorger medior junior juniors
    flatmate flatmates housemate housemates cabinmate bunkmate persons temp temps freelancer freelancers contractor contractors crews gangs harvesters loaders drivers trainees flexworkers staffers
    volunteer volunteers intern interns apprentice apprentices midwife lifeguard lifeguards porter porters builder builders
    fitter fitters joiner joiners carpenter carpenters roofer roofers tiler tilers bricklayer bricklayers gardener gardeners
    labourer tester testers programmer programmers analyst analysts accountant accountants auditor auditors administrator
    administrators controller controllers adviser advisers advisor advisors director directors writer writers editor editors
    baker bakers butcher butchers tailor tailors hairdresser hairdressers barber barbers farmer farmers doctor doctors dentist
    dentists pharmacist pharmacists babysitters coordinator coordinators warden wardens couriers courier rider riders
    wearer wearers seeker seekers newcomer entrant entrants tutor tutors coach coaches bouncer bouncers promoter promoters
    monteuse barman stewards steward minds mind energy vibe profile profiles profielen profiel
    achtergrond background
    """
)
# What is said of somebody by their age.
AGED = listed(
    "face faces look looks profile profiles outlook audience generation crowd"
)
# Who writes to us, and is never served.
CANDIDATES = listed(
    "applicant applicants candidate candidates colleague colleagues worker workers employee employees hire hires staff"
)
# What is said of somebody by their sex.
SEXED = listed(
    "stem stemmen leadership presence approach attitude physique build figure energy stem stemmen uitstraling uiterlijk appearance look looks"
)
# Work and places that are named after those they are for: `jongerenwerker`, `vrouwenopvang`.
NAMED_AFTER = (
    "jongeren", "jeugd", "ouderen", "senioren", "vrouwen", "mannen", "kinder", "moeder", "vluchtelingen",
    "studenten", "gehandicapten", "tiener", "bejaarden", "youth", "peuter", "kleuter", "dames", "heren",
    "asielzoekers", "statushouders", "zwangeren", "blinden", "blindengeleide", "doven", "daklozen", "verslaafden", "moslim", "christen", "meisjes",
    "jongens", "homo", "kerk", "moskee", "migranten", "inburgerings", "allochtonen", "kinderen", "opa", "oma", "bruids", "baby",
)  # fmt: skip
NAMED_WORK = (
    "werker", "werkers", "werk", "opvang", "zorg", "coach", "coaches", "hulp", "huis", "huizen", "adviseur", "consulent",
    "begeleider", "begeleiders", "kapper", "kappers", "kapsalon", "verpleegkundige", "afdeling", "mode", "kleding",
    "arts", "centrum", "club", "kliniek", "trainer", "raad", "worker", "workers", "bescherming",
    "organisatie", "stichting", "vereniging", "museum", "school", "scholen", "krant", "magazine", "tijdschrift", "collectie", "lijn",
    "winkel", "salon", "koor", "elftal", "voetbal", "hockey", "toilet", "toiletten", "kamer", "kamers", "zaal", "bad", "gym", "fonds",
    "beweging", "bond", "sauna", "schoen", "schoenen", "jas", "jassen", "maten", "academie", "bibliotheek", "psycholoog", "recht",
    "honden", "hond", "toren", "orgel", "orgels", "klok", "dienst", "gebouw", "film", "boek", "boeken", "programma", "theater", "kapel",
)  # fmt: skip
# At the end of a longer word: `moslimmannen`.
PERSONS = listed(
    "mannen vrouwen jongens meisjes mensen meiden kandidaten collegas chauffeurs arbeiders gezinnen ouders moeders"
)
PEOPLE_ENDINGS = [
    "medewerker",
    "medewerkers",
    "monteur",
    "monteurs",
    "chauffeur",
    "chauffeurs",
    "kundige",
    "kundigen",
    "manager",
    "managers",
    "adviseur",
    "adviseurs",
    "assistent",
    "assistenten",
    "begeleider",
    "begeleiders",
    "docenten",
    "kracht",
    "krachten",
    "leider",
    "leiders",
    "technicus",
    "technici",
    "specialist",
    "specialisten",
    "collega",
    "collega's",
    "kandidaat",
    "kandidaten",
    "werker",
    "werkers",
    "consultant",
    "consultants",
    "aars",
    "eurs",
    "instromer",
    "instromers",
    "gangers",
    "personeel",
    "bezorgers",
    "lieden",
    "lui",
    "ploeg",
    "isten",
    "mens",
    "ists",
    "coordinator",
    "coordinators",
    "therapist",
    "electrician",
    "technician",
    "keeper",
    "officer",
    "designer",
    "developer",
    "instructor",
    "supervisor",
    "secretary",
    "caretaker",
    "ographer",
    "maker",
    "makers",
]
UNASKED_LIMITS = listed("limit limits age leeftijd maximumleeftijd range group bracket")
# What is said of somebody by their faith.
FAITHFUL = listed(
    """
    holidays feestdagen customs kerk church gemeente parish geloof faith beliefs belief achtergrond background overtuiging
    lid leden achterban milieu nest gezin gezinnen
    convictions conviction values waarden levenswandel levensovertuiging household signatuur
    """
)
# What is said of somebody by their origin.
ASPECTS = listed(
    """
    naam namen achternaam achternamen name names surname surnames face faces gezicht gezichten uiterlijk
    look looks looking accent accents cultuur culture mentaliteit mentality bloed blood roots ouders
    parents komaf afkomst background backgrounds achtergrond achtergronden paspoort nationaliteit
    nationality passport passports descent werklust uitstraling appearance origin origins heritage
    nationals national citizen citizens staatsburger burger burgers inwoners nuchterheid holidays feestdagen stamboom family nest huize familie huid skin haar hair
    wortels voorouders genen bloedlijn ziel inborst afstamming taal moedertaal
    complexion upbringing opvoeding types tongval ethnicity descent ancestry lineage stock born raised bred lilt sounding looking
    """
)
# What ages and sexes may also be counted of.
MEASURES = listed(
    """
    uur uren uurtjes hour hours hrs u hr euro euros eur km kilometer kilometers kg kilo kilo's procent
    percent % minuten minuut min minutes dagen dag day days weken week weeks maanden maand months month
    graden degrees meter m m2 cm mm liter clienten clients bedden beds collega's colleagues mensen
    people adressen woningen homes gasten guests leerlingen pupils kinderen nachten plaatsen places
    stuks stops ton mw kw studenten personen teams projecten projects landen countries languages talen
    cities steden nationaliteiten locaties locations monteurs medewerkers employees winkels stores fte
    woorden words tekens characters pagina's pallets dozen dienstjaren vakantiedagen cent punten credits
    ec km/u calls
    """
)
