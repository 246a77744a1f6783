// How are two entities connected?
// What are the shortest ways from one to the other over at most six facts?
// $from: an entity, such as Walmart
// $to: an entity, such as Larry Ellison
MATCH (a:Entity) WHERE $from IN [a.id, a.name] + coalesce(a.aliases, [])
MATCH (b:Entity) WHERE $to IN [b.id, b.name] + coalesce(b.aliases, []) AND a <> b
MATCH p = allShortestPaths((a)-[*..6]-(b)) WHERE all(n IN nodes(p) WHERE n:Entity)
UNWIND range(0, length(p) - 1) AS i
WITH p, i, relationships(p)[i] AS f
ORDER BY i
WITH p, collect(startNode(f).name + ' ' + type(f) + ' ' + endNode(f).name) AS steps
RETURN length(p) AS hops, steps
ORDER BY steps LIMIT 20
