UNWIND $rows AS id
MATCH (e:Entity {id: id})
REMOVE e:NAME
