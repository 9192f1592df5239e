"""The least that Django can do for a page of each kind: what `make bench` compares ours with."""
