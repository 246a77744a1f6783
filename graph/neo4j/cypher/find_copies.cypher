// The articles that share most prints with one.
UNWIND $rows AS row
CALL {
  WITH row
  CALL db.index.fulltext.queryNodes('article_prints', row.prints, {limit: $limit + size($moved)}) YIELD node, score
  WITH node, score WHERE NOT node.id IN $moved
  RETURN node, score ORDER BY score DESC, node.id LIMIT $limit
}
RETURN row.id AS id, node.id AS copy, coalesce(node.copy_group, '') AS group, node.runs AS runs
ORDER BY id, score DESC, copy
