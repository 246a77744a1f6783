UNWIND $rows AS row
MATCH (c:Claim {id: row.props.id})
MATCH (s:Entity {id: row.subject})
OPTIONAL MATCH (o:Entity {id: row.object})
CREATE (c)-[:SUBJECT]->(s)
FOREACH (x IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (c)-[:OBJECT]->(x))
