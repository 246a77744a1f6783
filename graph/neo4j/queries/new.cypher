// What is new since a day?
// Which facts have no witness published before it?
// $day: a day, such as 2020-09-13
MATCH (c:Claim)-[:FROM]->(a:Article) WHERE a.published_to IS NOT NULL AND NOT c:Negated
WITH c.fact AS fact, min(a.published_to) AS earliest
WHERE earliest >= date($day)
MATCH (w:Claim {fact: fact}) WHERE NOT w:Negated
WITH fact, earliest, collect(w)[0] AS w
MATCH (w)-[:SUBJECT]->(one:Entity), (w)-[:OBJECT]->(two:Entity)
MATCH (one)-[f {id: fact}]-(two)
RETURN startNode(f).name AS subject, type(f) AS relation, endNode(f).name AS object, f.first_published AS published, f.status AS status,
  f.evidence AS evidence
ORDER BY published, relation, subject, object
