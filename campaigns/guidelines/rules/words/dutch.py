"""Dutch words that name what may not count, field by field, in plain letters: see `traits.py` for the kinds.

Nations and their people are made from stems; the rest is written out with its endings.
"""

from collections.abc import Iterator

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.words.lists import Kind, listed

# As an adjective: with and without -e.
NATIONS = """
litouws letlands estisch estlands wit-russisch belarussisch georgisch armeens azerbeidzjaans kazachs oezbeeks tadzjieks
mongools tibetaans nepalees bengaals bengalees srilankaans birmees cambodjaans laotiaans maleis maleisisch singaporees
taiwanees nieuw-zeelands jemenitisch saoedisch jordaans palestijns libisch soedanees malinees senegalees gambiaans
guinees liberiaans ivoriaans togolees beninees kameroens kameroenees angolees mozambikaans zimbabwaans zambiaans
tanzaniaans keniaans oegandees rwandees burundees zuid-afrikaans namibisch cubaans haitiaans venezolaans ecuadoraans
peruaans boliviaans chileens argentijns uruguayaans paraguayaans guyaans cypriotisch maltees luxemburgs zwitsers
ijslands bosnisch montenegrijns kosovaars macedonisch sloveens moldavisch romaans noord-afrikaans west-afrikaans
oost-afrikaans zuid-amerikaans midden-amerikaans noord-amerikaans noord-europees west-europees midden-europees
centraal-europees midden-oosters oosters balkanees baltisch slavisch caribisch javaans hindoestaans creools berbers
turks-nederlands marokkaans-nederlands surinaams-nederlands niet-europees arabischtalig turkssprekend
"""
# Those that are also a language: `Pools? Helaas niet.` may be about that.
LANGUAGES = listed(
    """
    nederlands hollands turks pools oekraiens roemeens bulgaars afrikaans arabisch indonesisch chinees duits vlaams
    hongaars italiaans grieks frans spaans portugees engels tsjechisch slowaaks russisch servisch kroatisch albanees koerdisch
    thais vietnamees iers zweeds deens noors fins hebreeuws japans koreaans litouws letlands ests estisch georgisch armeens
    mongools tibetaans bengaals maleis zwitsers ijslands bosnisch macedonisch sloveens javaans hindoestaans creools
    """
)
# As people: what follows the last | of a stem is added to it, `-` for nothing.
PEOPLES = """
litouwer|-|s let|ten est|en wit-rus|-|sen georgier|-|s armenier|-|s azeri|-|'s kazak|-|ken oezbeek|-|en mongo|ol|len tibet|aan|anen
nepale|es|zen bengale|es|zen bangladeshi|-|'s srilank|aan|anen tamil|-|s birme|es|zen cambodj|aan|anen maleier|-|s maleisier|-|s
taiwane|es|zen jemeniet|-|en saoedi|-|'s|er|ers jordanier|-|s palestijn|-|en libier|-|s soedane|es|zen maline|es|zen
senegale|es|zen gambi|aan|anen liberi|aan|anen ivori|aan|anen togole|es|zen kameroen|er|ers|ees|ezen angole|es|zen
zimbabw|aan|anen zambi|aan|anen tanzani|aan|anen keni|aan|anen oegande|es|zen rwande|es|zen burunde|es|zen
zuid-afrik|aan|anen namibier|-|s cub|aan|anen haiti|aan|anen venezol|aan|anen ecuador|aan|anen peru|aan|anen
bolivi|aan|anen chile|en|nen argentijn|-|en brazili|aan|anen mexic|aan|anen colombi|aan|anen cypri|oot|oten maltezer|-|s
luxemburger|-|s zwitser|-|s ijslander|-|s bosnier|-|s montenegrijn|-|en kosov|aar|aren macedonier|-|s slove|en|nen moldavier|-|s
noord-afrik|aan|anen west-europe|aan|anen zuid-europe|aan|anen zuid-amerik|aan|anen latijns-amerik|aan|anen
oosterling|-|en jav|aan|anen hindoest|aan|anen cre|ool|olen berber|-|s koerd|-|en vietname|es|zen japanner|-|s kore|aan|anen
noren zwe|ed|den oostenrijker|-|s engelsman|-|nen engelse|n australier|-|s canade|es|zen israeli|-|'s|er|ers egypten|aar|aren tunesier|-|s
algerijn|-|en ethiopier|-|s congole|es|zen jamaic|aan|anen dominic|aan|anen arub|aan|anen kaapverdi|aan|anen|er|ers
woonwagenbewoner|-|s|ster woonwagenvolk kampbewoner|-|s vreemdeling|-|en illegalen gelukszoeker|-|s kennismigrant|-|en asielmigrant|-|en
niet-nederlander|-|s niet-westerling|-|en niet-europe|aan|anen niet-eu'er|-|s eu'er|-|s derdelander|-|s oostbloklander|-|s
polak|-|ken kleurling|-|en zwartje|-|s bruintje|-|s halfbloed|-|en allochtoontje|-|s oer-hollander|-|s oerhollander|-|s
rasnederlander|-|s nederturk|-|en gastarbeider|-|s spijtoptant|-|en molukker|-|s papoea|-|'s balkanezen slaven balten
mensen_van_hier iemand_van_hier jongens_van_hier mensen_uit_het_oosten van_buiten_europa van_buiten_nederland
van_over_de_grens uit_het_oostblok uit_eigen_land uit_ons_eigen_land
"""
LANDS = """
litouwen letland estland wit-rusland belarus georgie armenie azerbeidzjan nepal bangladesh srilanka vietnam thailand
maleisie taiwan jemen saoedi-arabie jordanie palestina libie soedan mali senegal gambia guinee liberia ivoorkust togo
kameroen angola zimbabwe zambia tanzania kenia oeganda rwanda zuid-afrika cuba haiti venezuela ecuador peru bolivia
chili argentinie mexico colombia cyprus malta zwitserland bosnie kosovo macedonie slovenie moldavie tsjechie slowakije
noord-afrika zuid-amerika latijns-amerika noorwegen zweden denemarken finland ierland schotland oostenrijk libanon israel
jamaica kaapverdie congo japan korea canada australie
"""
# Team, work or place of one sex: `mannenbolwerk`, `meidenploeg`.
OF_ONE_SEX = "mannen vrouwen heren dames meiden meisjes jongens kerel moeder vader"
MADE_FOR_THEM = """
bolwerk ploeg team club clubje clubbie wereld wereldje werk baan baantje beroep klus klusje functie vak ding bende
gezelschap domein job zaak rol taak handen hand touch karwei bouwploeg
"""
# What is ill, and what one has of it.
ILL_PARTS = """
rug hart nek knie heup nier lever long huid oog oor spier gewrichts darm maag hersen zenuw bloed spraak gehoor gezichts
angst eet paniek dwang persoonlijkheids stemmings leer gedrags concentratie aandachts geestes taal slaap hechtings
psychose trauma
"""
ILLS = "klacht klachten kwaal kwalen aandoening aandoeningen ziekte ziekten ziektes stoornis stoornissen afwijking afwijkingen gebrek"
PATIENTS = """
rug hart kanker nier long reuma hiv aids ms parkinson epilepsie astma copd pijn migraine hernia diabetes suiker maag darm spier
zenuw huid hersen psychiatrische ex- burn-out dialyse transplantatie reuma- kanker- hart-
"""
FAITHS = "moslim christen hindoe joden homo lesbo hetero moslima gelovigen"
BELIEVING_PEOPLE = "mannen vrouwen meisjes jongens jongeren gezinnen meisje jongen man vrouw kandidaten collega's types"

