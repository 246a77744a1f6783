UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (s:Entity {id: row.subject})
OPTIONAL MATCH (o:Entity {id: row.object})
CREATE (c:Claim)
SET c = row.props
CREATE (c)-[:FROM]->(a)
CREATE (c)-[:SUBJECT]->(s)
FOREACH (x IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (c)-[:OBJECT]->(x))
FOREACH (x IN CASE row.props.status WHEN 'asserted' THEN [c] ELSE [] END | SET x:Asserted)
FOREACH (x IN CASE row.props.status WHEN 'reported' THEN [c] ELSE [] END | SET x:Reported)
FOREACH (x IN CASE row.props.status WHEN 'speculative' THEN [c] ELSE [] END | SET x:Speculative)
FOREACH (x IN CASE row.props.status WHEN 'negated' THEN [c] ELSE [] END | SET x:Negated)
