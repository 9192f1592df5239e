"""A backup of the database and the uploads, and who was erased since."""
