// Draw the facts
// Who is connected with whom? Best seen in Neo4j Browser
MATCH p = (s:Entity)-[f]->(o:Entity)
WITH p, f ORDER BY f.claims DESC, f.id LIMIT 150
RETURN p
