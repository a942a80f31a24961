"""The auditor inside: what reviewers look for, found before anyone prints.

    auditor            runs the rules
    rule, catalogue    a rule is a module; its docstring is the manual
    dossier            all data of a dinas at once          → rules' `data`
    paper, prose       one composed document, typed text    → rules' `document`
    citation           digits that are no figures: laws, dates, codes, numbers of articles
    stated             what data state, against what it adds up to, and causes of differences
    facts, numbers     what the data say in numbers; the numbers that people typed in sentences
    written, mend      typed words of a dinas, and safe mends of them
    policy             severities by daerah
    silence, comments  findings set aside at their line, with a reason
    guide              the list of rules for staff

Groups, each a package with a module a rule: `arithmetic` A, `crossdoc` X, `codes` C, `people` P,
`text` T, `completeness` K.
"""
