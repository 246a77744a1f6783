MERGE (d:Dossier {schema: $schema})
WITH d WHERE d.version IS NULL OR d.version <> $version
SET d.version = $version
