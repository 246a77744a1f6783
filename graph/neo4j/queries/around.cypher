// Draw what surrounds an entity
// What is one fact away? Best seen in Neo4j Browser
// $name: an entity, such as TikTok
MATCH (e:Entity) WHERE $name IN [e.id, e.name] + coalesce(e.aliases, [])
MATCH p = (e)-[f]-(:Entity)
WITH p, f ORDER BY f.claims DESC, f.id LIMIT 100
RETURN p
