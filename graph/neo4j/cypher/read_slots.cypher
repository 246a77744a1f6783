// The triples whose claims are in some slots.
UNWIND $rows AS slot
MATCH (c:Claim) USING INDEX c:Claim(slot)
WHERE c.slot = slot
WITH split(c.fact, '@')[0] AS fact, head(collect(c)) AS c
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
RETURN fact, c.relation AS relation, s.id AS subject, o.id AS object
