// The version of our schema, and the labels of one node if there is any.
OPTIONAL MATCH (d:Dossier)
WITH max(d.schema) AS schema
OPTIONAL MATCH (n)
RETURN schema, labels(n) AS labels
LIMIT 1
