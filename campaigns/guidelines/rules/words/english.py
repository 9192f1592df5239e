"""English words that name what may not count, by field, in plain letters; written as in `traits.py`."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.words.lists import Kind, listed, phrases

# The peoples of the world, and of its parts, beside those of `traits.py`.
NATIONS = """
moldovan belarusian estonian latvian lithuanian slovenian bosnian macedonian montenegrin kosovan georgian armenian
azerbaijani kazakh uzbek tajik mongolian nepalese nepali bangladeshi burmese cambodian malaysian malay singaporean
taiwanese tibetan saudi yemeni omani emirati qatari kuwaiti jordanian palestinian libyan sudanese senegalese gambian
guinean malian ivorian togolese cameroonian angolan mozambican zambian zimbabwean namibian ugandan kenyan tanzanian
rwandan burundian malawian liberian cuban haitian guatemalan honduran nicaraguan panamanian venezuelan ecuadorian
peruvian bolivian chilean argentinian argentine uruguayan paraguayan guyanese maltese cypriot icelandic flemish welsh
frisian cape-verdean curacaoan aruban north-african west-african east-african sub-saharan south-american
latin-american north-american south-asian east-asian southeast-asian balkan slavic baltic anglo-saxon hispanic oriental
swiss south-african cantonese punjabi tamil yoruba berber amazigh
"""
# A work of words: the language is meant, not where somebody is from.
OF_LANGUAGE = listed(
    """
    teacher teachers tutor tutors interpreter interpreters translator translators speaker speakers lecturer
    copywriter editor subtitler proofreader department newsreader
    """
)
# Where people come from: `from the middle east`, `educated in africa`.
FROM = listed("educated raised trained schooled born bred")
REGIONS = listed(
    """
    the_philippines the_congo the_gambia the_ukraine the_middle_east south_america latin_america north_africa west_africa eastern_europe southern_europe the_balkans
    the_caribbean central_asia south_asia vietnam thailand mexico colombia peru kenya senegal sudan yemen lebanon jordan
    israel palestine bangladesh nepal czechia slovakia lithuania latvia estonia moldova belarus georgia armenia
    bosnia kosovo macedonia the_antilles cape_verde the_east the_third_world
    """
)
_AGE_GROUPS = """
grown-ups grown-up grownups young_bucks old_bucks retired_folk pensioned_folk
twenty-somethings early_twenties mid-twenties late_twenties early_thirties teen oap oaps octogenarian* geriatrics
codger codgers fogey fogeys fogies fossil pre-retiree* career_starter* fresh_blood fresh_faces fresh_minds fresh_meat fresh_talent
young_guns young_gun young_lions young_bloods young_faces next_generation younger_generation older_generation gen_zs gen_z'er* gen_zer* gen-zer*
final-year_student* first-year_student* undergrad* freshers fresher school_boys schoolboy* schoolgirl* silver_surfer* silver-haired
golden_oldie* old-school_types old_guard whippersnapper* oldster* over-seventies under-forties under-twenties under-fifties
over-forty over-fifty over-sixty under-thirty middle-agers empty_nesters young_at_heart_only grads grad graduate_only old_dogs old_dog greyheads
gappers gap-year_student* kidults trainee-aged veterans_of_the_trade young_ones old_ones younger_ones older_ones
golden-agers thirty-plus forty-plus fifty-plus sixty-plus baby-boomer* gen-z'ers gen_alphas old_boys_only
"""
_AGE_ADJECTIVES = """
mid-life midlife
fresher
sprightly youthful-looking baby-faced grey-haired greying ageing aging teenage adolescent pre-retirement geriatric early-career
younger-looking fresh-faced grizzled wizened pensionable retired teenaged twenty-year-old thirty-year-old juvenile senescent elder
"""
_AGE_FACTS = """
adults lifetime ripe
time_of_life stage_of_life phase_of_life year_of_graduation graduation_year generation generations grandchildren
twilight_years golden_years pension_age retirement_age pensionable_age pension_date retirement_date retirement_plans birthday
birthdate crow's_feet zimmer_frame bus_pass state_pension freedom_pass student_card youthfulness youth_and_energy tender_age
"""
_SEX_GROUPS = """
he-applicant* she-applicant* hens
chap chaps fella fellas fellow_men bro bros brother brothers sister sisters lasses missus madam mesdames
missy hunk hunks babe babes hottie hotties womenfolk menfolk macho machos tomboy* ladyboy* cross-dresser* crossdresser* drag_queen*
sirs gents gent matron matrons damsel* cis_men cis_women cismen ciswomen transsexual* transexual* enby enbies intersex_people
non-binaries cis_people female_applicants male_applicants dudettes blokes_only gentlefolk he-man tough_guy tough_guys
"""
_SEX_ADJECTIVES = """
cis cisgender cisgendered manly womanly girly girlish boyish motherly fatherly matronly macho intersex non-cis
transsexual transexual effeminate virile busty leggy blokey laddish male-only female-only men-only women-only
"""
_SEX_FACTS = """
skirt skirts high_heels with_balls moustache moustaches girl_friday man_friday girls'_night
testosterone y_chromosome x_chromosome fairer_sex fair_sex stronger_sex weaker_sex opposite_sex gentler_sex woman's_calling
woman's_role lady's_touch ladies'_touch feminine_touch feminine_side female_touch womanly_touch motherly_instinct* maternal_instinct*
motherly_touch male_energy female_energy masculine_energy feminine_energy woman's_eye woman's_intuition female_intuition
lads'_place man_cave boys'_club male_bastion men's_club girl_boss brotherhood sisterhood pronouns cup_size dress_size bust
good_legs long_legs gender_identity birth_sex sex_change gender_reassignment lad's_job lads'_job bloke's_job ladies'_job girl's_job
boy's_job man's_man mother_hen mother_figure father_figure girl_next_door assigned_at_birth sex_appeal x_factor_looks
"""
_ORIGIN_GROUPS = """
roma romani romanies gypsy travellers pikey pikeys bame redskin* coloureds indigenes natives aboriginal* ethnics ethnic_minorities
ethnic_minority minorities people_of_colour people_of_color persons_of_colour third-country_national* third_country_national*
non-eu_nationals foreign_nationals foreign_national foreign_students overseas_students asylum_centre* asylum_center* economic_migrant*
newcomers other_nationalities southerners easterners orientals slavs balts scandinavians latin_types eastern_europeans eastern_european
western_europeans southern_europeans north_africans west_africans south_asians south_americans latin_americans
middle_easterners guest_worker* first-generation second-generation sons_of_migrants children_of_migrants
kids_of_migrants paddies paddy refugees_and_migrants englishman englishmen frenchman frenchmen irishman irishmen welshman
scot scots dane danes swede swedes finn finns turk turks serb serbs croat croats slovak slovaks pole arab kurd kurds jock non-whites
non-white_people white_face white_faces dark_face dark_faces brown_face brown_faces black_face black_faces dutch_face dutch_faces
dark_guys dark_guy white_folk white_folks brown_people brown_folks black_folks black_folk people_with_an_accent native_stock
local_stock dutch_stock blondes blonde brunettes redheads redhead gingers ginger
"""
_ORIGIN_ADJECTIVES = """
eu-born uk-born dutch-born dutch-raised homegrown_dutch swarthy olive-skinned brown-skinned black-skinned pale-skinned
white-skinned blue-eyed blond blonde blond-haired blonde-haired ginger native indigenous aboriginal non-white mixed-race
biracial foreign-looking foreign-sounding exotic-looking ethnically_dutch allochthonous autochthonous ex-colonial third-world
fair-haired exotic slant-eyed
"""
_ORIGIN_FACTS = """
where_you're_from
immigrated migrated lilt brogue twang naturalised naturalized
family_name family_names last_name last_names ancestry lineage bloodline bloodlines family_tree roots country_of_birth country_of_origin birth_country
birthplace place_of_birth pale_skin brown_skin black_skin olive_skin fair_hair native_country race racial_background bloodstock
foreign_accent accents regional_accent language_of_birth migration_status immigration_status residence_status naturalisation
naturalization second_nationality dual_nationality foreign_passport foreign_diploma_holders skin pigment complexion
ethnic_mix cultural_background cultural_fit_dutch dutch_upbringing ancestors forefathers non-western_background dutch_blood
"""
_RELIGION_GROUPS = """
godless agitator* troublemakers_from_the_union
member_of_a_union members_of_a_union sabbath_keeper*
jehovah's_witnesses jehovas_witness* scientologist* pentecostal* baptist baptists methodist methodists lutheran lutherans evangelical*
sunni sunnis shia shias shi'ite* shiite* amish quaker quakers anglican anglicans calvinist calvinists pagan pagans wiccan*
infidel infidels heathen* churchgoers church-goer* church_people god-botherer* bible-basher* bible_belter* zealot* hindus jains jain bahai*
rastafarian* rasta rastas atheist agnostic agnostics secularist* converts convert non-christians non-muslims nonbeliever unbeliever* islamist*
salafi salafis imam imams priest_types nun nuns labour_voter* tory socialist socialists communist conservative_voter* green_voter*
brexiteer* remainer* trumpist* trump_voter* trump_fans feminist feminists populist* fascist* anarchist* unionist* union_man union_men
union_types union_people union_rep* trade_union_types strikers left-winger* right-winger* leftie progressives nationalists vegans_activists
anti-vaxxer* antivaxxer* climate_activist* party_member* pvv_voter* fvd_voter* denk_voter* sgp_voter* bijbelbelt
"""
_RELIGION_ADJECTIVES = """
god-loving churched unchurched born_again non-religious nonreligious irreligious secular faithless pious prayerful observant
devoted_christian sunni shia pentecostal baptist methodist lutheran evangelical anglican calvinist reformed pagan mormon
halal-observant sabbath-observant veiled headscarf-wearing hijab-wearing bearded_muslim spiritual anti-religious liberal-minded_christian
socialist communist left-leaning right-leaning unionised non-union monotheistic
"""
_RELIGION_FACTS = """
prayer_carpet* carpet_and_a_corner d66 cda ja21 labour_party the_tories
climate_march* protest_march* demonstrations protests picket_line* political_rally
votes vote voted voting ballot denomination
friday_prayers friday_prayer prayer scripture scriptures gospel psalms psalm communion sabbath shabbat sunday_rest sunday_service
sunday_services holy_mass congregation rosary crucifix crucifixes cross_necklace skullcap* veil veils face_veil* eid yom_kippur
fasting lent_fasting hajj pilgrimage church mosques synagogues temple_visits religious_holidays religious_holiday
religious_beard* religious_reasons religious_headwear religious_grounds walk_with_god love_the_lord love_god serve_the_lord
personal_faith statement_of_faith relationship_with_christ relationship_with_god jesus_christ born-again_experience conversion the_lord
union_membership union_card membership_of_a_union party_membership party_card political_colour political_color political_leaning*
political_affiliation political_opinion* political_preference pvv fvd vvd groenlinks sgp ukip brexit_party maga strike_record
holy_book headcovering* head_covering* headwear prayer_mat* prayer_rug*
"""
_HEALTH_GROUPS = """
cripple cripples spastic* schizophrenic* alcoholic alcoholics ex-addict* ex-alcoholic* junkie junkies recovering_addict* wheelchair-user*
crutch_user* invalids blind_people deaf_people autistic_people cancer_survivor* cancer_patient* heart_patient* stroke_survivor* diabetic diabetics
epileptic asthmatic asthmatics dyslexic autistics aspies spectrum_types amputee dwarfs dwarves little_people fatties fatty overweight_people
ill_people sick_people burn-out_cases burnout_cases burnouts psychiatric_patient* hypochondriac* depressed_people stammerer* stutterer
smokers_with_asthma people_on_the_spectrum migraine_sufferer* chronically_ill long-term_sick
"""
_HEALTH_ADJECTIVES = """
fully_able able
handicap-free autistic asthmatic anorexic bulimic alcoholic schizophrenic suicidal psychotic manic bipolar anxious_type arthritic lame
crippled wheelchair-bound wheelchair-using one-armed one-legged one-eyed long-term_sick hearing-impaired vision-impaired partially_sighted
short-sighted colour-blind color-blind mute speechless disfigured scarred infertile immunocompromised hiv-positive seropositive
physically_disabled mentally_disabled learning-disabled mentally_healthy physically_healthy medically_fit mentally_fit
robust_and_healthy unimpaired fighting_fit psychologically_stable emotionally_stable able_bodied on_the_spectrum non-autistic
neurodiverse out_of_shape unfit frail feeble limping limbless visually_handicapped bedridden fat chubby plump
"""
_HEALTH_FACTS = """
health_statement* medical_statement* doctor's_note doctor's_statement* fit_note ten_fingers
off_sick calling_in_sick call_in_sick calls_in_sick one_hand one_arm one_leg one_eye one_ear missing_finger* hand_tremor glasses_or_contacts
health_questionnaire* medical_questionnaire* health_check* medical_test* medical_examination* blood_test* blood_sample* urine_sample* sickness_figures mental_complaint* physical_complaint*
guide_dog* assistance_dog* service_dog* hearing_aids hearing_device* cochlear_implant* white_cane* walking_stick* walking_frame* crutch
crutches prosthes* prosthetic* prosthetics artificial_leg artificial_limb* missing_limb* stoma pacemaker* insulin_pump* mobility_scooter*
walker rollator oxygen_tank medical_record* health_record* sickness_history health_history sick_record absence_record absence_history
sick_note absenteeism long-term_sickness sickness long-term_illness serious_illness past_illness mental_breakdown* breakdown*
nervous_breakdown panic_attack* panic_disorder ptsd ocd adhd_diagnosis autism_spectrum asperger asperger's aspergers dyspraxia
tourette's eating_disorder* anorexia bulimia alcoholism drinking_problem* drug_problem* rehab antidepressant* anti-depressant* psychiatrist
psychiatric_history psychiatric_treatment therapist_visits in_therapy stammer speech_defect* hearing_loss sight_loss blindness deafness
arthritis rheumatism asthma multiple_sclerosis crohn's fibromyalgia chronic_fatigue heart_trouble heart_disease heart_attack* stroke
angina high_blood_pressure slipped_disc bad_hip* bad_knees dodgy_back* dodgy_knee* dodgy_heart* dodgy_hip* weak_back* weak_knee*
weak_nerves healthy_back healthy_mind healthy_body sound_body sound_mind strong_back good_back working_limbs all_limbs full_hearing
perfect_hearing perfect_eyesight perfect_vision perfect_health good_health excellent_health full_health robust_health rude_health
sound_health top_health health_certificate_private bill_of_health physical_defect* mental_defect* physical_ailment* ailment* defects
allergy physical_limitation* physical_restriction* mental_issue* mental_problem* psychological_problem* psychological_issue*
psychological_history mental_disorder* personality_disorder* disorders genetic_condition* hereditary_disease* bmi body_weight body_mass
transplant* chemo chemotherapy chemo_brain incontinence tremor* seizure* fits_of_epilepsy epileptic_fit* diagnosis
diagnoses occupational_disability disability_benefit* incapacity_benefit* sickness_benefit* rehabilitation_programme ms hiv_status
migraines long-covid menopause hot_flushes period_pain*
"""
_FAMILY_GROUPS = """
homebody_wives newly_weds
widow widows widower widowers divorcee spinster* bachelorette* cohabitant* cohabitee* unmarrieds singletons singleton newly-weds
newlywed_couple* dinks single_mum* single_mom* single_dad* single_father* single_parent working_mums working_moms working_parents working_mothers mums-to-be
mum-to-be mother-to-be mothers-to-be new_mothers new_mums new_moms new_parents
pregnant_people pregnant_ladies stay-at-home_mum* stay-at-home_mom* stay-at-home_dad* returning_mums mummies daddies mama mamas grandparents_only
lgbtq lgbt lgbtqi homosexual homos poofs dykes dyke bi_people gay_men gays_and_lesbians rainbow_folk rainbow_types
same-sex_couple* gay_couple* lesbian_couple* straight_couple* straight_people asexuals asexual_people family_man family_men
family_woman married_man married_men married_woman married_women childless_women childless_people women_with_children
parents_of_small_children parents_of_young_children parents_with_young_kids husbands wives
"""
_FAMILY_ADJECTIVES = """
newly_wed
expectant
engaged_to_be_married cohabiting partnered partnerless spouseless childbearing breastfeeding hetero lesbian bi lgbt lgbtq
asexual pansexual polyamorous separated happily_married recently_married newly_married legally_married with_child
in_the_family_way in_a_relationship settled_down child-less unwed heterosexual same-sex closeted openly_gay openly_queer
"""
_FAMILY_FACTS = """
dependants dependents partner_at_home family_ties home_ties family_obligations family_commitments family_duties family_responsibilities
childcare_issues childcare_problems childcare_trouble care_duties school_run nursery_run wedding_bells
wedding_plans wedding bump baby_bump baby_on_the_way babies_on_the_way bun_in_the_oven little_one trimester pregnancy_plans maternity
paternity_leave parental_leave maternity_plans leave_to_have_a_baby broody baby_fever biological_clock fertility
fertility_plans childbearing_age child-bearing_age childbirth giving_birth miscarriages birth_control nursing_mother* motherhood fatherhood
parenthood motherhood_plans family_planning family_expansion growing_family toddler_at_home toddlers_at_home family_life
love_life sex_life sexuality homosexuality sexual_identity wife_and_kids wife_and_children spouse spouses fiance fiancee
wish_for_children desire_for_children wanting_children want_children want_kids have_babies have_a_baby having_a_baby having_babies
get_pregnant getting_pregnant become_pregnant falling_pregnant fall_pregnant becoming_pregnant pregnancies_planned rainbow_flag* pride_flag* bachelor_life
bachelor_status married_life marriage_certificate household_situation home_situation living_situation private_situation single_life
"""

TRAITS: tuple[tuple[Rule, Kind, str], ...] = (
    (Rule.AGE, "group", _AGE_GROUPS),
    (Rule.AGE, "adjective", _AGE_ADJECTIVES),
    (Rule.AGE, "fact", _AGE_FACTS),
    (Rule.SEX, "group", _SEX_GROUPS),
    (Rule.SEX, "adjective", _SEX_ADJECTIVES),
    (Rule.SEX, "fact", _SEX_FACTS),
    (Rule.ORIGIN, "group", _ORIGIN_GROUPS),
    (Rule.ORIGIN, "adjective", _ORIGIN_ADJECTIVES),
    (Rule.ORIGIN, "fact", _ORIGIN_FACTS),
    (Rule.RELIGION, "group", _RELIGION_GROUPS),
    (Rule.RELIGION, "adjective", _RELIGION_ADJECTIVES),
    (Rule.RELIGION, "fact", _RELIGION_FACTS),
    (Rule.HEALTH, "group", _HEALTH_GROUPS),
    (Rule.HEALTH, "adjective", _HEALTH_ADJECTIVES),
    (Rule.HEALTH, "fact", _HEALTH_FACTS),
    (Rule.FAMILY, "group", _FAMILY_GROUPS),
    (Rule.FAMILY, "adjective", _FAMILY_ADJECTIVES),
    (Rule.FAMILY, "fact", _FAMILY_FACTS),
)
# Of people only beside a person word: they are said of much else.
BESIDE_PEOPLE_ONLY = listed(
    """
    able fresher expectant     retired juvenile elder grizzled ageing aging native indigenous exotic ginger blonde blond secular spiritual reformed
    observant socialist communist evangelical mute scarred fat plump frail unfit separated bi non-union macho converts
    """
)
# These say enough alone: they are asked of nobody but the person sought.
STRONG = phrases(
    """
    twilight_years crow's_feet fresh_blood young_blood fresh_faces fresh_meat woman's_touch lady's_touch feminine_touch female_touch
    motherly_touch womanly_touch woman's_calling y_chromosome fairer_sex childbearing_age child-bearing_age biological_clock
    dutch_stock native_stock bloodline bloodlines white_face white_faces dark_faces dark_face dark_guys dutch_face dutch_faces
    health_statement doctor's_note doctor's_statement ten_fingers girl_friday with_balls family_tree baby_fever sickness_record sickness_records health_questionnaire medical_questionnaire blood_test blood_tests sick_record absence_record
    medical_record medical_records sickness_history health_history absence_history european_ethnicity dutch_ethnicity
    """
)
