// Of each pair, how many entities both have an edge with.
UNWIND $rows AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
RETURN pair[0] AS a, pair[1] AS b, COUNT { MATCH (a)--(n:Entity)--(b) RETURN DISTINCT n } AS shared
