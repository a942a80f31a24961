"""Rules of group T: what is written. One rule, one module; its name is its code."""
