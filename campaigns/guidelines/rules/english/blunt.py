"""English wordings that turn people away, prefer them or ask about them without naming a group."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.wordings import Wording, find

_NUMBER = r"(?:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|few|couple of)"
_SEX = r"(?:man|woman|lad|girl|boy|lady|bloke|guy|gentleman|gal)"
_SEXES = r"(?:men|women|lads|girls|boys|ladies|blokes|guys)"
_NAMES = r"(?:name|surname|last name|first name)"
_LEAVE_OUT = ("leave this out",)
_NO_AGE = ("leave the age out",)
_COLLEAGUE = ("somebody", "a colleague")
_LAND = r"(?:the netherlands|netherlands|holland|germany|belgium|britain|england|the uk|the us|an? eu (?:country|state)|the eu|an? eu member state|this country)"

BLUNT = (
    Wording(
        Rule.AGE,
        find(
            rf"from (?:19[6-9]\d|20[01]\d) (?:or|and) (?:later|younger|after)|(?:someone|somebody|people|anyone|a person) (?:of )?our (?:own )?age|(?:won't|will not|not) (?:retire|stop|leave) in (?:a )?{_NUMBER} years"
        ),
        _NO_AGE,
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:pretty|handsome|cute|beautiful|good-looking|attractive) (?:face|smile|figure|looks|appearance|young thing)\b|good[- ]looking\b|dress size (?:[468]|1[02])\b"
        ),
        ("well turned out",),
        None,
        find(r"website|site|design|products?|building|collection|interface|food"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:after|past|beyond|once past) (?:your |the age of )?(?:twenty-five|thirty|thirty-five|forty|forty-five|fifty|sixty|30|35|40|45|50|55|60)\b(?! (?:minutes|hours|days|years|months|euros|people|calls))"
        ),
        _NO_AGE,
        find(r"not|n't|won't|don't|can't|never|nobody|too late|slow\w*|stop"),
        find(r"clients?|customers?|never too late|residents?|patients?"),
    ),
    Wording(
        Rule.SEX,
        find(
            rf"an? (?:\w+ )?{_SEX} (?:\w+ ){{0,4}}(?:works|fits|sounds|sells|looks|does|understands|suits) (?:\w+ ){{0,3}}(?:better|nicer|best)\b|"
            rf"(?:see|picture|imagine|think of) (?:\w+ ){{0,3}}(?:more|rather|sooner) (?:of )?an? (?:\w+ )?{_SEX}\b"
        ),
        _COLLEAGUE,
        None,
        find(rf"or (?:an? )?{_SEX}\b|customers?|nobody|nonsense"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"member of (?:an? |the |our )(?:\w+ )?(?:church|mosque|congregation|parish|synagogue)\b|skull-?caps?\b|kippahs?\b"
        ),
        _LEAVE_OUT,
        find(r"you are|you're|must|should|no\b|not|only|prefer\w*|are you"),
        find(r"welcome|allowed|fine|may wear"),
    ),
    Wording(
        Rule.SEX,
        find(
            rf"prefers? (?:to work|working|to deal|dealing) with (?:an? )?(?:{_SEXES}|{_SEX})\b|would rather (?:work|deal) with (?:an? )?(?:{_SEXES}|{_SEX})\b"
        ),
        _COLLEAGUE,
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:speaks?|spoken|speaking|talks?) (?:only )?(?:english|dutch|german|french) at home"
        ),
        _LEAVE_OUT,
        None,
        find(r"clients|residents|whatever"),
    ),
    Wording(
        Rule.RELIGION,
        find(r"(?:sunday|church) (?:services?|mass)\b"),
        _LEAVE_OUT,
        find(r"you (?:\w+ )?(?:attend|go|visit|join)|must attend|faithfully"),
        find(r"rota|pay|guests|residents"),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"your (?:partner|husband|wife|boyfriend|girlfriend|family) (?:must|may|should|has to|needs to|can't|cannot|supports?|understands?|won't)"
        ),
        _LEAVE_OUT,
        find(
            r"nights?|weekends?|travel\w*|shifts?|mind\b|object|complain|behind you|hours"
        ),
        find(r"welcome|discount|come along"),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"do you live (?:with (?:your|a) (?:partner|parents|boyfriend|girlfriend|husband|wife|family)|alone)|when (?:is|are) (?:you due|your due date|the baby due|the baby coming)|how far along are you"
        ),
        _LEAVE_OUT,
        find(r"\?"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:born|raised|grew up|grown up) (?:here|locally|in this (?:country|town|village))\b"
        ),
        _LEAVE_OUT,
        find(r"someone|somebody|you|must|only|prefer\w*|anyone|people|who"),
        find(r"children|baby|company|brand|idea|wherever|or not|founder"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:close|near|nearer|closer|next) to (?:\w+ )?(?:retirement|retiring|pension\w*)|(?:nearing|approaching|near) (?:\w+ )?(?:retirement|pension\w*)|"
            rf"(?:retir\w+|pension\w*) (?:in|within) (?:\w+ ){{0,2}}years|(?:about|due|going|set) to retire|within {_NUMBER} years of retir\w+"
        ),
        _NO_AGE,
        find(
            r"don't|doesn't|won't|can't|cannot|no|not|nobody|never|avoid|skip|unsuitable|declin\w+|reject\w*|rather|anyone|applicants?|candidates?"
        ),
        find(
            r"colleague|replace\w*|successor|clients?|customers?|members|welcome|(?:he|she) is"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:working|productive|good) years (?:\w+ ){0,3}(?:ahead|left|to go|in (?:you|them|him|her))|(?:decades|many years|years) (?:ahead of (?:you|them)|left in (?:you|them))|"
            r"whole (?:career|working life) ahead|has (?:many|plenty of) years left"
        ),
        _NO_AGE,
        None,
        find(r"company|project|contract|lease"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:from|born|anyone) (?:after|since) (?:19[4-9]\d|20[01]\d)|so (?:preferably |ideally |rather |somebody |someone |somewhat |a bit )?(?:younger|older)\b|"
            rf"graduat\w+ (?:\w+ ){{0,2}}(?:less than|under|no more than|within) (?:the (?:last|past) )?{_NUMBER} years|graduated (?:after|since|from) 20\d\d|"
            rf"(?:degree|diploma|graduat\w+) (?:\w+ ){{0,3}}(?:in|within|over) the (?:last|past) (?:{_NUMBER} )?years?"
        ),
        _NO_AGE,
        None,
        find(r"building|houses?|cars?|machines?|records|law|data"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:what|which) year (?:were|are) you (?:born|from)|what's your age|what is your (?:age|date of birth)|when is your birthday|how many years (?:until|till|before) you retire"
        ),
        _LEAVE_OUT,
    ),
    Wording(
        Rule.SEX,
        find(
            rf"(?:enough|too many|plenty of|so many) {_SEXES} (?:here|in|on|at|already)\b|(?:too many|already enough|enough) {_SEXES}\b"
        ),
        _LEAVE_OUT,
        find(
            r"so\b|this time|therefore|need|want|looking|prefer\w*|has to be|must be|let's|rather|got to be"
        ),
        find(r"customers?|clients?|patients?|members"),
    ),
    Wording(
        Rule.SEX,
        find(
            rf"(?:has|have|needs|ought|got) to be an? (?:\w+ )?{_SEX}\b|(?:it|this|that) (?:must|should|will|'ll) be an? (?:\w+ )?{_SEX}\b|"
            rf"preference (?:is |goes |given |to |for |will |be |would |strongly ){{1,5}}(?:an? )?(?:\w+ )?(?:{_SEX}|{_SEXES}|male|female)\b|"
            rf"{_SEXES} (?:get|have|take|are given|will get|come|go) (?:\w+ )?(?:priority|preference|precedence|first)\b|"
            rf"(?:an? )?(?:male|female|{_SEX}) (?:\w+ ){{0,2}}(?:has|have|gets|is) (?:our|the|my) (?:strong )?(?:preference|priority)"
        ),
        _COLLEAGUE,
        None,
        find(
            rf"or (?:an? )?{_SEX}\b|boy or|girl or|(?:don't|doesn't|not) (?:have|has|need) to be"
        ),
    ),
    Wording(
        Rule.SEX,
        find(r"(?<![\w:/(']\s)(?<![\w\d:/('-])[mf],? \(?\d\d ?(?:\+|-|years?|to|plus)"),
        _LEAVE_OUT,
        None,
        find(r"m ?/ ?f|f ?/ ?m"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            rf"{_NAMES} like (?:yours|that|his|hers|this)\b|(?:with|given|because of) (?:your|that|a foreign|a strange) {_NAMES}\b|(?:your|their) {_NAMES} (?:\w+ ){{0,3}}(?:foreign|strange|exotic|difficult|hard)|"
            rf"(?:foreign|strange|exotic|muslim|african|arabic)(?:[- ]sounding)? (?:{_NAMES}|names|surnames)\b"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"brand|product|domain|file|company|fits|suits|great|nobody|whatever|any name|pronounce"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            rf"(?:nationals?|citizens?) of {_LAND}|(?:citizenship|nationality) of {_LAND}|(?:dutch|german|belgian|british|american|eu|uk|us|european) (?:citizens?|nationals?|citizenship)\b"
        ),
        ("allowed to work here",),
        find(
            r"only|must|should|required|has to|have to|need|you are|prefer\w*|solely|exclusively|are you|no\b|restricted|limited"
        ),
        find(
            r"need not|no need|(?:not|n't) (?:need|have|required)|help|welcome|services? (?:for|to)|clients?|letters to"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:look|looks|looking|sound|sounds|appear|appears) (?:\w+ ){0,2}(?:dutch|western|european|white|british|foreign|english|local)\b"
        ),
        _LEAVE_OUT,
        find(
            r"you\b|must|someone|candidate|applicants?|somebody|should|has to|have to"
        ),
        find(r"site|website|building|product|whether|looking for"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"(?:who|what|which party|which way|how) (?:did|do|will|would|are) you (?:\w+ ){0,2}(?:vote|voting)|(?:which|what) party (?:do|did) you (?:support|vote|back)|political (?:views|leanings?|colours?|preference|affiliation)"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"regardless|whatever|survey|research|never ask|logo|do not ask|don't ask|team outing"
        ),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"do you (?:\w+ ){0,2}(?:pray|fast|observe|go to (?:church|mosque|temple|synagogue)|believe in god|practi[sc]e)"
        ),
        _LEAVE_OUT,
        find(r"\?"),
        find(r"rota|schedule|space|room|practi[sc]e (?:law|medicine)"),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"how(?:'s| is| are) your (?:\w+ )?(?:health|back|knees|fitness|heart|mental health)|anything wrong with (?:you|your)|how (?:often|many days) (?:were|are|have) you (?:\w+ ){0,3}(?:ill|sick|off)"
        ),
        _LEAVE_OUT,
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"do you (?:already |actually |happen to |currently ){0,2}have (?:a |any )?(?:partner|boyfriend|girlfriend|husband|wife|spouse|kids)\b|what does your (?:partner|husband|wife|boyfriend|girlfriend)|"
            r"who (?:looks after|picks up|minds|watches) (?:the|your) (?:kids|children)|how old are your (?:kids|children)|how many (?:kids|children) (?:do|have|would)"
        ),
        _LEAVE_OUT,
        find(r"\?"),
        find(r"welcome|bring (?:him|her|them)|clients|residents|patients"),
    ),
)
