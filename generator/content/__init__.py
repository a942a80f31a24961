"""Reading: YAML with places (`yaml`), the path contract (`paths`), names that were meant (`names`).

Imports only `diagnostics` and `world`. What is wrong with content is told under these codes:

    B01  file not found
    B02  path leaves the project, or is not in content/ or templates/
    B03  not a file, or not readable (permissions, disk)
    B04  file too large
    B05  not UTF-8
    B06  file is empty
    B07  folder or file name against the path contract
    B08  invisible or control character, or one of a symbol font
    B10  YAML not readable, for another reason than the following
    B11  tab or special space used for indentation
    B12  colon missing, without its space, or without a key
    B13  indentation does not fit its block
    B14  quote not closed, or text after it
    B15  bracket not closed, closed without being opened, or text after it
    B16  value begins with a character that YAML keeps for itself (@ ` % * & | > ? {{)
    B17  `: ` inside a sentence without quotes
    B18  comma or colon inside [...] or {...} that splits a number or a text
    B19  ` #` swallows the tail of a value (warning)
    B20  dash without its space, at the wrong place, or alone
    B21  key stands twice
    B22  YAML tag
    B23  YAML anchor or alias
    B24  YAML merge key
    B25  too deep, too many values, or too many mistakes
    B26  several YAML documents in a file
    B27  top of the file is not a map
    B28  key is not text

B09 and B29 are about the comments that set findings aside (`checks.silence`). B30 and up belong to
the model, which says what a value should have been.
"""
