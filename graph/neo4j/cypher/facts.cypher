MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.id IS NOT NULL
  AND ($id = '' OR r.id STARTS WITH $id)
  AND ($relation = '' OR type(r) IN [toUpper($relation), 'ALLEGED_' + toUpper($relation)])
WITH s, r, o, replace(toLower(type(r)), 'alleged_', '') IN $symmetric AS symmetric
WHERE (($subjects IS NULL OR s.id IN $subjects) AND ($objects IS NULL OR o.id IN $objects))
   OR (symmetric AND ($subjects IS NULL OR o.id IN $subjects) AND ($objects IS NULL OR s.id IN $objects))
RETURN type(r) AS type, s.id AS subject, o.id AS object, properties(r) AS props
ORDER BY subject, replace(type, 'ALLEGED_', ''), object, r.id
LIMIT $limit
