MATCH (a:Article) WHERE a.id > $after
RETURN a {.*, text: null, prints: null, runs: null} AS props
ORDER BY a.id LIMIT $page
