// See lock_articles. All ids come in one sorted list: in slices, two writers
// could wait for each other.
UNWIND $ids AS id
MERGE (e:Entity {id: id})
SET e.id = e.id
RETURN count(e.id) AS locked
