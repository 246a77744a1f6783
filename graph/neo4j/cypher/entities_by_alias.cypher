MATCH (e:Entity)
WHERE toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
RETURN properties(e) AS props, labels(e) AS labels
ORDER BY e.id
