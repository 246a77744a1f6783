MATCH (d:Dossier) WHERE d.schema < $schema
SET d.schema = $schema
