UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (a:Article {id: row.article})
CREATE (e)-[m:MENTIONED_IN]->(a)
SET m = row.props
