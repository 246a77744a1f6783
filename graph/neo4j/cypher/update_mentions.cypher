UNWIND $rows AS row
MATCH (:Entity {id: row.entity})-[m:MENTIONED_IN]->(:Article {id: row.article})
SET m = row.props
