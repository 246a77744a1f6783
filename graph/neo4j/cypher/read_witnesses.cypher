// All claims of a subject, relation and object, whatever their period: the
// period stands at the end of a fact's id.
UNWIND $rows AS key
MATCH (c:Claim) USING INDEX c:Claim(fact)
WHERE c.fact STARTS WITH key
MATCH (c)-[:FROM]->(a)
MATCH (c)-[:SUBJECT]->(s)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
RETURN key, c {.id, .fact, .relation, .status, .tense, .start, .evidence, .date, .valid_from, .valid_to, .value, .judged, .slot} AS claim,
  s.id AS subject, o.id AS object, s.name AS subject_name, o.name AS object_name, a.id AS article, a.published AS published, a.source AS source, a.copy_group AS copy_group
