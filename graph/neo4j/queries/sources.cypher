// The sources of an edge
// Which sentences of which articles say something between two entities, and which rules read them?
// $from: an entity, such as Microsoft
// $to: an entity, such as TikTok
MATCH (a:Entity) WHERE $from IN [a.id, a.name] + coalesce(a.aliases, [])
MATCH (b:Entity) WHERE $to IN [b.id, b.name] + coalesce(b.aliases, [])
MATCH (a)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b)
MATCH (c)-[:FROM]->(article:Article)
RETURN DISTINCT c.relation AS relation, c.status AS status, article.id AS article, article.source AS source, article.published AS published,
  c.said_by_text AS said_by, c.rules AS rules, c.evidence AS evidence, article.copy_group AS copy_group
ORDER BY relation, published, article, evidence
