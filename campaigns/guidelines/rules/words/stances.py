"""English ways to turn people away, and to say that nobody is: by kind of phrase, not by sentence."""

from campaigns.guidelines.rules.words.sayings import say

_BE = r"(?:is|are|was|be|being|been|get|gets|got|'s|'re|were)"
_NOT = r"(?:not|n't|never|no|hardly|rarely|no longer|cannot|isn't|aren't|won't|can't|don't|doesn't|wasn't|wouldn't|shouldn't|weren't)"
# What a letter of refusal calls those it is for.
_FITTING = (
    r"(?:eligible|possible|considered|suitable|suited|acceptable|accepted|allowed|admitted|wanted|invited|hired|employed|employable|shortlisted|"
    r"an option|a match|a fit|a good fit|for you|for them|for us|yours|theirs|meant|your place|your next|going to work|up for|the one|our cup|open to|"
    r"what we|who we|whom we|the right|the type|the sort|the kind|in the running|on the list|in scope|on our list|up to it|cut out|made for|put you|put them|on the shortlist|do anything for|offer you|place you|meet you|see you|meet them|work with|their brand|our brand|on brand|our style|will do|taken on|taken|read|processed|looked at|opened|"
    r"welcomed|our first choice|at home|qualified|get through|make the cut|make it|going through|put forward)"
)
_PUT_ASIDE = (
    r"(?:binned|deleted|ignored|returned|skipped|dropped|parked|passed over|passed|declined|discarded|removed|filtered|screened|sifted|sorted out|"
    r"weeded|ruled|turned (?:down|away)|sent (?:home|back|away)|rejected|refused|excluded|barred|banned|disqualified|shredded|left out|left aside|"
    r"struck off|crossed off|set aside|put aside|disregarded|kept out|unwanted|unwelcome|unsuitable|ineligible|undesirable|"
    r"off the table|off the list|out of (?:luck|the running|the question)|a no|a dealbreaker|a deal breaker|a red flag|a liability|a risk|a hassle|too much)"
)
_OTHER_WAY = (
    r"(?:look|apply|try|go|search|work|find|seek|choose|pick|see|shop) (?:for )?(?:\w+ ){0,2}(?:elsewhere|somewhere else|another|a different|other|different)|"
    r"keep (?:walking|moving|scrolling|swiping|driving|looking|going|on walking|it moving)|swipe (?:on|left|past|away)|stay (?:at home|home|away|out|put)|"
    r"gets? to stay|(?:hold|save|keep|spare (?:us|yourself)|save yourself) (?:your|the) (?:\w+ )?(?:cv|stamp|breath|energy|time|trouble|effort|ink|application)s?|"
    r"(?:keep|stay|steer|stand) clear|(?:on|onto|to|in) the (?:\w+ )?(?:decline|reject|rejection|no|wrong|second|discard|other|slush) (?:list|pile|heap|folder|stack|tray)|withdraw(?:ing|n)? (?:your|the|my) (?:application|offer|cv)|the offer is off|you had the job|someone 'available|"
    r"(?:→|=|->|>) (?:decline|reject|no|bin|out|skip|delete|pass)|(?:can|may|could) (?:save|spare|keep) (?:themselves|yourself|us|their|your)|without you|go on without|"
    r"(?:don't|do not|needn't|need not|never|nor|no need to) (?:\w+ ){0,2}(?:ring|phone|mail|email|message|text|contact|respond|react|knock|try|come|show up|turn up|waste|start|sign up|register|press|click|tap|drop by|hand in|expect|hope|step in|think of|get in touch|get your hopes|dream)|"
    r"(?:don't|doesn't|do not) have (?:any|one|them|it)\b|take you off|took you off|taken off the|stop (?:the|our|this) (?:talks|process|procedure|conversation|search|chat)|(?:they|we|it|which|list) (?:stop|stops|end|ends|cut off) (?:there|at)|of no use|no use to|please stop|stop writing|stop applying|stop sending|"
    r"(?:would|will|do|does|did) ?(?:not|n't) (?:\w+ ){0,2}(?:like|enjoy|appreciate|accept|approve|agree|want|welcome|tolerate|allow|go down|do|stand|trust|take)|(?:aren't|isn't|not|hardly|not very|not too) (?:\w+ )?(?:keen|fond|amused|thrilled|happy|comfortable|wild about|a fan|fans)|no fans? of|"
    r"clash(?:es)? with|bad (?:luck|experiences?|memories|results?) with|(?:burned|burnt|bitten) by|had (?:bad|poor|rotten|enough)|screen for|check for that|disappears? into|wreck(?:s|ed)?|let (?:us|me) down|never (?:worked|works) (?:out|here)|"
    r"has ever lasted|have ever lasted|stopped trying|no longer try|don't send|won't send|nobody else|no one else|none other|jog on|move on|pass on|passes on|passing on|walk on|scroll on|hop it|step aside|back off|on your way|bye|goodbye|ta-ta|think again"
)
_SHORT_NO = (
    r"so no|a no|it's no|no thanks|no thank you|not again|not this time|not with us|not for us|not on our|not in our|not here|not happening|not any more|"
    r"not anymore|never here|hard pass|we pass|we'll pass|i'll pass|give (?:\w+ ){1,3}a miss|no chance|no way|no go|nope|absolutely not|rather not|"
    r"better not|no entry|no admittance|had enough of|had it with|fed up with|sick of|tired of|done with|learned our lesson|lesson learned|once bitten"
)
_WE_AVOID = (
    r"(?:we|i|they|he|she|client|owner|boss|management|manager|team|crew|customers?|company|firm|director|founder|family|depot|guests) (?:\w+ ){0,2}"
    r"(?:avoid|avoids|skip|skips|pass|passes|decline|declines|refuse|refuses|reject|rejects|bin|bins|filter|filters|steer|steers|exclude|excludes|"
    r"shun|shuns|ban|bans|ignore|ignores|discard|discards|weed|dislike|dislikes|distrust|distrusts|draw the line|keep out|leave out|"
    r"say no|says no|said no|turn away|turn down|drop|drops)"
)
# How such people are said to be, where they are kept out.
_BELITTLED = (
    r"(?:miss|misses) (?:too|so|a lot|shifts|work)|(?:don't|doesn't|won't|can't|cannot|never) (?:last|cope|keep up|stay|fit|listen|learn|manage|blend|gel|belong|mix|stick|hack)|"
    r"slows? (?:us|the|things|everything|everyone) down|slow the|cost (?:us|too)|costs (?:us|too)|(?:get|gets) (?:homesick|ill|sick|pregnant|emotional|tired|distracted|bored)|"
    r"(?:is|are) (?:just |simply |always |often |usually |too |so |a |such a |far too |notoriously )*(?:unreliable|lazy|slow|trouble|a pain|a nuisance|hard work|difficult|a burden|weak|emotional|"
    r"distracted|expensive|fussy|rude|noisy|set in their ways|stuck|clumsy|a distraction|a worry|late|absent|ill|untrustworthy|dirty|aggressive|stubborn)|"
    r"scares?|ruins?|puts? (?:off )?(?:our |the )?(?:guests|customers|clients|people)(?: off)?|upsets?|frightens?|make(?:s)? (?:poor|bad|terrible|lousy)|causes? (?:trouble|friction|problems|fuss|drama)|"
    r"tends? to (?:be|complain|leave|call|miss|slow|moan|struggle|quit|drop|lose)|tends? not to|lacks?|complain|moans?|whine|steal|quit|bring the mood|spoil|make our"
)
TURNED_AWAY = say(
    r"welcome as [\w' ]{1,30},? (?:but )?not as",
    rf"(?:{_BE} )?{_NOT} (?:[\w']+ ){{0,3}}{_FITTING}",
    rf"{_BE} (?:[\w']+ ){{0,2}}{_PUT_ASIDE}",
    _OTHER_WAY,
    _SHORT_NO,
    _WE_AVOID,
)
OFFERED = say(
    r"thank\w*|congrat\w*|fine|adapt\w*|adjust\w*|bring|help\w*|support\w*|room|care of|good for|insur\w*|covers?|pays?|paid|free|welcome|sorry to hear|take your time|keep|keeps|desk|chair|protect\w*|improve\w*|matters to us|check-?up|"
    r"comes first|look after|invest\w*|gym|fruit|no problem|stays? private|safe|no matter|deserves?|needs|benefits?"
)
BELITTLED = say(
    _BELITTLED,
    r"(?:make|makes|made) (?:\w+ ){1,4}(?:nervous|uneasy|uncomfortable|anxious|awkward|shy|jumpy)|late (?:for|to)|come late|comes late|(?:would|will|'d|might|may|could) be (?:distracted|a distraction|uncomfortable|scared|put off|a problem|trouble|too much|lost|out of place)",
)
NOT_OURS = say(r"not (?:\w+ )?our (?:style|thing|way|cup of tea|scene)")
FAVOURED = say(
    r"(?:get|gets|have|has|take|takes|given|gain|gains|enjoy|enjoys) (?:the )?(?:\w+ )?(?:first (?:pick|choice|dibs|call|refusal|chance)|priority|preference|precedence|an edge|the edge|a head start|the jobs?|the job|extra points|bonus points)|"
    r"(?:come|comes|go|goes) first|(?:head|front|top) of the (?:queue|list|pile|line)|ahead of (?:others|the rest|everyone)|a cut above|score (?:higher|extra|more)"
)

