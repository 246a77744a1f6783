package neo4j

import (
	"context"
)

// About is what a server and its database say of themselves.
type About struct {
	Version string // of Neo4j
	Edition string // community or enterprise
	Schema  int64  // of dossier's graph; 0 where nothing was loaded yet
	Older   bool   // the schema is that of an older dossier; the next write brings it up to date
	Writer  string // the dossier that wrote last
	Counts  Counts
}

// Counts are how many things of each kind there are.
type Counts struct{ Articles, Entities, Claims int64 }

// About asks the server and the database.
func (s *Store) About(ctx context.Context) (About, error) {
	rows, err := s.read(ctx, statement("read_server"), nil)
	if err != nil {
		return About{}, err
	}
	var about About
	for _, r := range rows {
		about.Version, about.Edition = text(r["version"]), text(r["edition"])
	}
	rows, err = s.read(ctx, statement("read_contents"), nil)
	if err != nil {
		return about, err
	}
	r := rows[0]
	about.Schema, _ = r["schema"].(int64)
	about.Older = about.Schema > 0 && about.Schema < schemaVersion
	about.Writer = text(r["writer"])
	about.Counts.Articles, _ = r["articles"].(int64)
	about.Counts.Entities, _ = r["entities"].(int64)
	about.Counts.Claims, _ = r["claims"].(int64)
	return about, nil
}
