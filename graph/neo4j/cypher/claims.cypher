WITH DISTINCT c
WHERE ($relation = '' OR c.relation = $relation) AND ($status = '' OR c.status = $status)
MATCH (c)-[:FROM]->(a:Article) WHERE $article = '' OR a.id = $article
MATCH (c)-[:SUBJECT]->(s:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
WITH c, a, s, o
WHERE (($subjects IS NULL OR s.id IN $subjects) AND ($objects IS NULL OR o.id IN $objects OR c.value = $value))
   OR (c.relation IN $symmetric AND ($subjects IS NULL OR o.id IN $subjects) AND ($objects IS NULL OR s.id IN $objects))
RETURN properties(c) AS props, s.id AS subject, o.id AS object, a.id AS article, a.published AS published,
  [(c)-[r:SAID_BY]->(e) | {nth: r.nth, id: e.id}] AS speakers,
  [(c)-[:SUBJECT|OBJECT|SAID_BY]->(e) | {props: properties(e), labels: labels(e)}] AS entities
ORDER BY coalesce(a.published_to, date('0000-01-01')) DESC, a.id, c.start, c.id
LIMIT $limit
