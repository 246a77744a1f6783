// Each relation that claims have, with a claim whose subject has the greater id.
MATCH (c:Claim)
WITH DISTINCT c.relation AS relation
CALL {
  WITH relation
  OPTIONAL MATCH (o)<-[:OBJECT]-(c:Claim {relation: relation})-[:SUBJECT]->(s)
  WHERE o.id < s.id
  RETURN c.fact AS fact, s.id AS subject, o.id AS object
  LIMIT 1
}
RETURN relation, fact, subject, object
ORDER BY relation
