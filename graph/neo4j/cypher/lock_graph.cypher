// See lock_articles. Nothing was ever written where there is no mark.
MATCH (d:Dossier)
SET d.schema = d.schema