# Denied is what would stand in the way: nobody is left out.
NO_MATTER = say(
    rf"{_NOT} (?:[\w']+ ){{0,4}}(?:required|needed|necessary|asked|we ask|problem|matter|matters|obstacle|barrier|hurdle|count|field|factor|"
    r"relevant|relevance|requirement|must|need to|issue|limit|reason|objection|have to|tell|disclose|mention|explain|discriminate|"
    r"judge|fuss|excuse|bother us|bothers us|interest|interested in|interests us|decide|decides|look at|filter|select|drawback|disadvantage|taboo|secret|shame|lose|losing|worry|afterthought)",
    r"(?:nobody|no one|none of us) (?:[\w']+ ){0,2}(?:cares|minds|asks|is|blinks|counts|checks|bats|will ask)",
    r"irrelevant|immaterial|beside the point|private|your own business|up to you|optional|either way|all the same to us|makes no difference|(?:plays?|has|have|had) no (?:part|role|place|influence|say|bearing)|(?:fits?|open to) (?:all|you|each|everyone|everybody|anyone)\b|all of it|(?:the lot|all|each|both|every one|none) of (?:them|us|you|these)|call yourself|on purpose|"
    r"counts? for nothing|whichever|whoever you are|come as you are|as you are|whatever (?:your|you)|don't ask|won't ask|never ask|(?:is|are) yours (?:for|to|when|any)|there for you|can swap|swap shifts|are (?:a )?bonus days",
)
# To be without it is no fault: `must I believe?`
OPEN_QUESTION = say(
    r"need|have to|must|required?|matters?|necessary|mind|problem|experience"
)
# The reader is asked about a private side.
ASKED = say(
    r"^any .{0,60}$|^(?:are|is|were|was) there|^got (?:\w+ ){0,3}(?:kids|children|babies|a baby|a family|a partner)|when(?:'s| is| are) the (?:baby|babies|twins|due)|on (?:the way|the cards|the agenda|the horizon|your wish list|your mind)|(?:are|is|will|would|could|can|do|does|did|have|has|how|when|what|which|who|where) (?:[\w'-]+ ){0,8}(?:you|your|we should know)\b"
)
TELL_US = say(
    r"let (?:me|us|hr) know|tell (?:me|us|hr)|(?:need|needs|want|wants|wanted|has|have|like|likes|must|asked|ask) (?:to (?:know|ask|check|hear|see)|if|whether)|wonder(?:s|ed|ing)? (?:if|whether)|we ask (?:everyone|everybody|all|each)|fill in|tick|yes or no|please (?:declare|disclose|state|mention|confirm)|(?:declare|disclose|state) (?:your|any|if|whether)|"
    r"it (?:does )?matters?|matters? (?:for|to)|just checking|before (?:we|i) (?:sign|send|decide|hire|go|invite|plan|put|offer)|or not\?|be honest|honestly|straight answer|yes or no"
)
LEAVE_COVERED = say(
    r"stand-?in|stands? in|standing in|cover|covers|covering|replac\w+|fill(?:s|ing)? in|temp|temporary|until|while (?:\w+ ){1,3}(?:on|is)|goes on|going on|go on|went on|"
    r"is (?:off|leaving|having|expecting|back)|becom(?:es|ing) a|takes? over|locum|interim"
)
# Words of somebody else that are looked back on.
LOOKED_BACK = say(
    r"(?:was|were|is|that's) (?:\w+ )?(?:wrong|outdated|a mistake|nonsense|history|illegal|a myth|a cliche|rubbish|over|old news|not us)|apologi[sz]e\w*|took it down|taken down|not in our vocabulary|"
    r"what they call|what they called|used to say|so-called|(?:never|don't|do not|stop) (?:use|write|say|print|saying|using|writing)|as a warning|hangs? on|19\d\d (?:ad|advert|vacancy|poster|notice)|(?:sent back|refused|rejected|turned down|returned|declined|tore up|struck) (?:\w+ ){0,3}(?:brief|ad|advert|request|order|assignment|client|vacancy|text|wording|line|ads)|asked us to drop|we rewrote|we scrapped|we deleted|we removed|we dropped|"
    r"who says|says who|who said|myth|cliches?|debunk\w*|prove them wrong|proved (?:them|me|him|her) wrong"
)
# A law by its name.
LAWFUL = say(
    r"[\w']+ act|the act|under the [\w ]{1,30}act|statute|leaves us no choice|ministry rules|licensing rules?|licen[cs]e requires|law requires|law says|required to by|government rules?|"
    r"clearance|vetting|legally|insurance requires|insurer requires|regulations?"
)
