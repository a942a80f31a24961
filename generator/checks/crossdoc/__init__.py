"""Rules of group X: plan, promise and report agree. One rule, one module; its name is its code."""
