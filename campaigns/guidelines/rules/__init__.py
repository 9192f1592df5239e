"""What makes a recruiting text wrong: pure rules, no database, no framework."""
