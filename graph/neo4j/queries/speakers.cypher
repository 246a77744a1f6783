// Who says what of whom?
// Which claims have a speaker that is an entity?
MATCH (c:Claim)-[:SAID_BY]->(w:Entity), (c)-[:SUBJECT]->(s:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN w.name AS speaker, s.name AS subject, c.relation AS relation, coalesce(o.name, c.value) AS object, c.status AS status, c.evidence AS evidence
ORDER BY speaker, subject, relation, object, evidence
