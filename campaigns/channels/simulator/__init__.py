"""The Noticeboard: a simulated platform, a program of its own that speaks HTTP on this machine only."""
