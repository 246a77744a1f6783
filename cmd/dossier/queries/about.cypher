// The facts about one entity, by its name, alias or id.
MATCH (e:Entity) WHERE e.id = $name OR toLower(e.name) = toLower($name) OR any(a IN e.aliases WHERE toLower(a) = toLower($name))
MATCH (e)-[f]-(o:Entity)
RETURN startNode(f).name AS subject, type(f) AS relation, endNode(f).name AS object, f.status AS status, f.tense AS tense,
  f.valid_from AS from, f.valid_to AS to, f.evidence AS evidence
ORDER BY relation, subject, object, from
