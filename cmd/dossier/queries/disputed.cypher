// Facts that some article denies, with the sentence that denies each.
MATCH (s:Entity)-[f]->(o:Entity) WHERE f.disputed
MATCH (s)<-[:SUBJECT|OBJECT]-(c:Claim:Negated)-[:SUBJECT|OBJECT]->(o), (c)-[:FROM]->(a:Article)
WHERE toUpper(c.relation) = replace(type(f), 'ALLEGED_', '')
RETURN s.name AS subject, type(f) AS relation, o.name AS object, f.evidence AS evidence, c.evidence AS denial, a.id AS denied_in
ORDER BY relation, subject, object, denied_in
