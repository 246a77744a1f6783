// Draw the evidence of an edge
// Which claims and articles stand behind what two entities have to do with each other? Best seen in Neo4j Browser
// $from: an entity, such as Microsoft
// $to: an entity, such as TikTok
MATCH (a:Entity) WHERE $from IN [a.id, a.name] + coalesce(a.aliases, [])
MATCH (b:Entity) WHERE $to IN [b.id, b.name] + coalesce(b.aliases, [])
MATCH p = (a)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b)
MATCH source = (c)-[:FROM]->(:Article)
RETURN p, source LIMIT 100
