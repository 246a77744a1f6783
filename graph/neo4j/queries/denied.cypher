// What was denied?
// Which claims say that something does not hold or did not happen, and who says so?
MATCH (c:Claim:Negated)-[:SUBJECT]->(s:Entity), (c)-[:FROM]->(a:Article)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN s.name AS subject, c.relation AS relation, coalesce(o.name, c.value) AS object, c.said_by_text AS said_by,
  a.id AS article, c.evidence AS evidence
ORDER BY article, relation, subject, object, evidence
