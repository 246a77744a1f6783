UNWIND $ids AS id
MATCH (a:Article {id: id})
SET a.id = a.id
RETURN count(a.id) AS locked
