// Rumours and plans
// Which facts does nobody assert: reported or speculative at best?
MATCH (s:Entity)-[f]->(o:Entity) WHERE f.status <> 'asserted'
RETURN s.name AS subject, type(f) AS relation, o.name AS object, f.status AS status, f.claims AS claims, f.articles AS articles, f.evidence AS evidence
ORDER BY relation, subject, object
