// All facts
// What is known, with the best evidence, the newest first?
MATCH (s:Entity)-[f]->(o:Entity)
RETURN s.name AS subject, type(f) AS relation, o.name AS object, f.status AS status, f.disputed AS disputed,
  f.claims AS claims, f.articles AS articles, f.last_published AS published, f.evidence AS evidence
ORDER BY coalesce(published, '') DESC, relation, subject, object