AGE_GROUPS = """
*minner *minners puber puberaal bakvis bakvissen melkmuil* snotneus snotneuzen jochie jochies jongeling jongelingen jongvolwassene jongvolwassenen
adolescent adolescenten tiener tienermeisje* tienerjongen* studentje studentjes ouwetje ouwetjes ouwelui oude_lui ouden_van_dagen
besje besjes omaatje omaatjes opaatje opaatjes bomma bompa grijskop grijskoppen grijsaards grijze_golf grijze_duif grijze_duiven
krasse_knar krasse_knarren knar knarren rollatorgeneratie rollatorclub dino dino's fossiel mummies bijna-pensionado* prepensionado*
herintreder* herintreedster* generatie_z'er generatie_z'ers generatie_y'er generatie_y'ers gen_z'er gen_z'ers gen-z'er gen-z'ers generatie_alpha
gen_alpha generatie_zoveel babyboomgeneratie boomertje boomergeneratie seniorenclub ouwe_knarren ouwe_lullen oude_lullen oude_sok oude_sokken
ouwe_sok ouwe_sokken oude_bok oude_bokken ouwe_bokken veteraantjes minderjarige minderjarigen jongelui jonge_lui jeugdigen
jong_volk jong_grut grut jonge_garde jonge_blom jonge_blommen jonge_god jonge_goden jonge_honden jongspul oud_vuil aow-gerechtigde*
aow'ertje gepensioneerd pensioengangers oudgediende oud_ijzer oude_taart oude_taarten tantes_van_dagen middelbaren
"""
AGE_ADJECTIVES = """
hoogbejaard hoogbejaarde stokoud stokoude vergrijsd vergrijsde afgeleefd afgeleefde rijpere jongste_generatie puberale minderjarig
minderjarige bejaarde middelbare gepensioneerde jongvolwassen
"""
AGE_FACTS = """
rimpel rimpeltje rimpeltjes grijze_slapen kunstgebit aow aow-leeftijd vut overgang menopauze pensioenplannen pensioenpotje
kleinkinderen achterkleinkinderen geboortejaar kalenderleeftijd lft leeftijd aan_hun_taks laatste_jaren geraniums
hoge_leeftijd jonge_jaren levensfase
"""
SEX_GROUPS = """
dametje dametjes meidje meidjes meissie meissies griet grieten grietje grietjes wicht wichten vrouwspersoon vrouwspersonen vrouwmens
vrouwmensen vrouwlui manlui mansvolk manspersoon manspersonen mannenvolk vrouwenvolk kereltje kereltjes jongeheer jongeheren heerschap
heerschappen heertje heertjes bink binken macho macho's zuster zusters broeder broeders juf juffen juffie meesters moeke manwijf moederkloek
travestiet travestieten intersekse transseksuelen transseksueel hij-tje een_hij een_zij transmeisje* transjongen* wijffie dames_en_dames
*dames *meisjes *meiden *jongens *heren *kerels *vrouwen *zusters *broeders huisman huismannen vrouwtjes mannekes manneke ventje ventjes knulletje knulletjes jongetje jongetjes meisjelief madam madammen manvolk
"""
SEX_ADJECTIVES = """
vrouwelijker vrouwelijkere mannelijker mannelijkere meisjesachtig meisjesachtige jongensachtig jongensachtige verwijfd verwijfde
"""
SEX_FACTS = "geslachtsverandering geslachtstransitie geslachtsoperatie genderidentiteit transverleden"
ORIGIN_FACTS = """
achternamen voornamen familienamen moedertaalniveau moerstaal afstamming etnische_afkomst land_van_herkomst culturele_achtergrond geboorteland geboorteplaats
tweede_paspoort dubbele_nationaliteit kroeshaar kroeskop spleetogen huidtint teint near-native near_native native_nederlands geboren_nederlandstalig
geboren_nederlandstalige geboren_nederlandstaligen geboren_nederlander* geboren_hollander* oorspronkelijke_nationaliteit inburgeringscursus
buitenlands_accent vreemd_accent zwaar_accent hoorbaar_accent buitenlandse_tongval vreemde_achternaam buitenlandse_achternaam
"""
ORIGIN_ADJECTIVES = "biculturele bicultureel donkere_huidskleur_van licht_getinte donker_getinte lichtgetinte donkergetinte halfbloed"
RELIGION_GROUPS = """
islamiet* mohammed* soenniet* sjiiet* alevi alevi's alevieten ahmadi's wahabiet* druzen bahai's jezidi jezidi's yezidi's taoist taoisten satanist*
scientologist* scientologen mormoon mormonen adventist adventisten zevendedagsadventist* baptist baptisten pinkstergelovige* pinksterchristen*
lutheraan lutheranen calvinist calvinisten remonstrant remonstranten doopsgezinden mennonieten hervormden gereformeerde gereformeerden vrijgemaakten refo refo's
bevindelijken zwartekousenkerk katholiek rooms-katholieken roomsen kopten orthodoxen quakers puriteinen protestant agnost agnosten agnostici agnosticus
humanist humanisten vrijdenkers niet-gelovige* niet-christen* niet-moslim* andersgelovige* andersdenkende* afvallige* bekeerling* imams
fundamentalist* godsdienstfanaat godsdienstfanaten kerkelijken religieuzen moskeeganger* moskeebezoeker* kerkbezoeker* parochiaan parochianen
hoofddoekdraagster* hoofddoekjesdraagster* bijbelfanaat gelovige getuigen_van_jehova getuige_van_jehova
vvd'er pvv'er d66'er cda'er cda'ers pvda'er pvda'ers sp'er groenlinkser groenlinksers gl'ers sgp'er sgp'ers cu'ers bbb'er bbb'ers ja21'ers nsc'ers
volt'ers fvd'er forummers pvdd'ers gl-pvda'ers linkse_rakker* linkse_hobby* linkse_hobbyist* rechtse_hobbyist* links_volk rechts_volk rechtsen linksmensch* extremist* anarchist* communist
socialist socialisten liberalen conservatieven populisten nationalisten fascisten republikeinen klimaatactivist* klimaatdrammer* klimaatgekkies
ouderling* diaken diakenen catechisant* vakbondsman vakbondsmannen vakbondsvrouw vakbonder* bondslid bondsleden fnv'er fnv'ers cnv'er cnv'ers wappie wappies complotdenker* antivaxer* antivaxxer* sociaaldemocraten
partijgenoten partijgenoot
"""
RELIGION_ADJECTIVES = """
mohammedaans mohammedaanse soennitisch soennitische sjiitisch sjiitische alevitisch alevitische joods-orthodox roomse rooms-katholiek
rooms-katholieke luthers lutherse calvinistisch calvinistische remonstrants remonstrantse doopsgezind doopsgezinde vrijgemaakt vrijgemaakte
bevindelijk bevindelijke reformatorisch reformatorische strenggelovig strenggelovige diepgelovig diepgelovige streng-gelovig niet-gelovig
niet-gelovige niet-religieus agnostisch agnostische humanistisch humanistische boeddhistische hindoeistische koptisch koptische seculier
seculiere godloos kerkloos belijdende kerksgezind kerksgezinde godvruchtig godvruchtige vroom vrome devoot devote bijbelvast bijbelvaste kerktrouw kerktrouwe atheistische moslim christen katholiek
links-progressief rechts-conservatief links_georienteerd rechts_georienteerd linksgeorienteerd rechtsgeorienteerd conservatief progressief
liberale nationalistisch nationalistische marxistisch marxistische extreemlinks extreemrechts apolitiek
"""
RELIGION_FACTS = """
geloofsbelijdenis doop doopbewijs avondmaal eucharistie zondagse_mis vrijdaggebed gebed gebeden gebedskleed* bidkleedje* gebedsmatje* kleedje_uitrolt
rozenkrans davidster kruis_om je_kruisje kettinkje_met_een_kruis sluier sluiers gezichtssluier hidjaab chador boerkini kalotje pijpenkrullen religieus_symbool
zichtbaar_geloof geloofsuiting* geloofssymbo* geloofskleding sabbat sjabbat suikerfeest offerfeest bijbelkring bijbelstudie* kerkverband
kerkgenootschap* kerkenraad catechisatie kerkbank kerkbanken kerkdienst kerkdiensten zondagsheiliging zondagsdienst preek preekstoel bijbel* koran* hoofddoek* moskeevereniging moskeebestuur kerklidmaatschap parochie moskeebezoek synagogebezoek tempelbezoek religieuze_overtuiging religieuze_achtergrond
levensbeschouwing geloofsrichting geloofsgemeenschap geloofsbeleving kerkelijke_achtergrond partijboekje partijlidmaatschap partijkaart
politieke_gezindheid politieke_achtergrond politieke_voorkeuren politieke_ideeen stemvoorkeur stemkeuze vakbondslidmaatschap fnv cnv vakbondsactivisme
lid_van_de_bond lid_van_een_bond gezindte gezindheid islam christendom jodendom hindoeisme boeddhisme god kerk
"""
HEALTH_GROUPS = """
afgekeurde afgekeurden gehandicapte mindervalide invalide kreupele kreupelen lammen manken dove doofstommen doofblinden slechtziende
slechthorende blinde kleurenblinden rolstoeler rolstoelrijder* stotteraar stotteraars add'er add'ers ass'er ass'ers asperger aspergers autistje dyslect dyslecticus
psychoten psychotici schizofrenen borderliner* manisch-depressieven depressieven depressieveling* overspannenen zenuwpees zenuwlijder* neuroten
hypochonder* alcoholist alcoholisten verslaafde junk junks junkie junkies ex-junk* drugsverslaafde* gokverslaafde* zwakbegaafden lvb'er lvb'ers
verstandelijk_gehandicapten lichamelijk_gehandicapten zorgenkindje zorgenkindjes kasplantjes dikkerd dikkerdjes dikzak vetzak vetzakken dikkertje dikkertjes
zwaarlijvigen corpulenten obesen wajong'er wsw'er wsw'ers wao'er wia'er arbeidsgehandicapte arbeidsongeschikte zwakken zwakkelingen ziekelijken minder_valide minder_validen
mindervaliden langdurig_zieke chronisch_zieke mensen_met_een_vlekje mensen_met_een_rugzak zieken afgekeurde_mensen
"""
HEALTH_ADJECTIVES = """
lichamelijk_gezond fysiek_beperkt verstandelijk_beperkt lichamelijk_beperkt visueel_beperkt auditief_beperkt geestesziek geestesziek psychotisch
psychotische schizofrene bipolair bipolaire manisch manische suicidaal getraumatiseerd getraumatiseerde opgebrand opgebrande hoogsensitieve hooggevoelig
hooggevoelige dyslectische epileptische kreupel kreupele mindervalide invalide verlamd verlamde eenarmig eenarmige eenbenig eenbenige eenogig rolstoelafhankelijk
rolstoelgebonden hardhorend hardhorende kleurenblind kleurenblinde doofstom doofblind stotterend stotterende lispelend kortademig kortademige astmatisch
astmatische allergisch allergische chronisch_vermoeid chronisch_vermoeide chronisch_zieke mollig mollige gezet gezette afgekeurd afgekeurde
arbeidsongeschikte arbeidsbeperkte volledig_gezond fysiek_in_orde lichamelijk_in_orde blakend_gezond pezig gehandicapte slecht_ter_been slechtlopend hiv-positief minder_valide
moeilijk_lerend laagbegaafd laagbegaafde psychisch_kwetsbaar psychisch_kwetsbare psychiatrische overbelastbaar dik dikke broodmager
"""
HEALTH_FACTS = """
dwarslaesie spierziekte hartinfarct beroerte herseninfarct hersenletsel hersenschudding whiplash artrose artritis fibromyalgie chronische_vermoeidheid lyme
hepatitis tuberculose stoma pacemaker beenprothese armprothese protheses krukken looprek rollator scootmobiel blindenstok taststok blindengeleidehond* geleidehond hulphond
assistentiehond gehoorapparaatje gehoorapparaten insulinepomp antidepressiva ritalin methadon slaappillen pijnstillers pilletjes pillenstrip suikerprik medicijngebruik gezondheidslijst gezondheidsvragen* huisartsendossier patientendossier medische_gegevens medische_vragenlijst medische_verklaring psycholoog medicatiegebruik medisch_dossier
psychiater psychiatrisch_verleden psychiatrische_achtergrond psychiatrische_voorgeschiedenis psychose psychoses paniekaanval paniekaanvallen fobie fobieen anorexia boulimia zelfmoordpoging
afkickkliniek drankprobleem drugsverleden alcoholprobleem drankverleden bmi ziektewet ziektewetverleden ziekgemeld verzuimhistorie verzuimverleden verzuimcijfer
verzuimd chemokuur bestralingen eczeem psoriasis lichamelijke_ongemakken lichamelijk_ongemak ongemakken bewegingsbeperking bewegingsbeperkingen uithoudingsproblemen
dyscalculie asperger ocd nah cva tia burnoutje kanker_gehad mentale_kwetsbaarheid psychische_hulp psychische_zorg psychische_begeleiding psychische_kwetsbaarheid psychische_aandoening psychische_stoornis rugzak gezondheidsklachten
medische_klachten conditieproblemen gewichtsproblemen gehoorverlies gezichtsverlies slechte_ogen slechte_oren slecht_gehoor slecht_zicht zwakke_gezondheid slechte_gezondheid
zwakke_gestel zwak_gestel zwakke_knieen versleten_knieen versleten_rug *beperking *beperkingen
"""
FAMILY_GROUPS = """
moedertje moedertjes mammie mammies bijstandsmoeder* gezinsmens gezinsmensen gezinsman gezinsvader* gezinshoofd gezinshoofden huisvader huisvaders samenwoner samenwoners gehuwden ongehuwden
weduwe weduwen weduwes weduwnaar weduwnaars pasgetrouwden tortelduifje* zwangere_vrouwen aanstaande_moeder* aanstaande_vader* aanstaande_ouders jonge_moeder
jonge_vader jonge_vaders kersverse_moeder* kersverse_vader* kersverse_ouders kinderlozen co-ouder co-ouders herenparen homopaar homostel homostelletje* homofiel homootje* flikker mietje mietjes nichten relnicht* pot lesbi
lesbisch_stel biseksueel panseksuelen aseksuelen holebi holebi's lhbtiq* lhbtq* lhbti* lgbtq* regenboogvlagger* regenboogmens* regenboogtype* regenboogvolk andersgeaarden anders_geaarden
roze_types heteroman hetero's heteroseksuelen homoseksuelen vrijgezellin getrouwde_mensen moederkes mantelzorger mantelzorgers alleenstaande + ouderpaar
"""
FAMILY_ADJECTIVES = """
ongetrouwd ongetrouwde kinderrijk kinderrijke gezinsloos panseksueel panseksuele aseksueel aseksuele homofiele biseksuele heteroseksuele hetero homo lesbo bi gay
anders_geaard van_de_verkeerde_kant pasgetrouwd pasgetrouwde vrijgezel weduwe pas_bevallen net_bevallen zwanger_geraakt
"""
FAMILY_FACTS = """
dikke_buik bolle_buik ronde_buik buik_vol_baby kleintje_op_komst baby_op_komst kindje_op_komst kleine_op_komst kind_op_komst tweede_op_komst blijde_verwachting blijde_gebeurtenis kraamverlof
bevallingsverlof zwangerschapskwaal* zwangerschapskwaaltjes ivf-traject* ivf-behandeling* ivf-poging* vruchtbaarheidsbehandeling* vruchtbaarheidstraject* fertiliteitstraject miskraam miskramen de_pil spiraaltje babywens kroost koters
kleine_thuis kleintjes_thuis kleintje_thuis kleintjes wieg wiegje kinderwagen luiers kinderkamer babykamer geboortekaartje* zwangerschapstest kraambed kraambezoek opvangproblemen thuisfront co-ouderschap omgangsregeling alimentatie echtscheiding vechtscheiding trouwboekje
huwelijksplannen trouwplannen verkering vaste_vriend vaste_vriendin vaste_relatie relatiestatus thuissituatie prive-situatie privesituatie gezinsleven mantelzorg mantelzorgtaken
zorgtaken schoolgaande_kinderen kinderen_op_school gezinsvorming gezinsverplichtingen echtgenote man_en_kinderen vrouw_en_kinderen seksualiteit seksuele_geaardheid seksuele_gerichtheid
liefdesleven zelfde_geslacht homoseksualiteit hetzelfde_geslacht moederschap vaderschap ouderschap moederschapsplannen zwangerschapswens kinderplannen baby's_krijgen huwelijkse_plannen stiefkinderen
"""


