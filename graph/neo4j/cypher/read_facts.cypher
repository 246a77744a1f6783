UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})-[r:NAME|ALLEGED_NAME]-(:Entity {id: row.object})
WHERE r.id STARTS WITH row.key
RETURN DISTINCT elementId(r) AS element, type(r) AS type, startNode(r).id AS subject, endNode(r).id AS object,
  properties(r) AS props
