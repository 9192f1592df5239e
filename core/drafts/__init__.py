"""What somebody types into a long form is kept while they write it: nothing is lost when a sign-in ends."""