_JOBS = """
matroos kapitein schipper stuurman visser boer tuinder hovenier bakker slager kok ober kelner barkeeper bardame barman serveerster portier receptionist telefonist
secretaris secretaresse administrateur boekhouder accountant controller jurist advocaat notaris rechter griffier ambtenaar agent rechercheur bewaker beveiliger soldaat
militair marinier piloot steward stewardess conducteur machinist kraanmachinist heftruckchauffeur bezorger koerier postbode magazijnier orderpicker inpakker loods
operator monteur lasser frezer draaier bankwerker smid timmerman metselaar stukadoor schilder dakdekker stratenmaker loodgieter elektricien installateur tegelzetter
glaszetter sloper grondwerker uitvoerder werkvoorbereider opzichter calculator architect tekenaar ontwerper ingenieur programmeur ontwikkelaar tester beheerder analist
onderzoeker docent leraar lerares leerkracht juf meester onderwijzer instructeur trainer coach mentor begeleider verzorger verzorgende verpleegkundige arts huisarts tandarts
fysiotherapeut therapeut psycholoog diëtist apotheker assistent laborant kapper schoonheidsspecialist masseur pedicure schoonmaker huishoudster conciërge koster dominee
verkoper kassier caissière vakkenvuller inkoper marketeer redacteur journalist fotograaf filmer presentator acteur zanger muzikant danser schrijver vertaler tolk gids
animator instromer leidster leider teamleider manager directeur chef baas planner recruiter intercedent adviseur consultant consulent makelaar taxateur bankier verzekeraar
plukker oogster teler imker herder stalknecht knecht leerling leerjongen stagiair stagiaire trainee vrijwilliger invaller oppas gastouder nanny au-pair gastvrouw gastheer hostess
promotor mannequin model dj lifeguard badmeester zwemleraar sporter speler keeper kandidaat sollicitant medewerkster collegaatje starter kracht hulp hulpje maatje
tante oom opa oma nicht neef mama papa madam madame mevrouw meneer buurvrouw buurman echtgenoot echtgenote ouder partner vriend vriendin dochter zoon type figuur gezicht ziel gast
aanpakker doorzetter talent professional vakman vakvrouw vakmens bouwvakker arbeider arbeidster werker werkster dagloner seizoenkracht vakantiekracht weekendhulp zzp'er freelancer uitzendkracht
"""
JOBS = frozenset(
    one + ending
    for one in _JOBS.replace("ë", "e").replace("è", "e").split()
    for ending in ("", "s", "en", "n", "'s", "nen", "sen")
) | listed("matrozen dames heren") - listed(
    "gasten ouders leerlingen typen zielen modellen modeln spelers sporters vrienden meesters ouder"
)


