package neo4j

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"dossier/graph"
)

// schemaVersion is the version of the graph's shape. A database of a higher one
// is left alone, one of a lower one is brought up to date by the first write.
// Since 2 claims know the slot of relations that have one at a time, and facts end
// by it.
const schemaVersion = 2

// retryTime is how long the driver begins a transaction anew that others were in
// the way of, or whose connection was lost. It says nothing meanwhile: who wants
// to wait longer is told why by the error.
const retryTime = 5 * time.Second

// Config says which database to use and what may be written there.
type Config struct {
	URI      string // bolt://localhost:7687
	Username string
	Password string // no authentication where both are empty
	Database string // "neo4j" where empty

	// Version is dossier's own, noted in the database.
	Version string

	// Adopt allows a database that is not empty and not ours.
	Adopt bool

	// Replace allows Put to overwrite an article that came from another origin.
	Replace bool

	// Relations are all that Put accepts. Reading and retracting need none.
	Relations []graph.Relation

	// Upgrading is told how many articles are done while the graph of an older
	// dossier is brought up to date, which the first write does. Nil is silent.
	Upgrading func(articles int)

	// Languages are the codes of the languages whose sentences get a full-text
	// index of their own.
	Languages []string
}

// Store is an open database, safe for use by many goroutines.
type Store struct {
	driver    bolt.DriverWithContext
	uri       string
	database  string
	version   string
	replace   bool
	relations map[string]graph.Relation
	languages []string
	upgrading func(int)

	schema sync.Mutex // held while the schema is made
	ready  bool       // the schema is there
}

// Open connects to a database and checks that it may be used. It writes
// nothing. Problems with the server or the database are an *Error.
func Open(ctx context.Context, c Config) (*Store, error) {
	s, err := newStore(c)
	if err != nil {
		return nil, err
	}
	if err := s.check(ctx, c.Adopt); err != nil {
		return nil, errors.Join(err, s.Close(ctx))
	}
	return s, nil
}

func newStore(c Config) (*Store, error) {
	s := &Store{
		uri: c.URI, database: cmp.Or(c.Database, "neo4j"), version: c.Version,
		replace: c.Replace, relations: map[string]graph.Relation{}, languages: c.Languages, upgrading: c.Upgrading,
	}
	if s.upgrading == nil {
		s.upgrading = func(int) {}
	}
	if err := s.declare(c); err != nil {
		return nil, err
	}
	auth := bolt.NoAuth()
	if c.Username != "" || c.Password != "" {
		auth = bolt.BasicAuth(c.Username, c.Password, "")
	}
	driver, err := bolt.NewDriverWithContext(c.URI, auth, func(d *config.Config) {
		d.UserAgent = "dossier/" + cmp.Or(c.Version, "dev")
		d.MaxTransactionRetryTime = retryTime
	})
	if err != nil {
		return nil, s.problem(Down, err.Error(), err)
	}
	s.driver = driver
	return s, nil
}

// declare keeps the names that may become part of a statement, checked.
func (s *Store) declare(c Config) error {
	var all []error
	for _, r := range c.Relations {
		all = append(all, checkRelation(r.Name))
		s.relations[r.Name] = r
	}
	for _, l := range c.Languages {
		all = append(all, checkLanguage(l))
	}
	return errors.Join(all...)
}

// Close gives the connections back.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

func (s *Store) check(ctx context.Context, adopt bool) error {
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil {
		return s.explain(err)
	}
	if found, old := tooOld(info.Agent()); old {
		return s.problem(TooOld, found, nil)
	}
	return s.checkOwner(ctx, adopt)
}

// tooOld reads the version in a server's agent string, "Neo4j/5.26.1". A
// server that names none is given the benefit of the doubt.
func tooOld(agent string) (version string, old bool) {
	m := regexp.MustCompile(`^Neo4j/v?((\d+)[^ ]*)`).FindStringSubmatch(agent)
	if m == nil {
		return agent, false
	}
	major, err := strconv.Atoi(m[2])
	return m[1], err == nil && major < 5
}

// checkOwner refuses a database with something in it that is not ours.
func (s *Store) checkOwner(ctx context.Context, adopt bool) error {
	rows, err := s.read(ctx, statement("read_owner"), nil)
	if err != nil {
		return err
	}
	schema, _ := rows[0]["schema"].(int64)
	switch labels := texts(rows[0]["labels"]); {
	case schema > schemaVersion:
		return s.problem(TooNew, fmt.Sprintf("its schema is %d, this one knows %d", schema, schemaVersion), nil)
	case schema == 0 && len(labels) > 0 && !adopt:
		return s.problem(Foreign, fmt.Sprintf("nodes such as (:%s)", strings.Join(labels, ":")), nil)
	}
	return nil
}

// row is one record of a result, or one row of a batch, by column.
type row = map[string]any

// read runs one reading statement in a transaction of its own.
func (s *Store) read(ctx context.Context, cypher string, params row) ([]row, error) {
	session := s.session(ctx, bolt.AccessModeRead)
	defer session.Close(ctx)
	rows, err := bolt.ExecuteRead(ctx, session, func(tx bolt.ManagedTransaction) ([]row, error) {
		return collect(ctx, tx, cypher, params)
	})
	return rows, s.explain(err)
}

func (s *Store) session(ctx context.Context, mode bolt.AccessMode) bolt.SessionWithContext {
	return s.driver.NewSession(ctx, bolt.SessionConfig{DatabaseName: s.database, AccessMode: mode})
}

func collect(ctx context.Context, tx transaction, cypher string, params row) ([]row, error) {
	result, err := tx.Run(ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(ctx)
	rows := make([]row, len(records))
	for i, r := range records {
		rows[i] = r.AsMap()
	}
	return rows, err
}
