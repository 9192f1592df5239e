"""English words that show what a clause says of whom, in plain letters."""

from campaigns.guidelines.rules.words.lists import listed

# Small words that are English only: they say which language a short sentence is in.
SMALL = listed(
    """
    please so we've please make makes can will would should has been were they them their my him his she when where why how
    there then than because while since some any every other another must i'm don't doesn't won't can't isn't aren't you're
    you'll we're we'll it's that's with looking wanted needed job years people team's own hire hiring too just us
    """
)
YOU = listed("you you'll you'd you've")
# Between `you` and what you do.
HELPING = listed(
    "will can could may might would also often always sometimes then usually daily regularly mainly both 'll get to be going ever"
)
# What you are, have or live by describes you.
BEING = listed(
    """
    are were was 're have had got must should need needs attend grew come came belong share own hold live lived believe pray speak spoke
    love fear identify look sound feel is being remain stay hail descend wear observe keep follow walk read drink eat married
    vote voted suffer use take graduated left finished don't can't won't never want hope plan become
    """
)
# Not across these to the left for the subject.
CONDITIONS = listed("if when that unless because since")
HALTS = listed(
    "you're ; . but so because if unless we our they he she who that not no never only"
)
BOUNDS = listed(
    "; : , . ( ) and but so because if when as while since then that where ?"
)
# A subject that is written or talked about, or a part of a whole.
TOPICS = listed(
    "about of on by among between against into than like through regarding concerning as"
)
LIGHT = listed(
    "half most many some several few both all every each more other two the our of these those their my his her your local former"
)
SHARES = listed("half most majority quarter percent % third")
# What is made for people.
PRODUCTS = listed(
    """
    app apps school schools shop store site website platform magazine magazines programme program course courses class classes
    clinic club camp camps home homes shelter fashion clothing clothes shoes brand product products toys games game content tool
    tools service services charity project projects refuge hostel workshop workshops lesson lessons training holiday holidays
    travel trips insurance network event events newsletter podcast channel helpline foundation ward centre center unit meals housing
    flats apartments scheme support sessions collection range department label books book film show museum festival care
    contact mentor host voice helpdesk therapy coaching software devices aids wear underwear cosmetics salon gym hospital residence residences day-care theatre
    """
)
OURS = listed("our my their his her half most many some several few both two three")
NEW = listed("new next future ideal first second third another own")
# What follows people in an advertisement, and not in a statement.
ADVERTISING = listed(
    """
    wanted needed required sought preferred only please for to without who from aged under over below between welcome
    and or not no never need needn't don't can't cannot won't will would should must tend obviously naturally ideally
    first as too
    """
)
CHOOSING = listed("only preferred wanted free friendly looking born raised dominated")
# How a form asks, what it takes for an answer, and who sorts answers.
FORM = listed(": - = requirement required preference must")
ANSWERS = listed(
    "m f male female man woman men women under over max maximum dutch nl eu christian none single"
)
SORTING = listed(
    "sort filter rank select split pick screen choose segment exclude sift order divide separate hire"
)
DENIALS = listed(
    "not no never nobody none neither nor cannot can't won't don't doesn't isn't aren't n't hardly wouldn't shouldn't"
)
# People of any kind: `cancer survivors` are not named after work.
ANYBODY = listed(
    """
    people person persons folk folks candidate candidates applicant applicants colleague colleagues employee employees staff someone
    somebody anyone anybody type types wearer wearers seekers seeker men women man woman girls boys individuals ones adults parents
    mothers fathers graduates team crew worker workers hires natives speakers speaker newcomers background profile profiles
    """
)
# Words in -ing at the head of a line that are no work.
NO_TASK = listed(
    "bring sing spring string thing swing expecting being having looking seeking planning hiring nothing thinking using wearing wanting calling recruiting something anything everything missing king ring preferring requiring filtering skipping excluding avoiding screening targeting attention during considering according including morning evening"
)
# What an active verb of seeking is; passive ones may follow the people who are sought.
SEEKING = listed(
    "need needs seek seeks seeking looking want wants hiring hire hires recruiting recruit choose choosing asks ask search searching require requires target targeting aim go opt attention hope hopes"
)
# Words that point back at who was named.
POINTS_BACK = listed("you them they those that it these such their your")
WISHED = listed(
    "handy nice great ideal welcome useful good perfect preferred best better lovely helpful wonderful fantastic preferable excellent needed fitting"
)
STATED_VERBS = listed(
    """
    share work run live meet play sit cook eat learn tell trust hold lead help come go have make take get drive build use sing talk
    speak visit love like know find say see read write rent buy sell teach train shop stay grow dance swim ride cycle celebrate
    shares works runs lives meets plays sits cooks eats learns tells rents buys sells shows show tees opens open rehearses
    """
)
# Where adverts are aimed by their settings.
AIMED = listed(
    "ad ads advert adverts audience targeting target boost budget segment campaign placement reach post settings filter"
)
LANGUAGES = listed(
    "speak speaks spoken language languages fluent lessons lesson read write written course learn b1 b2 c1 level required"
)
ASKED = listed(
    "needed required must essential mandatory necessary expected expect expects compulsory wanted requirement vital prerequisite need require"
)
PAST = listed(
    """
    was were ran built led began became made found wrote took gave came won had did said told taught went grew kept left met
    rebuilt stood sold bought drove flew spoke held brought
    """
)
NO_PAST = listed(
    "need wanted needed preferred required skilled experienced indeed speed based qualified married retired interested"
)
