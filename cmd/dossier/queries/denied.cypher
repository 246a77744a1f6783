// Claims that deny something, by article.
MATCH (c:Claim:Negated)-[:SUBJECT]->(s:Entity), (c)-[:FROM]->(a:Article)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN s.name AS subject, c.relation AS relation, coalesce(o.name, c.value) AS object, a.id AS article, c.evidence AS evidence
ORDER BY article, relation, subject, object
