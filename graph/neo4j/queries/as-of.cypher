// The graph as of a day
// What holds on that day, by all that articles have said until today, and since when?
// $day: a day, such as 2020-09-15
MATCH (s:Entity)-[f]->(o:Entity)
WHERE f.status = 'asserted' AND coalesce(f.valid_from, '') <= $day AND (f.valid_to IS NULL OR left($day, size(f.valid_to)) <= f.valid_to)
MATCH (c:Claim:Asserted {fact: f.id})-[:FROM]->(a:Article) WHERE coalesce(c.judged, '') <> 'rejected'
WITH s, f, o, c, a, coalesce(a.published_to, date('9999-12-31')) AS published ORDER BY published DESC, c.id
WITH s, f, o, min(c.date) AS dated, min(CASE WHEN c.tense = 'present' THEN a.published END) AS seen,
  collect({tense: c.tense, known: published <= date($day)}) AS all
WITH s, f, o, dated, seen, all, [x IN all WHERE x.known | x.tense] AS tenses
WHERE (f.valid_from IS NOT NULL OR dated <= $day OR 'present' IN tenses)
  AND CASE WHEN size(tenses) > 0 THEN tenses[0] <> 'past' ELSE any(x IN all WHERE x.tense <> 'past') END
RETURN s.name AS subject, type(f) AS relation, o.name AS object, coalesce(f.valid_from, dated, seen) AS since,
  CASE WHEN coalesce(f.valid_from, dated) IS NULL THEN 'published' ELSE 'text' END AS since_from, f.valid_to AS until, f.disputed AS disputed,
  f.evidence AS evidence
ORDER BY relation, object, subject, since, evidence
