// Copies of one text
// Which articles are one text, in several papers or printed again, and how many claims does it make there?
MATCH (a:Article) WHERE a.copy_group IS NOT NULL
OPTIONAL MATCH (c:Claim)-[:FROM]->(a)
WITH a, count(c) AS claims ORDER BY a.published_from, a.id
RETURN a.copy_group AS copy_group, count(*) AS articles, collect(DISTINCT a.source) AS papers, min(a.published) AS first_published,
  max(a.published) AS last_published, sum(claims) AS claims, collect(a.id) AS ids
ORDER BY articles DESC, copy_group
