"""Words that weigh for or against a remark, in plain letters."""

from campaigns.guidelines.rules.words.lists import listed, phrases

# Nothing across these belongs to the words before them.
WALLS = listed(": ; ( ) | maar but because omdat terwijl while")
# What follows them says something else.
TURNS = listed("maar but ;")
CONSEQUENCES = listed(
    "dan dus daarom then so therefore jij sorry helaas unfortunately sadly die they zij those that if als"
)
ARTICLES = listed(
    "de het een the a an onze ons our je jouw your deze dit this these die that all alle some enkele"
)
JOINS = listed("of en or and , / nor noch -")
# These say enough alone: they are asked of nobody but the person sought.
STRONG = phrases(
    """
    accentvrij unaccented kinderen_uit_huis kinderen_de_deur_uit kinderen_het_huis_uit kids_out_of_the_house empty_nesters
    empty_nester zwangerschapstest pregnancy_test therapieverleden rugverleden past_it over_the_hill
    native_tongue native_speaker native_speakers native-level native_level nativespeaker nativespeakers
    mother-tongue mother_tongue moedertaal moedertaalspreker moedertaalsprekers accentloos
    accentloze accent-free dark_skin light_skin fair_skin donkere_huid blanke_huid look_dutch
    dutch_look nordic_look western_look dutch_name nederlandse_naam dutch-sounding_name blond_hair
    blonde_hair blond_haar blauwe_ogen blue_eyes huidskleur skin_colour skin_color
    nederlandse_ouders dutch_parents western_name westerse_uitstraling westers_uiterlijk
    nederlands_uiterlijk hollands_uiterlijk digital_native digital_natives schoolverlater
    schoolverlaters school-leaver school-leavers recent_graduates recent_graduate recent_grads
    fresh_graduate fresh_graduates bright_young_things young_things young_blood jong_bloed youthful
    jeugdige verjongen verjonging middelbare_leeftijd kinderwens able-bodied kerngezond kerngezonde
    bible-believing bijbelgetrouw bijbelgetrouwe caucasian geaardheid men_only women_only boys_only
    girls_only gen_z genz gen-z generatie_z millennials millennial zwangerschapsplannen
    gezinsplannen burgerlijke_staat burgerlijke_status marital_status civil_status
    sexual_orientation politieke_voorkeur earlier_in_life kalknagels burn-outverleden middle-aged
    ziekteverzuim medical_history school_leavers school_leaver schoolleavers attend_church
    go_to_church church_attendance native_dutch native_english native_german oer-hollandse
    oerhollandse twenty-somethings twentysomethings neurotypical
    """
)
# Words for a sex that speak to buddies; with praise before them they are an advertisement.
INFORMAL = listed(
    """
    meid meiden meisje meisjes vent venten kerel kerels gozer gozers knul knullen girl girls gal gals
    lads lad blokes chick chicks dude dudes dame jongens jongen dames lady ladies guys boys gent man
    mannen vrouw guy gent boy woman
    """
)
PRAISE = listed(
    """
    leuke stoere sterke gezellige representatieve spontane lieve handige stevige vlotte mooie knappe
    frisse echte potige nette verzorgde slanke goedlachse pretty strong cute nice handsome charming
    tough real attractive lovely smiling gorgeous big
    """
)
# Before a group these stand in a line about whom is sought: `working mum, …`.
PORTRAYED = listed(
    """
    werkende drukke working busy local lokale typische typical trotse proud alleenstaande eager hongerige
    """
)
# They find something here themselves, or choose it: `ouders vinden bij ons …`.
DONE_BY_THEM = listed(
    "vinden find kiezen choose missen hopen hoping vragen ask search kies pick"
)
# `wat studenten willen`: what they want themselves.
ASKING = listed("wat what hoe how waar where waarom why")
# A language is meant after these: `een tolk Turks`.
OF_LANGUAGE = listed(
    "vloeiend spreekt spreken spreek praat praten schrijft schrijf verstaat beheerst basiskennis woordje tolk tolken vertaler vertalers docent docente leraar les lessen interpreter teacher translator in"
)
# So it is a language: `wie Turks spreekt`.
SPOKEN = listed("spreekt spreken spreek praat praten schrijft verstaat beheerst leert")
# After these a verb comes last: `die ouderen begeleidt`.
CLAUSES = listed("die wie dat om who that")
# `niets voor senioren`.
NOTHING = listed("niets niks nothing")
RELIEVED = listed(
    """
    hoef hoeft hoeven hoefde minder less need needn't alleen only bang afraid choose kiezen uit matter
    mind vergeten forget meer more
    """
)
BELITTLED = listed(
    """
    emotioneel vaak traag langzaam slow often emotional weak zwak zwaar veel duur expensive lastig
    moeilijk difficult old oud jong young soft ziek unstable onrustig druk lui lazy snel gevoelig
    sensitive
    """
)
# After these a fragment describes whom is sought.
OPENED = listed("voor for met with van die who op achter om to")
TEAMS = listed(
    """
    team teams club ploeg crew squad garde bedrijfscultuur talent talents talenten bunch honden hond
    professionals professional
    """
)
LIGHT = listed(
    """
    licht lichte zwaar zware ernstig ernstige verstandelijk lichamelijk dan than year tussen between
    jaar
    """
)
COPULAS = listed(
    "is are zijn was were vaak often meestal mostly aged age leeftijd in year-old"
)
POINTED = listed(
    "iemand someone somebody anyone iets mensen people wat kandidaten candidates"
)
BETWEEN = listed(
    "die who wat iets a bit is are zijn more much veel slightly beetje that"
)
# Children and partners are also whom the work is for: only what is asked or left out counts.
FAMILY_LIFE = listed(
    "kinderen children kids baby babies gezin little ones young jonge kleine small families baby's"
)
# Signs of an age: to have none of them is asked.
SIGNS = phrases(
    "past_it over_the_hill rimpels grijze_haren grijs_haar grijsharig grijze_koppen grey_hair gray_hair grey_hairs gray_hairs wrinkles kalknagels"
)
UNASKED_FACTS = listed(
    """
    moedertaal nationaliteit nationality passport paspoort achternaam surname surnames afkomst descent
    ethnicity
    """
)
FORM_FACTS = phrases(
    """
    geslacht sekse gender sex leeftijd age nationaliteit nationality geloof religie religion faith geboortejaar
    geboortedatum afkomst burgerlijke_staat civil_status marital_status birth_year date_of_birth
    """
)
NO_ANSWER = listed(
    """
    any all alle maakt onbelangrijk irrelevant m/v m/v/x m/f/x f/m/x m/f v/m doesn't not niet n.v.t
    whatever
    """
)
NUMBERS = listed(
    """
    twee drie vier vijf zes zeven acht negen tien elf twaalf two three four five six seven eight nine
    ten eleven twelve half
    """
)
# With the reader as subject these are work: `je zoekt`, `je vraagt`.
DONE_BY_READER = listed("vraagt zoekt neemt kiest vindt werft wilt")
# A clause about whom is sought ends in the first after the second: `wie vrouw is`.
VERB_LAST = listed("bent is zijn ben wordt was heet")
SAID_LAST = listed(
    "wie iemand mits zolang maar omdat tenzij kandidaten degene mensen types"
)
# A line with one of these is a sentence; people are described where one of the others follows.
VERBS = listed(
    """
    is zijn ben bent was waren heeft hebben heb hebt had wordt worden word kan kun kunnen kunt mag mogen moet moeten wil willen
    zal zullen gaat gaan ga komt komen kom doet doen doe geeft geven krijgt krijgen krijg zoekt zoeken zoek werkt werken werk maakt
    maken maak staat staan sta zit zitten ligt liggen houdt houden helpt helpen leert leren heet heten speelt vindt vinden hoeft hoeven laat laten
    brengt brengen draagt dragen viert vieren woont wonen kookt koken bakt bakken speelt spelen wonnen won opent openen groeit
    ons onze al hier nog lees luister kijk ontmoet kennen steunen
    are have has do does can will we wij je jij u jullie ik hij ze
    """
)
GO_ON = listed("van met uit voor in die , ( en of of zonder tot")
RELATIVE = listed("die who that waar where ,")
DENYING = listed("niet not nooit never cannot")
# After these an adjective says something of the person before it.
PREDICATE_ENDS = listed(", en and of or zijn as please pls aub graag")
# Where these follow, the word is another one that is written the same.
NOT_BEFORE = {
    "sick": listed("of and"),
    "migrant": listed("permit permits status visa workers' support issues law route"),
    "from aruba": listed("to"),
    "male": listed("voice choir choirs voices"),
    "man": listed("hours hour power days made the our this"),
    "geloof": listed("in je jij me dat er ik"),
    "accent": listed("op on colour color wall"),
    "belief": listed("in"),
    "beliefs": listed("in"),
    "faith": listed("in"),
    "single": listed("point sign-on sign source page malt origin most day"),
}
# Of a person where they end what is said of the reader.
SAID_OF_PEOPLE = listed("single straight white black blank zwart older younger")
