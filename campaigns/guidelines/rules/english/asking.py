"""English ways to ask what somebody earns or earned, and for a picture, made up of their parts."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.wordings import Wording, find

_PAY = r"(?:salary|salaries|pay|wages?|income|earnings|compensation|remuneration|package|rate|day rate|hourly rate|ctc|take-?home(?: pay)?|bonus|gross|net)"
_NOW = r"(?:now|today|currently|at present|at the moment|at this moment|these days|this year|last year|right now|nowadays|before|previously|until now|so far|there|with them|in your (?:\w+ )?(?:job|role|post|position)|at your (?:\w+ )?(?:job|employer|company|firm|place|boss)|per month|a month|monthly|yearly|a year|an hour|per hour|base|gross|net)"
_EARN = r"(?:earn|earning|earned|make|making|made|get paid|getting paid|been getting|bring home|bringing home|take home|taking home|paid|being paid|cash in|pull in|collect)"
_LATEST = r"(?:current|present|previous|last|latest|former|existing|most recent|recent|old|today's|past|final)"
_SLIP = r"(?:pay ?-?slips?|wage ?-?slips?|salary ?-?slips?|pay ?-?stubs?|pay ?-?checks?|pay ?-?cheques?|salary statements?|wage statements?|annual (?:income )?statements?|p60s?|p45s?|w-?2s?|tax (?:returns?|assessments?|statements?)|jaaropgave|proof of (?:\w+ ){0,2}(?:income|salary|pay|earnings|wages))"
_EMPLOYER = r"(?:employer|employers|boss|company|firm|job|place|workplace)"
_SEND = r"(?:send|sends|sending|attach|attached|include|includes|included|upload|add|adding|forward|share|show|bring|provide|supply|enclose|enclosed|submit|copy|copies|state|mention|required|mandatory|compulsory|need|needs|want|wants|hand|mail|email|drop|put|tag|post|ask for|asks for|must|please|obligatory|essential|with|should|expect|expects|welcome|give|dm|message)"
_WORK = find(
    r"no matter|whatever|regardless|(?:n't|not|never) (?:want|need|care) to know|(?:check|checking|checks|process|processing|print|explain|answer\w*|prepare|draft|administ\w+|monthly payroll|software|you (?:run|make|handle|correct|calculate|send))\b|never ask|(?:not|n't|never|no need to) (?:\w+ ){0,3}(?:ask|need|send|want|include|attach|matter|tell|share|provide|show)|we take off|forget what|no (?:pay ?slips?|salary history)|keep (?:it|that) to yourself|illegal|not allowed to ask|with us\b|here\b(?= you)"
)
_LEAVE = ("leave this out",)
_WISH = ("What would you like to earn?",)

PAY_HISTORY = (
    Wording(
        Rule.PAY_HISTORY,
        find(
            rf"(?:what|how much|the amount|the sum)(?:'s| is)? (?:(?:are|do|did|were|was|have|is) )?(?:you|you're|you've|you were) (?:\w+ ){{0,2}}{_EARN} (?:\w+ ){{0,3}}?{_NOW}|what (?:are|were) you (?:\w+ )?(?:on|making|earning|paid|getting)\b(?! (?:about|at work))|"
            rf"{_LATEST} (?:gross |net |monthly |annual |yearly |hourly |base |basic |total |fixed ){{0,2}}{_PAY}\b|{_PAY} (?:\w+ ){{0,2}}(?:history|with your {_LATEST}|at your {_LATEST}|from your {_LATEST}|in your {_LATEST}|you (?:now |currently |last )?(?:have|get|receive|draw|earn|earned|had|made))\b|"
            rf"what (?:your|the) (?:{_LATEST} )?{_EMPLOYER} (?:\w+ ){{0,2}}(?:pays?|paid|gives|gave)|what (?:does|did|do) (?:your|the) (?:\w+ ){{0,2}}(?:job|employer|boss|company|place|firm) (?:\w+ )?pay|what (?:they|he|she) (?:currently |now )?pays? you|how much (?:your|the|does your|do your|did your) (?:{_LATEST} )?{_EMPLOYER} (?:\w+ )?(?:pays?|paid)|what's (?:on|at the bottom of) your {_SLIP}"
        ),
        _WISH,
        None,
        _WORK,
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(
            rf"{_SLIP}|bank statements?|screenshot of (?:\w+ ){{0,3}}(?:salary|wages?|bank|account)"
        ),
        _LEAVE,
        find(
            rf"{_SEND}|{_LATEST} (?:\w+ )?{_SLIP}|^(?:\W* )?(?:last|latest|recent|copy|copies|two|three|\d)"
        ),
        find(
            rf"{_WORK.pattern}|(?:customers?|clients?|tenants?|employees|colleagues)['’]? |wanted|administrator|(?:every|each) month|we send|you get (?:a|your)|on your {_SLIP}|your {_SLIP} (?:shows?|is|comes|are)"
        ),
    ),
)

_PICTURE = r"(?:photos?|photographs?|pictures?|pics?|headshots?|portraits?|portrait (?:photo|picture)s?|selfies?|snaps?|snapshots?|passport (?:photo|picture)s?|profile (?:photo|picture|pic)s?|mugshots?|full-length|image of you|video of yourself)"
_NO_PICTURE = find(
    r"(?:no|without(?: a| any)?|not|never|n't|don't|neither|leave out|leave off|take off|skip|remove|blur|hide|nor) (?:\w+ ){0,4}(?:photos?|photographs?|pictures?|headshots?|portraits?|selfies?|face|snaps?|pics?)|selfie-free|photo-free|"
    r"(?:photos?|pictures?|portraits?|headshots?|selfies?) (?:of (?:your|the|a|our|that) (?:work|project|garden|bridge|cake|dish|dog|house|favourite|product|best)|are (?:removed|taken|hidden|ignored)|is (?:not|never|taken|removed)|isn't|aren't|not)|"
    r"you (?:take|make|shoot|edit|retouch|frame|print|photograph)|portfolio|(?:our|the) (?:photographer|studio)|(?:wildlife|product|food|wedding) (?:photos?|pictures?)|see (?:the )?(?:pictures|photos)|pictures? \d"
)
PHOTO = (
    Wording(
        Rule.PHOTO,
        find(
            rf"{_PICTURE} (?:\w+ ){{0,2}}(?:mandatory|required|compulsory|obligatory|essential|is a must|a must|needed|please|attached|included|enclosed|expected|of (?:you|yourself|your face|your (?:\w+ )?smile))\b|"
            rf"(?:cvs?|letters?|resumes?|applications?|profiles?) (?:\w+ ){{0,2}}(?:without|that lack|lacking|with|including|plus|and|incl\.?) (?:a |an |your |recent |clear |nice |full ){{0,3}}(?:\w+ )?{_PICTURE}\b|"
            rf"(?:send|attach|include|upload|add|enclose|submit|mail|email|forward|dm|post|text|message|whatsapp|want|wants|need|see|bring|put|with) (?:us |me |in |along |over )?(?:a |an |your |recent |clear |nice |full |one |two |three |some |the ){{0,3}}(?:\w+ ){{0,2}}{_PICTURE} (?:of (?:you|yourself|your)|with|on|at|along|to|and|so|taken|in which|where|too|as well|attached|before|when)\b|"
            rf"(?:recent|clear|nice|current|smiling|full-body|full-length) {_PICTURE}(?: of (?:you|yourself))?\b|"
            r"(?:put|show|see|paste|stick|print) (?:us |me )?your (?:\w+ )?(?:face|smile|looks)\b|(?:snap|selfie|picture|photo|pic) of your(?:self)?\b|(?:snap|selfie|picture|photo|pic) of your \w+ (?:smile|face|look)"
        ),
        ("a CV and a short letter",),
        find(
            rf"{_SEND}|{_LATEST}|mandatory|\?|see|paste|stick|lack|lacking|without|^\W*(?:photo|picture|headshot|portrait|selfie|recent)"
        ),
        _NO_PICTURE,
    ),
)
