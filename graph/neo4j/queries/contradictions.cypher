// Contradictions
// Which facts does some article deny, and in which sentence?
MATCH (s:Entity)-[f]->(o:Entity) WHERE f.disputed
MATCH (c:Claim:Negated)-[:FROM]->(a:Article) WHERE c.fact STARTS WITH split(f.id, '@')[0]
RETURN s.name AS subject, type(f) AS relation, o.name AS object, f.evidence AS evidence, c.evidence AS denial, a.id AS denied_in
ORDER BY relation, subject, object, denied_in, denial
