MATCH (e:Entity) WHERE e.id = $name OR e.name = $name
RETURN properties(e) AS props, labels(e) AS labels
ORDER BY e.id
