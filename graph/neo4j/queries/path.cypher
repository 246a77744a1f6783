// How are two entities connected?
// What are the shortest ways from one to the other over at most six facts?
// $from: an entity, such as Walmart
// $to: an entity, such as Larry Ellison
MATCH (a:Entity), (b:Entity)
WHERE (a.id = $from OR a.name = $from) AND (b.id = $to OR b.name = $to) AND a <> b
MATCH p = allShortestPaths((a)-[*..6]-(b)) WHERE all(n IN nodes(p) WHERE n:Entity)
UNWIND range(0, length(p) - 1) AS i
WITH p, i, relationships(p)[i] AS f
ORDER BY i
WITH p, collect(startNode(f).name + ' ' + type(f) + ' ' + endNode(f).name) AS steps
RETURN length(p) AS hops, steps
ORDER BY steps LIMIT 20
