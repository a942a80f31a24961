"""Rules of group A: amounts and shares add up. One rule, one module; its name is its code."""
