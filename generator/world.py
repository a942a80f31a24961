"""The edge: everything from outside enters through `World`, which remembers what was read.

`DiskWorld` reads a project folder and never leaves `content/` and `templates/`;
`MemoryWorld` holds files in a dict and makes tests fast and pure.
"""
