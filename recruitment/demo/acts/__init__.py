"""What people in the demo did, each act a few operations with moments in the past."""
