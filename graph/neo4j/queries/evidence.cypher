// Draw the evidence of an edge
// Which claims and articles stand behind what two entities have to do with each other? Best seen in Neo4j Browser
// $from: an entity, such as Microsoft
// $to: an entity, such as TikTok
MATCH (a:Entity), (b:Entity)
WHERE (a.id = $from OR a.name = $from) AND (b.id = $to OR b.name = $to)
MATCH p = (a)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b)
MATCH source = (c)-[:FROM]->(:Article)
RETURN p, source LIMIT 100
