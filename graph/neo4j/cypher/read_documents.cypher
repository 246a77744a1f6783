// No labels but the first: see read_articles.
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a {.*, loaded_at: null} AS props,
  [(c)-[:FROM]->(a) | {
    props: properties(c),
    subject: head([(c)-[:SUBJECT]->(e) | e.id]),
    object: head([(c)-[:OBJECT]->(e) | e.id]),
    speakers: [(c)-[s:SAID_BY]->(e) | {nth: s.nth, id: e.id}]
  }] AS claims,
  [(e)-[m:MENTIONED_IN]->(a) | {entity: e.id, props: properties(m)}] AS mentions
ORDER BY id
