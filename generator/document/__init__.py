"""The frozen, numbered document tree between templates and writers."""
