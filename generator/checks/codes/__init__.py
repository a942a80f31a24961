"""Rules of group C: codes of the nomenclature. One rule, one module; its name is its code."""
