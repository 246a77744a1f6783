MATCH (a:Article) WHERE a.id > $after
RETURN a {.*, text: null} AS props
ORDER BY a.id LIMIT $page
