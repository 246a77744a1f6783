// The status is part of the id, so the label stays.
UNWIND $rows AS row
MATCH (c:Claim {id: row.props.id})
SET c = row.props
WITH c
MATCH (c)-[r:SUBJECT|OBJECT|SAID_BY]->()
DELETE r
