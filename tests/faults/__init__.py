"""What must not go wrong when processes die and servers vanish, tried with real ones."""
