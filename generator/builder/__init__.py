"""From a project folder to finished files: which documents, which unchanged, run in parallel.

plan         which documents are meant
product      one document, from its files to the bytes of its outputs
cache        which of them are unchanged, by hash
versions     what they depend on besides content and templates; fingerprint, as one hash
store        files replaced whole or not at all
run          all of them, in processes that do not touch each other
review       findings alone
changed      which lines changed since a revision
mending      what findings say how to mend, made in the files
"""
