UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (c:Claim)-[:FROM]->(a)
SET c = row.props
FOREACH (x IN CASE row.props.status WHEN 'asserted' THEN [c] ELSE [] END | SET x:Asserted)
FOREACH (x IN CASE row.props.status WHEN 'reported' THEN [c] ELSE [] END | SET x:Reported)
FOREACH (x IN CASE row.props.status WHEN 'speculative' THEN [c] ELSE [] END | SET x:Speculative)
FOREACH (x IN CASE row.props.status WHEN 'negated' THEN [c] ELSE [] END | SET x:Negated)
