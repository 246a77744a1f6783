// No labels but the first: with them a plan made for an empty graph begins at
// all claims.
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a {.*, text: null, loaded_at: null} AS props,
  [(c)-[:FROM]->(a) | {
    props: properties(c),
    subject: head([(c)-[:SUBJECT]->(e) | e.id]),
    object: head([(c)-[:OBJECT]->(e) | e.id]),
    speakers: [(c)-[s:SAID_BY]->(e) | {nth: s.nth, id: e.id}]
  }] AS claims,
  [(e)-[m:MENTIONED_IN]->(a) | {entity: e.id, props: properties(m)}] AS mentions
