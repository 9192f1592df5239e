"""English figures of speech that choose people without naming them, made up of their parts."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.wordings import Wording, find

_NUMBER = r"(?:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|few|couple of|dozen)"
_STUDY = (
    r"(?:school|college|uni|university|academy|education|training college|lecture hall|classroom|exam room|sixth form|vocational school|"
    r"bachelor|bachelor's|master|master's|degree|diploma|studies|studying|exams?|finals|schoolbooks|books)"
)
_FINISHED = r"(?:left|leave|leaving|finished|finish|finishing|graduated|graduate|graduating|completed|qualified|got|gained|obtained|came out of|come out of|out of|off)"
_LATELY = (
    rf"(?:recently|lately|just now|last (?:year|summer|spring|june|july|month|autumn)|this (?:year|summer|spring|june|july)|"
    rf"(?:in|within|over|during) the (?:past|last) (?:{_NUMBER} )?(?:years?|months?|summers?)|(?:no|not) (?:earlier|longer|more|later) (?:than|ago)|"
    rf"(?:less|fewer|no more) than {_NUMBER} (?:years?|months?)|(?:since|after|in) 20\d\d|within (?:the )?{_NUMBER} (?:years?|months?)|not (?:so|too|that) long ago|(?:in|of) the (?:last|previous) century|(?:years|decades|ages) ago)"
)
_ERA = (
    r"(?:smartphones?|i-?phones?|i-?pads?|tablets?|the internet|internet|wi-?fi|tiktok|youtube|snapchat|instagram|social media|google|screens?|touchscreens?|"
    r"minecraft|fortnite|netflix|spotify|apps|streaming|chatgpt|a phone|the cloud|memes)"
)
_PAST = (
    r"(?:dial-?up|cassettes?|cassette tapes?|vhs|floppy disks?|floppies|fax(?: machine)?s?|the fax|typewriters?|black[- ]and[- ]white (?:tv|telly|television)|"
    r"(?:recorded|taped|recording|taping) songs|songs off the radio|mixtapes?|the wall|fall of the (?:berlin )?wall|the guilder|guilders|the berlin wall|the moon landing|the cold war|rotary phones?|walkmans?|life before (?:the )?(?:internet|google|email|mobile phones|wifi)|"
    r"a world without (?:the )?(?:internet|google|wifi|email|mobiles)|punch cards|windows 95|the millennium bug|the first matrix film)"
)
_KIN = r"(?:father|mother|dad|mum|mom|parents?|grandfather|grandmother|grandad|granddad|grandpa|grandma|granny|nan|gran|uncle|aunt|son|daughter|kid|kids|child|children)"
_OURS = r"(?:our|my|the|his|her|their|your)"
_US = r"(?:us|me|we are|i am|our \w+|my \w+|the (?:rest of the )?(?:boss|founders?|owner|manager|team|crew|staff|rest|others|company|internet|web|euro|building))"
_LEAVE_OUT = ("leave the age out",)
_NO_EXPERIENCE = ("no experience needed", "with a diploma in …")
_SERVED = find(
    r"(?:customers?|clients?|residents?|patients?|visitors?|guests?|pupils?|students?|viewers|listeners|readers) (?:who|that|are|were)|you (?:teach|coach|guide|help|support|show|supervise)"
)
_OF_THINGS = find(
    r"(?:company|brand|product|code|codebase|building|buildings|machines?|engines?|software|project|data|houses|pipes|contract|lease|system|bridge|ship|boat|"
    r"you (?:teach|coach|guide|help|support|show|supervise))"
)
_RELATED = find(
    r"colleague|founder|we never|never|nobody|doesn't|welcome|who cares|laughed|story"
)

AGE = (
    Wording(
        Rule.AGE,
        find(
            rf"{_FINISHED} (?:\w+ ){{0,2}}?(?:{_STUDY} )?(?:\w+ )?{_LATELY}|(?:recently|just|newly|freshly|only just|barely) (?:\w+ )?(?:left|graduated|finished) (?:\w+ )?(?:{_STUDY}\b)?|"
            rf"(?:fresh|straight|hot|right|just|newly|directly|not long|barely) (?:out of|from|off|finished) (?:\w+ )?{_STUDY}\b"
        ),
        _NO_EXPERIENCE,
        find(
            rf"{_STUDY}|graduat\w+|qualified|{_FINISHED} (?:\w+ )?(?:degree|diploma|studies)"
        ),
        find(
            r"our (?:pupils|students|trainee|apprentice)|(?:he|she|they|we|i) (?:graduated|left|finished|qualified)|you (?:teach|coach|guide|help|support)|or (?:\w+ ){0,6}(?:ago|veteran|decades|years)|whether|no matter"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:grads?|graduates?|school[- ]leavers?|leavers|class|cohort|diplomas?) (?:of|from) (?:this|last|20\d\d|the (?:last|past|class))|(?:this|last) (?:year|summer|spring)'s (?:\w+ )?(?:grads?|graduates?|leavers|class|crop)|"
            r"final[- ]year (?:students?|pupils?)|early[- ]career (?:people|profiles?|candidates?|talent|professionals?|only)|career[- ]starters?\b|at the (?:very )?(?:start|beginning|outset|dawn) of (?:your|their|a|his|her) (?:\w+ )?(?:career|life|working life)|"
            r"(?:at|from) the (?:very )?(?:start|beginning) of life|juniors only|starters only|entry[- ]level people only"
        ),
        _NO_EXPERIENCE,
        None,
        _OF_THINGS,
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:grew|grown|growing) up (?:with|on|around|in) (?:(?!\d)\w+ ){{0,3}}{_ERA}|(?:raised|brought up|weaned|reared) (?:with|on|by) (?:\w+ ){{0,2}}{_ERA}|(?:born|raised) (?:in|into) (?:the|a) (?:digital|internet|smartphone)|"
            rf"(?:never|not) (?:\w+ ){{0,2}}(?:seen|used|held|known|owned|touched|remember|heard of) (?:\w+ ){{0,2}}{_PAST}|(?:remember|remembers|recall|were around for|was around for|were there for|watched|witnessed|older than|predate|predates|lived through|born before|used to|still know|still own) (?:\w+ ){{0,2}}{_PAST}|"
            rf"(?:born|childhood) (?:in|during|of) (?:this|the (?:new|current|present|last|previous)) (?:millennium|century)"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"museum|collection|exhibition|archive|repair|restore|sell|whether|or never"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:younger|older) than {_US}\b|half {_OURS} (?:\w+['’]?s? )?age\b|twice {_OURS} (?:\w+ )?age\b|(?:could|might) be {_OURS} {_KIN}\b|(?:old|young) enough to be {_OURS}\b|{_OURS} {_KIN}['’]s? (?:age|generation)\b|"
            r"(?:around|about|roughly|close to|of|at|near|same) (?:our|your|my) (?:own )?age\b|(?:colleagues|people|mates|friends|crew|team|teammates) (?:of )?(?:your|our|my|the same) (?:own )?age\b|own age (?:group|bracket)|kids? (?:are|is|be) (?:\w+ )?older than"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"company is|brand is|machine|building|clients?|customers?|whatever|regardless|welcome|all ages|doesn't matter|\bbook\b|wine|tree"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:last|final|second|first|third|closing) (?:third|half|stretch|lap|leg|chapter|part|phase|quarter|years) of (?:it|your|their|a|the|his|her) ?(?:career|working life|working years|life|job)?\b|"
            r"(?:whole|entire|full|long) (?:working )?(?:career|life|future) (?:\w+ )?(?:ahead|in front|before|to go)|career (?:still )?(?:ahead|in front) of|(?:winding|slowing) down (?:towards|before|to)|"
            r"(?:pension|retirement) (?:\w+ ){0,2}(?:in sight|on the horizon|around the corner|looming|beckons?|beckoning|planned|coming up|next)|(?:counting|sitting out|working) (?:\w+ ){0,3}(?:towards|until|to) (?:\w+ )?(?:pension|retirement)|"
            r"(?:look\w*|work\w*|head\w*|coast\w*|live|living) (?:\w+ )?(?:forward to|towards|into) (?:\w+ )?(?:retirement|pension)|autumn of (?:your|their|his|her|a)|sunset of"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"(?:company|project|contract|lease|clients?|residents?|customers?|members|whether|welcome|advise|plan with|help\w*)|our (?:colleague|neighbour)"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:about |nearly |just )?as (?:old|young) as (?:our|the|my)|at your (?:time|stage|phase) of life|of an age to|started (?:work|working) (?:when|before|in the)|candles on (?:your|the|his|her)|since (?:your )?graduat\w+|born (?:in|after|before|since) ['’]\d\d|first real job|(?:cvs?|resumes?|careers?) (?:that |which )?(?:start\w*|began|go back|going back|date\w*|from) (?:\w+ ){0,2}(?:sixties|seventies|eighties|nineties|19\d\d)|(?:had|have|were|felt|looked) at (?:twenty|thirty|twenty-five|2\d|3\d)\b|(?:draw|draws|drawing|claim|claiming|living on|on) (?:a|your|their|the|state) pension|(?:here|around|with us|working) in (?:twenty|thirty|forty|2\d|3\d) years|never had a (?:real |proper )?job|shave for the first|(?:degree|diploma|cv|resume|graduated|experience) (?:\w+ ){0,3}before (?:19[5-9]\d|20[0-2]\d)|(?:less|too|not so|not too|not as|no longer so) (?:ripe|seasoned|mature|settled|senior|long-serving|far along)\b|years (?:on your back|under your belt|on the clock)|average (?:\w+ )?(?:is|of|:) (?:[2-6]\d|twenty|thirty)\w*|[3-6]\d (?:\w+ ){0,2}(?:on the (?:high|older|old|young|low) side|a bit much|rather much|rather high|too high)|songs off the radio|gold(?:en)? watch|carriage clock|in (?:nappies|diapers|the cradle|the pram|kindergarten) when|(?:cheaper|fresher),? (?:(?:\w+,? ){0,2})(?:people|profiles|candidates|hires)|first wrinkles?|(?:ask|asked|asks) (?:\w+ ){0,2}for id\b|until (?:your|the|their|his|her) \d\dth|turn(?:s|ing)? (?:[2-6]\d|thirty|forty|fifty|sixty)\b|(?:reach|reached|hit|hits|passed) (?:the big|thirty|forty|fifty|sixty|[3-6]0)|the big (?:three|four|five|six)-oh|(?:been )?around the block|set in (?:his|her|their|your|its) ways|long in the tooth|past (?:your|their|his|her|its|it's) (?:prime|best|sell-by(?: date)?|peak)|no spring chickens?|spring chickens?|wet behind the ears|"
            r"of a certain age|miles on the clock|dead ?wood|stuck in the (?:past|old ways|seventies|eighties|nineties)|(?:people|someone|somebody|talent|a person) (?:\w+ ){0,2}(?:we|i) can (?:still )?(?:mould|mold|shape|form|knead|train up from scratch)|"
            r"(?:teach|teaching) (?:an )?old dogs? (?:new )?tricks|(?:grey|gray) (?:at|around) the temples|(?:grey|gray|silver|white) (?:hairs?|hair|beards?|heads?|mane)\b|"
            r"(?:the|with|has|have|had|of) (?:\w+ )?(?:energy|legs|stamina|knees|looks|body|skin|face|mind|brain|spirit|back) of (?:a |the |an )?(?:youth|young|twenty|teenager|\d\d|student)|"
            r"one foot in the grave|knocking on|getting on (?:a bit|in years)|advanced (?:in )?(?:years|age)|nearing the end|end of (?:your|their|his|her) career|"
            r"still (?:living|live|lives) (?:at home|with (?:your|their|his|her|mum|mom|dad))|living (?:at home )?with (?:your|their|his|her|mum|mom|dad)(?: parents)?|(?:young|youthful|fresh|new) (?:legs|eyes and ears|faces?|blood|minds?|looks?|vibe|spirit|energy|generation)\b"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"clients?|residents?|customers?|patients?|old[- ]age (?:home|care|pension)|product|brand|design|website|site|welcome|never too|nobody|prove|care home|elderly care|museum|mural|neighbourhood|gift|\d\d turned|turned \d\d|he turned|she turned|company turned|beer festival|open(?:s|ing)? the door|(?:adult|your) children|family business|our (?:company|brand|business)"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:<|sub-?|u-?)(?:2\d|3\d|4\d)(?:s|ers)?\b|under-?(?:twenty|thirty|forty|fifty)\w*|over-?(?:thirt|fort|fift|sixt)\w+|(?:ages?|agelimit|age limit|maxage|max age)[:\s]{0,2}\d\d|no ?[3-6]0s\b|no (?:over|under)s\b"
        ),
        _LEAVE_OUT,
        find(
            r"only|no\b|age|please|max\w*|limit|hir\w+|seek\w*|want\w*|look\w*|team|we\b|must|not\b|nobody|pref\w*"
        ),
        find(
            r"minutes|hours|euro|km|%|people|clients?|teams?|match|league|squad|football|coach|colleagues|employees|customers|for (?:over|under)|product|welcome|no age|pitch|tournament"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:if|anyone|somebody|someone|people|those|everyone|candidates|applicants) (?:\w+ ){0,3}(?:with|who|having) (?:\w+ ){0,3}(?:too many|decades of|a long|thirty years|twenty years|over twenty|over thirty) (?:\w+ ){0,3}(?:years|career|cv|experience|past)"
        ),
        _NO_EXPERIENCE,
        find(r"not\b|n't|no\b|never|cannot|rather|elsewhere|out\b|skip|pass"),
        find(r"welcome|never|no problem|we'd love"),
    ),
)

SEX = (
    Wording(
        Rule.SEX,
        find(
            r"(?:into|attracted to|fall for|fancy|sleep with|dating) (?:men|women|girls|boys|guys|the same sex|your own sex)|m/f\W{1,4}(?:no|only|just)\W{1,3}(?:m|f)\b|(?:preference|sex|gender|wanted) ?[:=-]+ ?(?:m|f|male|female|man|woman)\b|\b(?:he|she)(?:'ll| will| must| should|'s| is)\b[^.?!]{1,100}(?:wanted|needed|vacancy|sought)\b|^he,|^she,|had a (?:she|he)\b|(?:lads|chaps|men|women|girls|boys|blokes|guys|ladies|fellas|females|males)\b[^.?!]{1,40}(?:want|like|need|looking for|seek|missing|after|add|find) (?:a |an |one |another )(?:\w+th|third|second|another|more)\b|(?:be|being|is|it's|was|want|wants|need|needs|prefer|prefers|seek|seeks|hire|after|get|got|find|for) an? (?:he|she|him|her|mr|mrs|ms|miss|sir|madam)\b|(?:a|to a) (?:mr|mrs|miss|he|she)\b(?!\.? [a-z])|(?:rather|ideally|preferably|only|strictly) (?:a |an )?(?:he|she|him|her)\b|"
            r"(?:he|she) is (?:our|the) (?:new|next|future|ideal|perfect)|(?:not|no), (?:not )?(?:she|he)\b|not an? (?:she|he)\b|(?:he|she),? not (?:he|she)\b|(?:dear )?sirs (?:and sirs )?only|(?:dear|calling all|attention|hello|hey|hi) (?:sirs|gents|gentlemen|ladies|lads|fellas|chaps|sisters|brothers|boys|girls)\b"
        ),
        ("you", "the candidate", "a colleague"),
        None,
        find(
            r"she or he|he or she|he/she|she/he|s/he|they|ladies and gentlemen|girls and boys|boys and girls|gentlemen and ladies|brothers and sisters|retired|joined us|started"
        ),
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:woman|lady|girl|man|bloke|lad|guy|gentleman|mother|father)['’]s (?:touch|hand|hands|calling|vocation|role|place|eye|intuition|strength|job|work|world|profession|trade)\b|(?:feminine|female|womanly|motherly|maternal|manly|male|masculine) (?:touch|hand|hands|charm|flair|energy|presence|strength|instincts?|intuition|figure|face|eye|curves|warmth|authority)\b|"
            r"(?:mother|father)(?:ly)? (?:figure|hen)|(?:fairer|weaker|stronger|gentler|fair|opposite|other) sex\b"
        ),
        ("leave this out",),
        None,
        find(
            r"nonsense|outdated|who says|isn't|not a (?:man|woman)'s|no such|myth|they said|model|clients?|residents?|clothing|product"
        ),
    ),
)

_NAMES = r"(?:mohamm?ed|muhammad|ahmed|ali|hassan|hussein|youssef|yusuf|mustafa|mehmet|ibrahim|omar|abdul\w*|fatima|aisha|khadija|samira|yasmina?|ayse|fatma|kofi|kwame|chidi|priya|rajesh|ivan|svetlana|piotr|agnieszka|nguyen|wang|el khatibi|yilmaz|van der \w+|jansen)"
ORIGIN = (
    Wording(
        Rule.ORIGIN,
        find(
            rf"(?:called|named|names? (?:like|such as|is|are|was)|by the name of|surnames? (?:like|such as)) (?:['’“])?{_NAMES}\b"
        ),
        ("leave the name out",),
        None,
        find(
            r"welcome|regardless|whatever|no matter|never|(?:is|are|was) (?:called|named)|our (?:founder|colleague|dog|cat|robot)|software|system"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:generations?|centuries) (?:\w+ ){0,2}(?:of|in|on) (?:\w+ )?(?:dutch|german|belgian|british|english|european|local|the netherlands|holland|here|this (?:village|country|town))|(?:dutch|german|belgian|british|english|local|native|european|western) (?:for generations|through and through|to the bone|by birth|by blood|from birth|born|bred|raised|stock|blood|roots|ancestry|descent|lineage|heritage|parentage|forefathers|grandparents|to the core)\b|"
            r"(?:roots|ancestors|grandparents|forefathers|parents|family) (?:\w+ ){0,3}(?:from here|in this (?:village|town|region|country)|dutch|local)"
        ),
        ("leave the origin out",),
        None,
        find(
            r"company|brand|recipe|firm|bakery|brewery|exchange|craft|cheese|design|beer|founded|stock market"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:learn(?:ed|t)?|picked up|speak|spoken|spoke|heard|absorbed|raised|brought up|grew up|grown up|sounds?|dreams?|dream|think|english|dutch|german|french|language) (?:\w+ ){0,5}?(?:in the cradle|from the cradle|from birth|since birth|at birth|as a (?:child|baby|toddler)|from your (?:parents|mother)|at your mother's|mother's knee|on your mother's|at home|from home)|"
            r"(?:raised|brought up|reared|grew up|grown up|schooled) in (?:english|dutch|german|french|frisian)\b|(?:trace|hint|whiff|touch|sign|shadow) of (?:an |a |any )?(?:foreign |other |different )?(?:accent|anything else|another (?:language|tongue|country)|elsewhere)|any accent\b|(?:no|without|not a) (?:\w+ ){0,4}(?:foreign|southern|northern|regional|eastern|outlandish|exotic) (?:sound|twang|ring|tone|lilt|tinge|note|edge|tongue)|"
            r"as (?:a |your )?(?:first|mother|home|only|own) (?:language|tongue)|(?:not|never) (?:as )?a second language|second[- ]language speakers?|(?:sound|sounds|sounding) (?:like|as if|as though) (?:you|they|someone|a|from|he|she)(?:\w* \w+){0,4} (?:here|local|native|elsewhere|abroad|foreign)"
        ),
        ("name the language level that the work needs, such as B2",),
        find(
            r"you|your|must|only|candidates?|applicants?|not|no|without|someone|somebody|people|who|copywriters?|need\w*|english|dutch|german|french"
        ),
        find(
            r"whatever|no matter|regardless|work(?:ing)? (?:from|at) home|doesn't|not needed|children|pupils|clients|residents|whichever|never mind|where(?:ver)? you learned"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"^\W*(?:two|three|four|five|\d|several) generations (?:in|of|from) \w+\W*$|citizen(?:ship)? by (?:birth|descent|blood)|(?:anyone|anybody|someone|somebody|those|staff|folks?|candidates|nobody) of colou?r|(?:as pale as|pale as)|eyes nature gave|(?:shorten|shortened|anglici[sz]ed|changed|change) (?:your|the) (?:first |last |sur)?name"
        ),
        ("leave the origin out",),
        find(
            r"^\W*(?:\w+ ){1,4}\w+\W*$|citizen|won't|not\b|n't|no\b|save|pale|eyes|they"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:from|of) (?:around|round) here\b|(?:not|isn't|aren't|n't) from (?:here|around here|this country|the netherlands|holland|europe|the village|the region)|(?:come|comes|came|hail|hails|stem|stems) from (?:outside|elsewhere|abroad|another country|overseas|africa|asia|the middle east|eastern europe)|people like (?:us|you)\b|our own (?:people|kind|sort)|your (?:own )?(?:kind|sort|people) (?:of people)?|one of (?:us|our own)\b|the rest of us|(?:other|certain|some) (?:cultures?|nationalities|races)\b|back where (?:you|they) came|your own country|speak the same (?:mother )?language at home"
        ),
        ("leave the origin out",),
        find(
            r"only|no\b|not\b|n't|must|prefer\w*|rather|want\w*|look\w*|need\w*|hire|hires|need|should|stick|out\b|won't|has to|have to|for the rest"
        ),
        find(
            r"become one of us|clients?|residents?|welcome|doesn't matter|whatever|product|recipe|supplier|ingredients|milk|vegetables|orders"
        ),
    ),
)

HEALTH = (
    Wording(
        Rule.HEALTH,
        find(
            r"(?:visit|visited|see|saw|seen|been to|under) (?:a|the|your) (?:doctor|gp|therapist|psychologist|psychiatrist|hospital|specialist|shrink)\b|(?:fit|sound|right) as a fiddle|sound (?:in|of) (?:body|mind|limb)|sound mind|fighting fit|picture of health|iron constitution|(?:in|be in|of) (?:good|great|top|tip-top|perfect|excellent|rude|robust|full) (?:physical |mental )?(?:health|shape|nick)\b|(?:two|both|all|full use of) (?:\w+ )?(?:good )?(?:arms|legs|hands|ears|eyes|limbs|senses)\b|all (?:five|your|their) (?:senses|limbs)|"
            r"(?:never|hardly ever|seldom|rarely) (?:\w+ )?(?:called in sick|call in sick|calls in sick|miss(?:es|ed)? a day|had a sick day|had a day off|off sick)|(?:zero|no|few|low|minimal|without) (?:\w+ )?(?:sick days?|sick notes?|sick leave|sickness|absenteeism|absences?)\b|(?:healthy|strong|good|sound) (?:back|mind|body|heart|knees|nerves)\b|clean (?:medical|health|sickness) (?:record|file|history)|nothing wrong with (?:you|your)|(?:medically|physically|mentally|psychologically|emotionally) (?:fit|sound|healthy|stable|robust|flawless|perfect|unimpaired)\b|"
            r"(?:see|hear|walk|talk|stand),? (?:\w+ ){0,2}(?:hear|walk|see|talk|speak) (?:\w+ )?(?:normally|properly|well|perfectly|without)|no (?:\w+ )?(?:ailments?|defects?|complaints?|impairments?|afflictions?|aches|pains|aids)\b|on the spectrum"
        ),
        ("say what the job asks: lifting, walking",),
        None,
        find(
            r"(?:your|our) (?:patients?|clients?|residents?|customers?|pupils|horses?|cattle|trees|plants|dogs?|cows|children)|you (?:help|keep|support|treat|coach|teach)|keep(?:s|ing)? (?:you|them|people|our)|we (?:offer|pay|give)|gym|complaints? (?:desk|procedure|from|handling|about)|customer complaints|vehicle|welcome|paid sick|sick leave (?:is|paid|policy)|no sick leave policy|business (?:is )?in"
        ),
    ),
)

FAMILY = (
    Wording(
        Rule.FAMILY,
        find(
            r"(?:bachelors?|bachelorettes?|spinsters?|singles?|unmarrieds?) (?:preferred|only|wanted|please|sought|ideal)\b|preferably (?:an? )?(?:bachelor|single)\b(?! degree)"
        ),
        ("say when the work is done",),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:no|without|free of|free from|few|minimal) (?:\w+ ){0,2}(?:strings|ties|dependants|dependents|obligations at home|home ties|baggage at home|family (?:ties|commitments|obligations|duties|responsibilities|life|worries)|care duties|childcare|school runs?|partner|spouse|husband|wife|little ones|kids|children|babies)\b|"
            r"(?:plans?|planning|thinking|hoping|trying|intend\w*|wish\w*|postpone|postponing|delay|delaying|put off|done with|finished with|past|beyond) (?:\w+ ){0,4}(?:babies|baby|pregnan\w+|children|kids|a family|motherhood|little ones|nappies|conceiv\w+|family planning|childbearing|having kids|maternity leave)\b|"
            r"(?:kids|children|babies|baby|wedding|little ones?|family|pregnancy|stork|pram) (?:\w+ ){0,3}(?:on the (?:way|cards|agenda|horizon|wish ?list|programme|menu)|in the pipeline|in your (?:plans|future)|on your (?:wish ?list|mind|to-do list|agenda))|swapping (?:\w+ )?nappies|(?:bun|one) in the oven|up the duff|knocked up|eating for two|(?:first|second|third) trimester|trimester (?:one|two|three|\d)|(?:month|weeks?|months) (?:pregnant|along)|the stork|family ties"
        ),
        ("say when the work is done",),
        find(
            r"you\b|your\b|you're|no\b|not\b|without|must|should|candidate|applicant|someone|somebody|we\b|willing|n't|never|free|done|past|past|women|woman|any\b|kids|ideal\w*|suits?"
        ),
        find(
            r"no strings attached|parents? (?:we|you|welcome)|you (?:help|support|teach|advise|coach|guide|inform)|clients?|patients?|residents?|leave (?:is|are|in full)|paid leave|(?:childcare|leave) (?:is|on us)|welcome|our nursery|magazine|midwi\w+|information|courses?|family doctor|we never|never ask|don't ask|none of our|no matter|congrat\w+(?! (?:on|!|, but))|is on leave|goes on|expecting in|stand-in|until"
        ),
    ),
)
