// Timeline of an entity
// What happened to it, or was said of it, in which order?
// $name: an entity, such as TikTok
MATCH (e:Entity) WHERE $name IN [e.id, e.name] + coalesce(e.aliases, [])
MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
WITH DISTINCT c
MATCH (c)-[:FROM]->(a:Article)
RETURN coalesce(c.date, c.valid_from, a.published) AS date, CASE WHEN coalesce(c.date, c.valid_from) IS NULL THEN 'published' ELSE 'text' END AS date_from,
  c.name AS claim, a.id AS article, c.evidence AS evidence
ORDER BY date, article, claim, evidence
