package main

import (
	"context"
	"net"
	"net/url"
	"slices"

	"github.com/urfave/cli/v2"

	"dossier/extract"
	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/graph/server"
	"dossier/internal/load"
	"dossier/rules"
)

// databaseFlags say which database a command uses.
func databaseFlags() []cli.Flag {
	return []cli.Flag{
		projectFlag(),
		&cli.StringFlag{Name: "uri", EnvVars: []string{"NEO4J_URI"}, Usage: "a Neo4j server, such as neo4j://localhost:7687; without it dossier uses its own"},
		&cli.StringFlag{Name: "user", EnvVars: []string{"NEO4J_USERNAME"}, Value: "neo4j", Usage: "user of that server"},
		&cli.StringFlag{Name: "password", EnvVars: []string{"NEO4J_PASSWORD"}, Usage: "password; better given by the variable, which other users cannot see"},
		&cli.StringFlag{Name: "database", EnvVars: []string{"NEO4J_DATABASE"}, Value: "neo4j", Usage: "database on that server"},
		&cli.BoolFlag{Name: "adopt", Usage: "use a database that is not empty and not dossier's"},
	}
}

// projectFlag names one of dossier's own servers.
func projectFlag() cli.Flag {
	return &cli.StringFlag{Name: "project", EnvVars: []string{"DOSSIER_PROJECT"}, Usage: "a project, which has a Neo4j of dossier's to itself, made when it is first used"}
}

// place is where a database is and how people get there.
type place struct {
	config  neo4j.Config
	browser string // address of Neo4j Browser
	secret  string // how to learn the password
}

// place is the server that flags or variables name, else dossier's own, which
// is started where it does not run.
func (p *program) place(c *cli.Context) (place, error) {
	if uri := c.String("uri"); uri != "" {
		if name := c.String("project"); name != "" {
			return place{}, misuse(c, "project %s is on a server of dossier's own, and an address names another; leave out one of --project (DOSSIER_PROJECT) and --uri (NEO4J_URI)", name)
		}
		return place{
			config: neo4j.Config{
				URI: uri, Username: c.String("user"), Password: c.String("password"), Database: c.String("database"),
				Version: version, Adopt: c.Bool("adopt"), Upgrading: p.upgrading(),
			},
			browser: browserOf(uri),
			secret:  "the one of that server",
		}, nil
	}
	cfg, err := p.local(c)
	if err != nil {
		return place{}, err
	}
	inst, err := server.Ensure(c.Context, cfg)
	if err != nil {
		return place{}, err
	}
	return place{
		config: neo4j.Config{
			URI: inst.URI, Username: inst.Username, Password: inst.Password, Database: inst.Database,
			Version: version, Adopt: c.Bool("adopt"), Upgrading: p.upgrading(),
		},
		browser: inst.HTTP + "/browser/?" + url.Values{"connectURL": {inst.URI}}.Encode(),
		secret:  "run: dossier neo4j password",
	}, nil
}

// upgrading shows how far the graph of an older dossier is brought up to date.
func (p *program) upgrading() func(articles int) {
	var m *meter
	return func(articles int) {
		if m == nil {
			p.say("the graph is from an older dossier; bringing it up to date")
			m = newMeter(p.stderr, "upgrading", notCounted)
		}
		m.show(articles, count(articles, "article", "articles")+" brought up to date")
	}
}

// browserOf guesses where Neo4j Browser is for a server: on the usual port of
// the same host.
func browserOf(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Hostname() == "" {
		return ""
	}
	u.User = nil
	return "http://" + net.JoinHostPort(u.Hostname(), "7474") + "/browser/?" + url.Values{"connectURL": {u.String()}}.Encode()
}

// with lets Put write what the rules declare.
func (pl place) with(set *rules.Set) place {
	pl = pl.declaring(load.Relations(set))
	for _, l := range set.Languages {
		pl.config.Languages = append(pl.config.Languages, l.Code)
	}
	return pl
}

// declaring lets Put write these relations too.
func (pl place) declaring(relations []graph.Relation) place {
	for _, r := range relations {
		known := func(have graph.Relation) bool { return have.Name == r.Name }
		if !slices.ContainsFunc(pl.config.Relations, known) {
			pl.config.Relations = append(pl.config.Relations, r)
		}
	}
	return pl
}

// engineAt is the engine of the rules at hand, and the database that the flags name
// for what it finds.
func (p *program) engineAt(c *cli.Context) (*extract.Engine, *rules.Set, place, error) {
	engine, set, err := p.engine(c)
	if err != nil {
		return nil, nil, place{}, err
	}
	pl, err := p.place(c)
	return engine, set, pl.with(set), err
}

// inGraph opens the database that the flags name for what the rules declare.
func (p *program) inGraph(c *cli.Context, use func(*neo4j.Store, *rules.Set) error) error {
	set, err := p.ruleSet(c)
	if err != nil {
		return err
	}
	pl, err := p.place(c)
	if err != nil {
		return err
	}
	return pl.with(set).open(c.Context, func(store *neo4j.Store) error { return use(store, set) })
}

// open connects, lets a function use the store and closes it.
func (pl place) open(ctx context.Context, use func(*neo4j.Store) error) error {
	store, err := neo4j.Open(ctx, pl.config)
	if err != nil {
		return err
	}
	// The context may be over; the connections are given back all the same.
	defer store.Close(context.WithoutCancel(ctx)) //nolint:errcheck // nothing is lost
	return use(store)
}
