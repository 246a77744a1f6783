UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN properties(a) AS props, [(c)-[:FROM]->(a) | {
    props: properties(c),
    subject: head([(c)-[:SUBJECT]->(e) | e.id]),
    object: head([(c)-[:OBJECT]->(e) | e.id]),
    speakers: [(c)-[s:SAID_BY]->(e) | {nth: s.nth, id: e.id}]
  }] AS claims
ORDER BY id
