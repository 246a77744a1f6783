// Everything about an entity
// What do articles say of it, what do they deny, and since when?
// $name: an entity, such as TikTok
MATCH (e:Entity) WHERE $name IN [e.id, e.name] + coalesce(e.aliases, [])
CALL {
  WITH e
  MATCH (e)-[f]-(:Entity)
  RETURN startNode(f).name AS subject, type(f) AS relation, endNode(f).name AS object, f.status AS status, f.tense AS tense,
    f.valid_from AS from, f.valid_to AS to, f.claims AS claims, f.evidence AS evidence
  UNION ALL
  WITH e
  MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim), (c)-[:SUBJECT]->(s:Entity)
  OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
  WITH DISTINCT c, s, o
  WHERE c:Negated OR o IS NULL
  RETURN s.name AS subject, toUpper(c.relation) AS relation, coalesce(o.name, c.value) AS object, c.status AS status, c.tense AS tense,
    c.valid_from AS from, c.valid_to AS to, 1 AS claims, c.evidence AS evidence
}
RETURN subject, relation, object, status, tense, from, to, claims, evidence
ORDER BY relation, subject, object, from, status, evidence
