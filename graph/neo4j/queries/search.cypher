// Full-text search over evidence
// Which claims rest on sentences with these words, in any of their forms?
// $words: words to look for, such as kaufen
MATCH (a:Article) WHERE a.language IS NOT NULL
WITH DISTINCT a.language AS language
CALL {
  WITH language
  MATCH (c:Claim)-[:FROM]->(:Article {language: language}) WHERE c['evidence_' + language] IS NOT NULL
  RETURN 'evidence_' + language AS index LIMIT 1
}
CALL db.index.fulltext.queryNodes(index, $words) YIELD node, score
MATCH (node)-[:FROM]->(a:Article)
RETURN node.name AS claim, a.id AS article, node.evidence AS evidence
ORDER BY score DESC, article, claim LIMIT 100
