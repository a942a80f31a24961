"""What the data of a dinas state, from the angles that rules look from, against what they add to.

figures, measures   amounts of nodes, indicators in a year
copies, entries     tables copied as printed, and their rows of indicators
sums                a column of money as rows, and what differs from the sum of its parts
causes, digits      what explains a difference wholly: a slip in adding, copying or typing
"""
