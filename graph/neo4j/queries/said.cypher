// Who said it?
// Who is named as saying what of an entity, in which article?
// $name: an entity, such as TikTok
MATCH (e:Entity) WHERE $name IN [e.id, e.name] + coalesce(e.aliases, [])
MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE c.said_by_text IS NOT NULL
WITH DISTINCT c
MATCH (c)-[:FROM]->(a:Article)
RETURN c.said_by_text AS speaker, [(c)-[:SAID_BY]->(w:Entity) | w.name] AS entities, c.name AS claim, a.id AS article,
  a.published AS published, c.evidence AS evidence
ORDER BY published, article, claim
