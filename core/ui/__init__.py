"""What pages are made of: words for figures, small parts, tables, forms and charts."""
