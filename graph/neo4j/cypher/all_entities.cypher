MATCH (e:Entity)
RETURN e {.id, .name, .aliases, .wikidata} AS props, labels(e) AS labels
ORDER BY e.id
