// Articles that mention an entity, or have claims about it or said by it.
MATCH (e:Entity {id: $id})
CALL {
  WITH e
  MATCH (e)-[:MENTIONED_IN]->(a:Article) RETURN a.id AS id
  UNION
  WITH e
  MATCH (e)<-[:SUBJECT|OBJECT|SAID_BY]-(:Claim)-[:FROM]->(a:Article) RETURN a.id AS id
}
RETURN DISTINCT id
ORDER BY id
