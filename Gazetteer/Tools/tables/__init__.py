"""Steps of make_tables.py: each module derives one table of Gazetteer/Data."""
