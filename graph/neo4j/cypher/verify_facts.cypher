// The keys of facts, a page at a time.
MATCH (c:Claim) WHERE c.fact > $after
WITH left(c.fact, $length) AS key, c ORDER BY c.fact LIMIT $page
MATCH (c)-[:SUBJECT]->(s)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
RETURN key, max(c.fact) AS last, head(collect(c.relation)) AS relation, head(collect(s.id)) AS subject, head(collect(o.id)) AS object
ORDER BY key
