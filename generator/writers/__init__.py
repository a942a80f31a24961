"""The writers: each prints a numbered `Document` in one format and decides nothing.

`html` makes one HTML text, `pdf` sets that text on pages with WeasyPrint, `docx` makes a Word
file. The look of all three comes from the theme's files, found by `theme`.
"""
