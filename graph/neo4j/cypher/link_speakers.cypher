UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.id})
CREATE (c)-[:SAID_BY {nth: row.nth}]->(e)
