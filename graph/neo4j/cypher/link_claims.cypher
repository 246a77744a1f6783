UNWIND $rows AS row
MATCH (c:Claim {id: row.props.id})
MATCH (s:Entity {id: row.subject})
CREATE (c)-[:SUBJECT]->(s)
WITH c, row WHERE row.object IS NOT NULL
MATCH (o:Entity {id: row.object})
CREATE (c)-[:OBJECT]->(o)
