// As find_copies, where the index is not made yet: a dry run makes none.
UNWIND $rows AS row
WITH row, split(row.prints, ' ') AS prints
MATCH (a:Article) WHERE any(p IN a.prints WHERE p IN prints) AND NOT a.id IN $moved
RETURN row.id AS id, a.id AS copy, coalesce(a.copy_group, '') AS group, a.runs AS runs
ORDER BY id, copy LIMIT $limit * size($rows)
