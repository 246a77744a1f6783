// Contradictions
// Which facts does some article deny, which cannot hold at one time, and which dates differ, and in which sentences?
CALL {
  MATCH (s:Entity)-[f]->(o:Entity) WHERE f.disputed
  MATCH (c:Claim:Negated)-[:FROM]->(a:Article) WHERE c.fact STARTS WITH split(f.id, '@')[0]
  RETURN 'denied' AS kind, s.name AS subject, type(f) AS relation, o.name AS object, f.evidence AS evidence,
    c.evidence AS against, a.id AS against_in
  UNION
  MATCH (s:Entity)-[f]->(o:Entity) WHERE f.rivals IS NOT NULL
  UNWIND f.rivals AS rival
  MATCH (c:Claim:Asserted {fact: rival})-[:FROM]->(a:Article) WHERE f.id < rival
  WITH s, f, o, rival, c, a ORDER BY coalesce(a.published_to, date('0000-01-01')) DESC, c.id
  WITH s, f, o, rival, collect({evidence: c.evidence, article: a.id})[0] AS newest
  RETURN 'two at one time' AS kind, s.name AS subject, type(f) AS relation, o.name AS object, f.evidence AS evidence,
    newest.evidence AS against, newest.article AS against_in
  UNION
  MATCH (e:Entity)<-[:SUBJECT]-(c:Claim:Asserted)-[:FROM]->(a:Article)
  WHERE c.value IS NOT NULL AND coalesce(c.judged, '') <> 'rejected'
  WITH e, c, a ORDER BY c.id
  WITH e, c.relation AS relation, c.value AS value, collect({evidence: c.evidence, article: a.id})[0] AS witness
  WITH e, relation, collect({value: value, witness: witness}) AS all
  UNWIND all AS one
  UNWIND all AS other
  WITH e, relation, one, other WHERE one.value < other.value AND NOT other.value STARTS WITH one.value
  RETURN 'two dates' AS kind, e.name AS subject, toUpper(relation) AS relation, one.value AS object, one.witness.evidence AS evidence,
    other.witness.evidence AS against, other.witness.article AS against_in
}
RETURN kind, subject, relation, object, evidence, against, against_in
ORDER BY kind, relation, subject, object, against_in, against
