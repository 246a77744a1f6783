// The entities
// Whom do articles name, and how often?
MATCH (e:Entity)
OPTIONAL MATCH (e)-[m:MENTIONED_IN]->(a:Article)
RETURN e.name AS name, e.id AS id, [l IN labels(e) WHERE NOT l IN ['Entity', 'Provisional']][0] AS type,
  e:Provisional AS provisional, count(DISTINCT coalesce(a.copy_group, a.id)) AS articles, sum(m.count) AS mentions
ORDER BY mentions DESC, name, id
