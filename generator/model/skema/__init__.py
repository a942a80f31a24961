"""The shape of every YAML file, as frozen pydantic models made from content nodes.

A model keeps the node it was made from, hence the place of itself and of each of its keys. All
errors of a file are found at once (`periksa`).
"""
