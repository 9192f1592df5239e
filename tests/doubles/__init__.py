"""Platforms and servers that tests talk to over real sockets. Each is a program of its own, or a thread with a port."""
