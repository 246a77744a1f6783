UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN id, coalesce(a.sha256, '') AS sha256, coalesce(a.made_by, '') AS made_by, coalesce(a.origin, '') AS origin, a.erased AS erased
