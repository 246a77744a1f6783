// Which articles gave nothing?
// Which articles make no claim that the rules find?
MATCH (a:Article) WHERE NOT EXISTS { (:Claim)-[:FROM]->(a) }
RETURN a.id AS article, a.published AS published, a.source AS source, a.title AS title, size(a.text) AS letters
ORDER BY article
