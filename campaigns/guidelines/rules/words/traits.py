"""Words that name what may not count, in Dutch and English, in plain letters.

from campaigns.guidelines.rules.words.lists import listed

A **group** is people by that trait; an **adjective** says it of the person word beside it; a **fact** is
about somebody's private side. A `*` at the end stands for any ending. The groups after a `+` are also people
that work is done for.
"""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.words.lists import Kind, listed

NATIONS_NL = """
nederlands hollands turks marokkaans surinaams antilliaans pools syrisch oekraiens oekrains roemeens bulgaars
afrikaans aziatisch arabisch indonesisch indisch chinees duits belgisch vlaams westers oost-europees europees
hongaars italiaans grieks frans spaans portugees brits engels amerikaans iraans iraaks afghaans eritrees somalisch
ghanees nigeriaans filipijns indiaas pakistaans tsjechisch slowaaks russisch servisch kroatisch albanees
zuid-europees niet-westers moluks koerdisch braziliaans latijns-amerikaans scandinavisch
thais vietnamees iers schots oostenrijks zweeds deens noors fins tunesisch egyptisch irakees libanees israelisch jamaicaans
curacaos arubaans kaapverdisch dominicaans mexicaans colombiaans japans koreaans australisch canadees algerijns ethiopisch congolees
"""
NATIONS_EN = """
dutch turkish moroccan surinamese antillean polish syrian ukrainian romanian bulgarian african asian arab arabic
indonesian chinese german belgian western non-western eastern-european european hungarian italian greek french spanish
portuguese british english american iranian iraqi afghan eritrean somali ghanaian nigerian filipino indian pakistani
czech slovak russian serbian croatian albanian kurdish brazilian scandinavian nordic caribbean latin mediterranean
thai vietnamese irish scottish austrian swedish danish norwegian finnish tunisian egyptian lebanese israeli jamaican mexican
colombian japanese korean australian canadian algerian ethiopian congolese middle-eastern east-european south-european latino
"""
PEOPLES = """
turk turken marokkaan marokkanen surinamer surinamers antilliaan antillianen polen pool syrier syriers oekrainer
oekrainers roemeen roemenen bulgaar bulgaren afrikaan afrikanen aziaat aziaten arabier arabieren indonesier indonesiers
chinezen chinees duitser duitsers belg belgen westerling westerlingen oost-europeaan oost-europeanen oosteuropeanen
europeaan europeanen hongaar hongaren italiaan italianen griek grieken fransman fransen spanjaard spanjaarden
portugezen brit britten amerikaan amerikanen iranier iraniers irakees irakezen afghaan afghanen eritreeer eritreeers
somalier somaliers ghanees ghanezen nigeriaan nigerianen filipijnen filipino's filipina's indier indiers pakistaan
pakistanen tsjechen slowaken russen serviers kroaten albanezen moluker molukkers koerden nederlander nederlanders
hollander hollanders belgen oostblokker oostblokkers zigeuner zigeuners buitenlander buitenlanders allochtoon
allochtonen autochtoon autochtonen migrant migranten arbeidsmigrant arbeidsmigranten immigrant immigranten
expat expats blanken zwarten negers inlanders eu-burger eu-burgers nieuwkomer nieuwkomers buitenlandse landgenoten
turks moroccans poles romanians bulgarians spaniard spaniards belgians germans syrians ukrainians africans asians arabs
indians filipinos filipinas brits americans europeans hungarians italians greeks somalis eritreans iranians afghans
pakistanis nigerians czechs slovaks russians dutchman dutchmen dutchie dutchies dutchwoman foreigner foreigners
non-natives immigrants migrants outsiders caucasian caucasians gypsies eu-citizens non-europeans people_of_colour people_of_color mensen_van_kleur people_like_us blacks whites from_eastern_europe from_southern_europe from_the_middle_east uit_het_midden-oosten uit_het_buitenland from_abroad buiten_europa outside_europe from_outside_the_eu van_buiten_de_eu onderdanen eu-onderdanen nationals eu-nationals inburgeraar inburgeraars staatsburgers roma sinti kaaskop kaaskoppen tatas inheemsen medelander medelanders thais ieren schotten zweden denen noren tunesiers egyptenaren curacaoenaars latinos latinas locals westerners gringos buitenlandertjes nieuwe_nederlanders
"""

