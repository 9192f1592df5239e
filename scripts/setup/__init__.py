"""Set-up of a checkout. Standard library only: nothing is installed yet when it runs."""
