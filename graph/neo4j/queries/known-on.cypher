// The graph as known on a day
// Which facts did articles published by then support, and did any deny them?
// $day: a day, such as 2020-09-13
MATCH (c:Claim)-[:FROM]->(a:Article) WHERE a.published_to <= date($day)
MATCH (c)-[:SUBJECT]->(s:Entity), (c)-[:OBJECT]->(o:Entity)
WITH c, a, s, o, coalesce(a.copy_group, a.id) AS text, CASE c.status WHEN 'asserted' THEN 0 WHEN 'reported' THEN 1 ELSE 2 END AS rank
ORDER BY rank, a.published_to DESC, c.id
WITH c.fact AS fact, collect({claim: c, subject: s.name, object: o.name, rank: rank}) AS all,
  count(DISTINCT CASE WHEN NOT c:Negated THEN text END) AS articles
WITH articles, [x IN all WHERE x.claim.status <> 'negated'] AS support, [x IN all WHERE x.claim.status = 'negated'] AS denials
WHERE size(support) > 0
WITH articles, support[0] AS best, size(support) AS claims, size(denials) > 0 AS disputed
RETURN best.subject AS subject, best.claim.relation AS relation, best.object AS object, best.claim.status AS status, disputed, claims, articles,
  best.claim.evidence AS evidence
ORDER BY relation, subject, object, evidence