# rule, kind, words; what stands after a + may be people that work is done for.
TRAITS: tuple[tuple[Rule, Kind, str], ...] = (
    (
        Rule.AGE,
        "group",
        """twintiger* dertiger* veertiger* vijftiger* zestiger* zeventiger* twens boomer boomers babyboomer*
        millennial* zoomer zoomers gen_z gen_x gen_y gen-z gen-x gen-y genz generatie_z generatie_x generatie_y
        generation_z gen_alpha pensionado* gepensioneerde* schoolverlater* pensioengerechtigde*
        ouwe_rot* oude_rot* oude_knar* ouwe_knar* old_fart* dinosaurs dinosaurus* fossielen fossils baby_boomer* old_people old_folks oude_mensen oudgedienden oude_garde grijsaard* oudje oudjes opaatjes retiree retirees pensioner pensioners
        seniors oldies old-timers oldtimers old_hands teenager* teens grandpas grannies grandads grandmas zoomer
        twenty-something* twentysomething* thirty-something* thirtysomething* forty-something* fifty-something*
        dertigplus veertigplus vijftigplus zestigplus dertigmin veertigmin vijftigmin
    twenty-somethings school-leaver* school_leaver* over-fifties over-forties over-sixties over-thirties
        over_fifties over_forties under-thirties bright_young_thing* young_thing* recent_grad* fresh_grad* new_grad*
        pas_afgestudeerden net_afgestudeerden opa's oma's groentjes groentje jonkies jonkie broekies broekie jong_bloed jong_spul young_blood oud-gedienden aow'er aow'ers vutter vutters senior_citizens *plusser *plussers *jarige *jarigen tiktok-generatie tiktokgeneratie bejaarde opa oma grandpa grandma pubertjes
        digital_native* youngster* plus-ser* oud-student* recent_graduate* fresh_graduate* greybeard*
        + jongeren ouderen bejaarden senioren tieners pubers studenten scholieren students elderly jeugd""",
    ),
    (
        Rule.AGE,
        "adjective",
        """jong jonge jongere jonger jeugdig jeugdige oud oude ouwe oudere ouder bejaard young younger youngish youthful
        older elderly middle-aged grijze grijs piepjong piepjonge twentysomething twenty-something oldish""",
    ),
    (
        Rule.AGE,
        "fact",
        """leeftijd leeftijds* geboortejaar geboortedatum geboortejaren pensioen pensioenleeftijd pensioendatum verjong* rimpels
        grijze_haren grijs_haar grijsharig grey-haired gray-haired grijze_koppen grey_hairs gray_hairs kalknagels middelbare_leeftijd rijpere_leeftijd jonge_leeftijd hoge_leeftijd gevorderde_leeftijd
        age average_age birth_year birth_date date_of_birth year_of_birth retirement grey_hair gray_hair wrinkles past_it over_the_hill sell-by_date houdbaarheidsdatum
        earlier_in_life later_in_life past_their_prime past_your_prime middle_age""",
    ),
    (
        Rule.SEX,
        "group",
        """vrouw vrouwen vrouwtje vrouwtjes dame dames meid meiden meisje meisjes man mannen mannetje mannetjes heer heren
        vent venten kerel kerels jongen jongens gozer gozers knul knullen knaap knapen dude dudes jongedame* juffrouw* jongeman jongemannen
        kerelskerels transgender* transvrouw* transman* transmannen transpersonen non-binair* nonbinair* non-binary nonbinary genderqueer genderfluid transgenders vrouwvolk manvolk
        mannelijken vrouwelijken wijven wijf meiskes manskerels
        woman women lady ladies girl girls gal gals female females men gentleman gentlemen boy boys guy guys lad lads
        bloke blokes male males chick chicks trans_people transwomen transmen trans_women trans_men lassies lass dolls""",
    ),
    (
        Rule.SEX,
        "adjective",
        """vrouwelijk vrouwelijke mannelijk mannelijke female male all-male all-female masculine feminine ladylike trans
        transgender manlijke""",
    ),
    (
        Rule.SEX,
        "fact",
        """geslacht sekse gender sex mannenclub mannenploeg mannenwerk mannenberoep vrouwenwerk mannenbaan vrouwenbaan
        meidenteam mannenteam vrouwenteam damesteam herenploeg mannenwereld transitie in_transition boys_only men_only
        women_only girls_only man's_world man's_job woman's_job woman's_touch man's_work women's_work mannending vaderfiguur vaderfiguren moederfiguur mannenhok jongensclub boys_club old_boys
        vrouwenhand vrouwenhanden mannenhanden oppasmoeder* mannenklus vrouwenklus mannenfunctie vrouwenfunctie herenclub mannengroep""",
    ),
    (
        Rule.ORIGIN,
        "group",
        PEOPLES + " + statushouder* asielzoeker* vluchteling* refugee* asylum_seeker*",
    ),
    (
        Rule.ORIGIN,
        "adjective",
        "autochtone allochtone buitenlandse blanke witte zwarte donkere gekleurde getinte bruine donkergekleurde blank uitheemse spierwit spierwitte lelieblank lelieblanke roomblank all-white lily-white getint tanned "
        "eu inheemse geboren_en_getogen foreign foreign-born white black brown dark-skinned light-skinned fair-skinned "
        "coloured colored immigrant migrant native-born non-dutch non-eu niet-nederlandse niet-eu oer-hollandse oerhollandse gemengde exotische ethnic culturally_dutch culturally",
    ),
    (
        Rule.ORIGIN,
        "fact",
        """nationaliteit paspoort afkomst komaf huidskleur huidkleur donkere_huid blanke_huid lichte_huid migratieachtergrond
        migratie-achtergrond etniciteit etnische_achtergrond achternaam accent tongval moedertaal moedertaalspreker* eerste_taal
        thuistaal native_speaker* native_spreker* native_tongue like_a_native as_a_native als_een_native tint tintje kleurtje native_dutch native_english native_german native_level native-level nativespeaker* accentvrij unaccented accent-neutral
        mother_tongue mother-tongue first_language nationality passport descent ethnicity skin_colour skin_color
        skin_tone dark_skin light_skin fair_skin white_skin surname surnames blond_hair blonde_hair blond_haar blauwe_ogen
        blue_eyes nordic_look dutch_look western_look dutch_name western_name dutch-sounding_name foreign_name
        nederlandse_naam hollandse_naam westers_uiterlijk nederlands_uiterlijk westerse_uitstraling hollands_uiterlijk
        nederlandse_ouders dutch_parents dutch_roots nederlandse_roots hollandse_roots look_dutch ethnic_background
        migration_background migrant_background immigrant_background accentloos accentloze accent-free accentless
        afrokapsel afro_hair dreadlocks spreekt_nederlands_van_huis_uit buitenlandse_naam exotische_naam""",
    ),
    (
        Rule.RELIGION,
        "group",
        """moslim moslims moslima moslima's christen christenen jood joden hindoe hindoes sikh sikhs boeddhist boeddhisten
        katholieken protestanten gereformeerden gelovigen atheist atheisten ongelovigen heidenen jehova's jehovas jehova's_getuigen
        kerkganger* kerkmensen kerklid kerkleden muslim muslims christian christians jew jews hindu hindus buddhist buddhists
        catholics protestants believer believers non-believer* nonbelievers atheists churchgoer* mormons mormon
        jehovah's_witness* salafisten salafist evangelicals vvd'ers pvv'ers d66'ers sp'ers fvd'ers *stemmers *stemmer
        activisten activist activists vakbondslid vakbondsleden vakbondsmensen union_member* trade_unionist* communisten socialists
        communists conservatives tories republicans democrats jehova-getuigen gereformeerde bijbelvasten marxists trump_supporters voters leftists lefties linksen wokies republicans partijlid partijleden""",
    ),
    (
        Rule.RELIGION,
        "adjective",
        """gelovig gelovige christelijk christelijke islamitisch islamitische joods joodse katholiek katholieke protestants protestantse
        gereformeerd gereformeerde hervormd hervormde religieus religieuze kerkelijk kerkelijke kerks kerkse bijbelgetrouw bijbelgetrouwe ongelovig
        ongelovige atheistisch atheistische evangelisch evangelische boeddhistisch hindoeistisch belijdend praktiserend
        praktiserende islamic muslim christian jewish catholic protestant religious devout practising practicing churchgoing
        bible-believing god-fearing godvrezend godvrezende reformed church-going kerkgaand kerkgaande godsdienstig godsdienstige woke conservatieve socialistische communistische progressieve godly gedoopt gedoopte baptized baptised bekeerd orthodox orthodoxe born-again agnostic atheist
        left-wing right-wing leftist linkse rechtse hindu sikh buddhist""",
    ),
    (
        Rule.RELIGION,
        "fact",
        """hoofddoek hoofddoeken hoofddoekje hoofddoekjes boerka boerka's nikab keppel keppels keppeltje keppeltjes tulband tulbanden hidjab hidjabs
        headscarf headscarves hijab hijabs turban turbans burqa burqas niqab yarmulke* kippah kippa religious_dress bid bidt religious_symbols
        religious_clothing moskee synagoge mosque synagogue moskeebezoek kerkbezoek zondagsrust godsdienst koran bijbel bible quran bible_study jezus jesus allah christus djellaba djellabas djellaba's abaya kruisje geloofsgenoten religieuze_kleding religieuze_symbolen religieuze_uitingen gebedspauze* prayer_break* ramadan bidden pray prayers
        vasten naar_de_kerk zondags_naar_de_kerk kerkgang kerkelijke_gemeente in_a_union unionised unionized go_to_church attend_church church_attendance church_member*
        geloof religie geloofsovertuiging levensovertuiging geloofsachtergrond faith religion religious_beliefs belief beliefs your_church
        je_kerk politieke_voorkeur politieke_kleur politieke_overtuiging politieke_partij political_views political_party
        politics_of vakbond trade_union stemgedrag gelooft believe_in_god god_gelooft in_god""",
    ),
    (
        Rule.HEALTH,
        "group",
        """gehandicapten invaliden hartpatient hartpatienten rugpatienten stotteraars amputees kankerpatienten ex-kankerpatienten epileptici langdurig_zieken mindervaliden wajonger* wajong'ers slechthorenden doven blinden slechtzienden rolstoelgebruiker* rolstoelers
        autist autisten adhd'er adhd'ers adhders epileptici epilepticus diabeten diabeticus diabetici zieken stotteraar* dyslectici dyslecten
        arbeidsongeschikten arbeidsbeperkten arbeidsgehandicapten wia'ers wao'ers chronisch_zieken brekebenen wheelchair_user* the_disabled
        the_deaf the_blind epileptics diabetics autistics dyslexics disabled_people handicapped_people depressives
        stutterers dikkerds dikzakken dikke_mensen fat_people psychiatrisch_patienten ex-patienten ex-verslaafden verslaafden addicts""",
    ),
    (
        Rule.HEALTH,
        "adjective",
        """gehandicapt gehandicapte invalide ziek zieke chronisch_ziek chronisch_zieke doof dove blind blinde slechtziend slechtziende
        slechthorend slechthorende autistisch autistische depressief depressieve labiel labiele overspannen kerngezond kerngezonde verslaafd verslaafde addicted schizofreen hoogsensitief mank manke hiv-positieve suikerziek zwakbegaafd zwakbegaafde
        gezond gezonde valide topfit dyslectisch epileptisch ziekelijk ziekelijke zwaarlijvig corpulent corpulente obees
        arbeidsongeschikt arbeidsbeperkt zwakke mankerend disabled handicapped deaf autistic depressed healthy
        able-bodied ill sick epileptic neurotypical neurodivergent obese overweight chronically_ill mentally_ill diabetic dyslexic
        sickly unstable burnt-out burned-out fully_fit hard_of_hearing visually_impaired fysiek_gezond psychisch_stabiel
        geestelijk_gezond mentaal_gezond mentally_stable physically_perfect""",
    ),
    (
        Rule.HEALTH,
        "fact",
        """handicap handicaps beperking beperkingen arbeidsbeperking* ziekte ziektes ziekten aandoening aandoeningen stoornis stoornissen
        rugklachten rugproblemen kwaal kwalen hartkwaal hartkwalen rugkwaal knieklachten *klachten gezondheidsproblemen
        burn-out burnout burn-outs burn-outverleden burnoutverleden burn-out_verleden depressie depressies autisme adhd add_of_adhd ass dyslexie epilepsie
        diabetes suikerziekte kanker astma reuma medicijnen medicatie pillen stotter stotteren lisp stutter long_covid longcovid bad_knee* bad_heart* weak_heart* zwakke_rug slechte_rug slechte_knieen mental_health mental_health_history mental_health_issues
        rolstoel wheelchair wheelchairs ziekteverzuim ziekteverleden ziek_thuis ziekmelding* ziektedag* vlekje rugzakje
        bad_back* back_problems back_pain knee_problems cancer_histor* cancer disability disabilities illness illnesses diseases
        disease medical_condition* medical_issue* health_issue* health_problem* health_condition* mental_health_issue* medication
        medicines epilepsy autism dyslexia depression burn-out_history sick_days sick_leave sick_note* sickness_absence sickness_record
        medical_history psychische_problemen psychisch_verleden medisch_verleden medische_geschiedenis medische_achtergrond
        gehoorapparaat hearing_aid wajong wao wia hiv hiv-positief copd hartproblemen heart_condition* heart_problem* parkinson ptss ptsd schizofrenie borderline angststoornis eetstoornis verslaving addiction tourette kunstbeen prothese allergie allergieen allergies insuline insulin ziekteverlof rugverleden therapieverleden verslavingsverleden ziektegeschiedenis psychiatrie therapie opname health_declaration gezondheidsverklaring mental_illness* lichaamsgewicht speech_impediment* spraakprobleem* gehoorprobleem* gehoorproblemen hearing_problems eyesight chronische_aandoening chronic_illness* chronic_condition* lange_ziekte gezondheid state_of_health limitations overgewicht hernia migraine anxiety bipolar
        psychische_klachten lichamelijke_klachten ms_of_reuma mankement* spraakgebrek* gebrek gebreken chronische_pijn chronic_pain
        health_complaint* fysieke_beperking lichaam mankeert impairment*""",
    ),
    (
        Rule.FAMILY,
        "group",
        """moeders moeder mama mama's mamas vader vaders papa papa's alleenstaanden vrijgezel vrijgezellen getrouwden gescheidenen
        singles homo homo's homos lesbienne* lesbo lesbo's lesbos lhbti'er lhbti'ers lhbtiers lhbt'ers hetero hetero's heteros biseksuelen queers
        flikkers potten nicht nichten homofielen gays lesbians lesbian bisexuals straights heterosexuals homosexuals homosexual lesbian couples homoseksueel gay_people lgbt* jonge_ouders huisvrouw huisvrouwen
        housewife housewives huismoeder* mum mums mom moms mommies dad dads mothers fathers mother single_parents single_mothers
        divorcees newlyweds echtpaar echtparen stel stellen married_couple* zwangeren samenwonenden werkende_moeders
        tweeverdieners regenboogtypes + ouders parents families gezinnen""",
    ),
    (
        Rule.FAMILY,
        "adjective",
        """zwanger zwangere hoogzwanger hoogzwangere getrouwd getrouwde gehuwd gehuwde ongehuwd ongehuwde gescheiden alleenstaand
        alleenstaande vrijgezelle kinderloos kinderloze homoseksueel homoseksuele homofiel homofiele transseksueel transseksuele lesbisch lesbische biseksueel heteroseksueel heteroseksuele
        pregnant expecting married unmarried single unattached divorced widowed childless childfree child-free gay homosexual
        heterosexual bisexual straight queer newlywed newly-wed engaged verloofd verliefd samenwonend samenwonende ongebonden
        kindvrij in_verwachting bevallen""",
    ),
    (
        Rule.FAMILY,
        "fact",
        """zwangerschap zwangerschappen zwangerschaps* zwangerschapstest trouwring wedding_ring borstvoeding breastfeeding kolven miscarriage ivf fertility_treatment due_date pregnancy_test kinderen_uit_huis kinderen_de_deur_uit kinderen_het_huis_uit kids_out_of_the_house empty_nester* empty_nest stabiele_relatie stable_relationship coming_out same-sex partner_en_kinderen zwangerschapsverlof kinderwens babybuik babyplannen gezinsplannen gezinsuitbreiding kleine_kinderen
        jonge_kinderen thuiswonende_kinderen kinderen_thuis kinderen gezin gezinsplannen burgerlijke_staat burgerlijke_status
        marital_status civil_status relationship_status boyfriend girlfriend husband wife echtgenoot vriendin huwelijk huwelijkse_staat
        marriage geaardheid seksuele_voorkeur seksuele_orientatie sexual_orientation sexual_preference pregnancy
        pregnancies maternity_leave start_a_family starting_a_family having_kids having_children young_children small_children kids
        little_ones family_plans baby baby's babies children zwanger_worden zwanger_raken kinderen_krijgen
        ouderschapsverlof gezinssituatie family_situation scheiding divorce family_planning anticonceptie baby_plans morning_sickness trouwplannen""",
    ),
)
# The word also stands for something else: it counts only where a person word follows.
BESIDE_PEOPLE_ONLY = listed(
    """
    eu blank zwarte witte blanke bruine donkere grijze grijs white black brown oud oude ouwe linkse rechtse ouder
    older jonger younger single straight trans latin engaged fit orthodox gekleurde zwakke buitenlandse
    foreign overspannen blind blinde dove male female mature
    dik dikke gezet gezette mollig mollige middelbare liberale conservatief progressief seculiere
    """
)
# Words of one language that mean something else in the other.
# After "from" or "uit" they say where people come from.
COUNTRIES = listed(
    """
    afrika africa azie asia polen poland roemenie romania bulgarije bulgaria turkije turkey marokko morocco suriname
    syrie syria oekraine ukraine india china indonesie indonesia pakistan rusland russia hongarije hungary somalie somalia
    eritrea ethiopie ethiopia nigeria ghana irak iraq iran afghanistan oost-europa zuid-europa spanje spain italie italy
    portugal griekenland greece brazilie brazil filipijnen philippines duitsland germany belgie belgium curacao aruba
    albanie albania servie serbia kroatie croatia egypte egypt tunesie tunisia algerije algeria
    """
)
ONLY_DUTCH = listed("heer blank stel potten vent pool hetero vasten lichaam bid")
ONLY_ENGLISH = listed("men male gals kids ill sex sick age dolls trans")
