// Setting a property to its own value takes the write lock and changes
// nothing. A node that another transaction deleted while this one waited has
// no id any more.
UNWIND $ids AS id
MERGE (a:Article {id: id})
SET a.id = a.id
RETURN count(a.id) AS locked
