UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.copy_group = CASE row.group WHEN '' THEN null ELSE row.group END
