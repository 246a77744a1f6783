UNWIND $rows AS group
MATCH (a:Article {copy_group: group})
RETURN a.id AS id, group
