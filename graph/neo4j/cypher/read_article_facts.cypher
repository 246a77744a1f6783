UNWIND $rows AS unit
MATCH (a:Article) WHERE a.id = unit OR a.copy_group = unit
MATCH (c:Claim)-[:FROM]->(a)
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
RETURN DISTINCT split(c.fact, '@')[0] AS key, c.relation AS relation, s.id AS subject, o.id AS object
