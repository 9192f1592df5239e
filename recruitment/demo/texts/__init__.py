"""What people in the demo wrote. Content, not interface: Dutch, and some English."""
