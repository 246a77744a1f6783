// The shortest ways from one entity to another over at most six facts.
MATCH (a:Entity), (b:Entity)
WHERE (a.id = $from OR toLower(a.name) = toLower($from)) AND (b.id = $to OR toLower(b.name) = toLower($to)) AND a <> b
MATCH p = allShortestPaths((a)-[*..6]-(b)) WHERE all(n IN nodes(p) WHERE n:Entity)
UNWIND range(0, length(p) - 1) AS i
WITH p, i, relationships(p)[i] AS f
ORDER BY i
WITH p, collect(startNode(f).name + ' ' + type(f) + ' ' + endNode(f).name) AS steps
RETURN length(p) AS hops, steps
ORDER BY steps LIMIT 20