def _made(firsts: str, seconds: str) -> Iterator[str]:
    return (first + second for first in firsts.split() for second in seconds.split())


def peoples() -> Iterator[str]:
    """Each ending of each stem."""
    for entry in PEOPLES.split():
        stem, *endings = entry.split("|")
        for ending in endings or ("-",):
            yield stem if ending == "-" else stem + ending


_TRAITS: tuple[tuple[Rule, Kind, str], ...] = (
    (Rule.AGE, "group", AGE_GROUPS),
    (Rule.AGE, "adjective", AGE_ADJECTIVES),
    (Rule.AGE, "fact", AGE_FACTS),
    (Rule.SEX, "group", SEX_GROUPS),
    (Rule.SEX, "adjective", SEX_ADJECTIVES),
    (Rule.SEX, "fact", f"{SEX_FACTS} {' '.join(_made(OF_ONE_SEX, MADE_FOR_THEM))}"),
    (Rule.ORIGIN, "group", " ".join(peoples())),
    (Rule.ORIGIN, "adjective", ORIGIN_ADJECTIVES),
    (Rule.ORIGIN, "fact", ORIGIN_FACTS),
    (
        Rule.RELIGION,
        "group",
        f"{RELIGION_GROUPS} {' '.join(_made(FAITHS, BELIEVING_PEOPLE))}",
    ),
    (Rule.RELIGION, "adjective", RELIGION_ADJECTIVES),
    (Rule.RELIGION, "fact", RELIGION_FACTS),
    (
        Rule.HEALTH,
        "group",
        f"{HEALTH_GROUPS} + {' '.join(_made(PATIENTS, 'patient patienten patientje patientjes'))}",
    ),
    (Rule.HEALTH, "adjective", HEALTH_ADJECTIVES),
    (
        Rule.HEALTH,
        "fact",
        f"{HEALTH_FACTS} {' '.join(_made(ILL_PARTS, ILLS))}",
    ),
    (Rule.FAMILY, "group", FAMILY_GROUPS),
    (Rule.FAMILY, "adjective", FAMILY_ADJECTIVES),
    (Rule.FAMILY, "fact", FAMILY_FACTS),
)


def all_traits() -> Iterator[tuple[Rule, Kind, str]]:
    """Those, and adjectives used as nouns: `strenggelovigen`."""
    for rule, kind, words in _TRAITS:
        yield rule, kind, words
        if kind == "adjective":
            nouns = [f"{word}n" for word in words.split() if word.endswith("e")]
            yield rule, "group", " ".join(nouns)
