// What rests on hearsay only?
// Which facts does nobody assert, though a source says so, and which source?
MATCH (s:Entity)-[f]->(o:Entity) WHERE f.status = 'reported'
MATCH (c:Claim:Reported {fact: f.id})-[:FROM]->(a:Article)
RETURN s.name AS subject, type(f) AS relation, o.name AS object, c.said_by_text AS said_by, a.id AS article, c.evidence AS evidence
ORDER BY relation, subject, object, article, evidence
