// The names that look most like this one.
CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node, score
RETURN DISTINCT node.name AS name, max(score) AS score
ORDER BY score DESC, name LIMIT 3
