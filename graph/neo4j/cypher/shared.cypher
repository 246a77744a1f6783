// Whom both have an edge with.
MATCH (a:Entity {id: $a})--(n:Entity)--(b:Entity {id: $b})
RETURN count(DISTINCT n) AS shared
