// Fact edges that no claim supports, and entities that nothing names.
MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.id IS NOT NULL AND NOT EXISTS { MATCH (c:Claim) WHERE c.fact = r.id }
RETURN 'fact' AS kind, s.name + ' ' + type(r) + ' ' + o.name AS name
ORDER BY name
UNION ALL
MATCH (e:Entity) WHERE NOT EXISTS { (e)--() }
RETURN 'entity' AS kind, e.id AS name
ORDER BY name
