MERGE (d:Dossier {schema: $schema})
WITH d WHERE d.version IS NULL OR d.version <> $version OR d.name IS NULL
SET d.version = $version, d.name = 'dossier'
