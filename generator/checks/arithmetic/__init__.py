"""Rules of group A: amounts and shares add up. One rule, one module; its name is its code.

causes, digits      why a stated amount is not the computed one, proven by arithmetic
sums                a column as rows: what each states, and the rows that it is the sum of
tree                columns of a programme tree in which parents state amounts   ┐ rows
sheets, scale       columns of a copied table, and what its amounts are in       ┘
figures             what the trees say of each node, by year, stage and kind
elsewhere, budgets  copied rows and budgets beside the trees
results, shares     achievements and other percentages, stated and computed
forecast            what is needed next year beside what there is
indicators          which values can be added up, and which are money
notation            decimals typed in two ways
"""
