// The articles
// Which articles are there, and how many claims does each make?
MATCH (a:Article)
OPTIONAL MATCH (c:Claim)-[:FROM]->(a)
RETURN a.id AS article, a.published AS published, a.source AS source, a.title AS title, count(c) AS claims, a.copy_group AS copy_group
ORDER BY published, article
