"""English words that several rules share: whom we seek, peoples and faiths."""

from campaigns.guidelines.rules.wordings import find

SEEKS = find(
    r"you are|you're|are you|looking for|look for|wanted|we want|we need|hiring|seek\w*|candidates?|"
    r"applicants?|apply|preferably|only|need not|not older|(?:ideal|new|future|right) \w+|job for|no one|nobody|prefer\w*|(?:we|they) would like|must be|should be|has to be|required"
)
YEARS = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)"
PEOPLE = (
    r"(?:people|persons?|men|man|women|woman|colleagues?|candidates?|applicants?|employees?|"
    r"workers?|staff|professionals?|talents?|nurses?|technicians?|drivers?|teachers?|carers?)"
)
LANDS = (
    r"(?:dutch|turkish|moroccan|surinamese|antillean|polish|syrian|ukrainian|romanian|bulgarian|"
    r"african|asian|arab|indonesian|chinese|german|belgian|british|american|western|eastern[- ]european)"
)
BELIEVERS = r"(?:christian|muslim|islamic|catholic|protestant|jewish|hindu|buddhist|religious|atheist)"
