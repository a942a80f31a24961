"""Rules of group P: officials and signatories. One rule, one module; its name is its code."""
