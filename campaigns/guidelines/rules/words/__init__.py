"""Lists of words: what they say of a person, and what surrounds them."""
