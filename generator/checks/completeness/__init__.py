"""Rules of group K: what must be there. One rule, one module; its name is its code."""
