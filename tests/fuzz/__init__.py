"""Odd values in every place of a request: what they are, and how one request is tried."""
