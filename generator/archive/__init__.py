"""Documents filed for good, and proof that they are as they were.

A document is filed as a revision: a folder with its PDF, its Word file and a manifest. The PDF
carries the sources that it was made from; the manifest holds the hash of everything, and that of
the manifest before it, so that no revision can be changed or taken out without a trace.

manifest   what is written down, and its shape as JSON
room       where the revisions lie
snapshot   a project that holds still while its document is made
describing what made a document, and from what
sources    its sources, put into a PDF and taken out again
printed    its files
filing     a revision takes its place
task, run  one document filed, and many
chain      the revisions of a document, one after the other
contents   the folder of a revision, file by file
signatures what was added to a PDF that was filed
single     a file by itself
stray      what belongs to no revision
verify     all of these together; verdict, what they say
rebuild    a document made again from its sources; text, how words are compared
listing    what stands there
takeout    sources into a folder
sides      what two addresses of a comparison mean

    R01  nothing new to file (warning)         R12  sources are not those recorded
    R02  a file is missing                     R13  a signature does not hold
    R03  a file too many                       R14  changed after filing, and not by signing
    R04  a file was changed                    R15  changes cannot be told from signing (warning)
    R05  a file was cut off, or is no PDF      R16  built again: same words, other bytes (warning)
    R06  a manifest cannot be read             R17  built again: not the same
    R07  a manifest stands in a wrong place    R18  cannot be built again
    R08  the chain is broken                   R19  no place for signatures (warning)
    R09  left by a broken filing (warning)     R20  a file that the archive does not know
    R10  a PDF without sources                 R21  there is no archive (usage)
    R11  not to be read                        R22  sources cannot be put there (usage)
"""
