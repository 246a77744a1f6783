OPTIONAL MATCH (d:Dossier)
RETURN d.schema AS schema, d.version AS writer, COUNT { (:Article) } AS articles, COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims
LIMIT 1
