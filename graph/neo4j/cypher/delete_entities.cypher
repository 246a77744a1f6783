// Nobody names them any more.
UNWIND $rows AS id
MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)--() }
DELETE e
RETURN id
