"""How the machine is doing: for programs (/live, /ready), administrators (/status) and everybody (the bar)."""
