UNWIND $ids AS id
MATCH (e:Entity {id: id})-[m:MENTIONED_IN]->(:Article)
RETURN id, collect(properties(m)) AS namings
