package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Problem tells apart why a server or database cannot be used.
type Problem int

// The problems.
const (
	Down       Problem = iota + 1 // nothing answers, or what answers is no Neo4j
	Refused                       // wrong user name or password
	TooOld                        // a server before version 5
	NoDatabase                    // the server has no database of that name
	Foreign                       // not empty and not ours
	TooNew                        // made by a newer dossier
	ReadOnly                      // writing is not allowed
	BadQuery                      // the statement is wrong
	Unready                       // the server answers, its database does not: it starts or stops
	Busy                          // others were in the way for too long: locks, memory
	Broken                        // the server could not do its work, such as for a full disk
)

// Error is a problem with a server or a database. Its text says what is wrong
// and what to do next.
type Error struct {
	Problem Problem
	Server  string // its address
	Detail  string // what was found: a version, a database, the server's words
	Err     error
}

// Error says what is wrong and what to do.
func (e *Error) Error() string {
	return fmt.Sprintf(e.pattern(), e.Server, e.Detail)
}

func (e *Error) pattern() string {
	switch e.Problem {
	case Refused:
		return "Neo4j at %s does not accept the user name and password: %s\nCheck NEO4J_USERNAME and NEO4J_PASSWORD."
	case TooOld:
		return "Neo4j at %s is too old: dossier needs version 5, found %s\nUpgrade that server, or let dossier start its own: dossier neo4j start"
	case NoDatabase:
		return "Neo4j at %s has no database %q\nCheck NEO4J_DATABASE; the default is neo4j."
	case Foreign:
		return "the database at %s is not empty and was not made by dossier: it has %s\nUse another database, or say --adopt to write into this one."
	case TooNew:
		return "the database at %s was made by a newer dossier: %s\nUse that version of dossier, or another database."
	case ReadOnly:
		return "the database at %s cannot be written to: %s\nUse an account that may write; a query that writes needs --write."
	case BadQuery:
		return "Neo4j at %s does not understand the query: %s"
	case Unready:
		return "the database at %s is not available: %s\nIt may be starting or stopping; run the same command again when it is there."
	case Busy:
		return "Neo4j at %s could not do it beside its other work: %s\nRun the same command again; what was written before stays."
	case Broken:
		return "Neo4j at %s broke down: %s\nIts disk may be full: see its log, make room, start it again (its own: dossier neo4j stop, then start), and run the same\ncommand again; what was written before stays."
	}
	return "no Neo4j answers at %s: %s\nStart it, or let dossier start its own (dossier neo4j start), or say where one runs with NEO4J_URI."
}

// Unwrap gives the driver's error.
func (e *Error) Unwrap() error { return e.Err }

// Passes says whether the problem may go away by itself, so that it is worth
// while to try again.
func (e *Error) Passes() bool {
	return e.Problem == Down || e.Problem == Unready || e.Problem == Busy
}

// OriginError says that articles are stored under the same ids as those to be
// written, but were read somewhere else.
type OriginError struct {
	Conflicts []OriginConflict
}

// OriginConflict is one article id that two origins claim.
type OriginConflict struct {
	Article, Stored, New string
}

// Error names every conflict.
func (e *OriginError) Error() string {
	var b strings.Builder
	for _, c := range e.Conflicts {
		fmt.Fprintf(&b, "article %q is stored from %q and now comes from %q\n", c.Article, c.Stored, c.New)
	}
	return b.String() + "Nothing was written. Give one of them another id, or say --replace."
}

// explain turns what the driver reports into an Error where it is one of the
// problems, and leaves everything else as it is.
func (s *Store) explain(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	err, tried := lastTry(err)
	var server *bolt.Neo4jError
	if errors.As(err, &server) {
		if problem := problemOf(server.Code); problem != 0 {
			return s.problem(problem, server.Msg, err)
		}
		return err
	}
	if strings.Contains(err.Error(), noCommonProtocol) {
		return s.problem(TooOld, "one that speaks only older protocols", err)
	}
	var lost *bolt.ConnectivityError
	var usage *bolt.UsageError
	if tried || errors.As(err, &lost) || errors.As(err, &usage) {
		return s.problem(Down, lastLine(err), err)
	}
	return err
}

// noCommonProtocol is how the driver, which has no type for it, says that a
// server is older than all it speaks with.
const noCommonProtocol = "did not accept any of the requested Bolt versions"

func (s *Store) problem(p Problem, detail string, err error) error {
	if p == NoDatabase {
		detail = s.database
	}
	return &Error{Problem: p, Server: s.uri, Detail: detail, Err: err}
}

func problemOf(code string) Problem {
	switch code {
	case "Neo.ClientError.Security.Unauthorized", "Neo.ClientError.Security.AuthenticationRateLimit",
		"Neo.ClientError.Security.CredentialsExpired", "Neo.ClientError.Security.TokenExpired":
		return Refused
	case "Neo.ClientError.Database.DatabaseNotFound":
		return NoDatabase
	case "Neo.ClientError.Security.Forbidden", "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
		"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "Neo.ClientError.Statement.AccessMode":
		return ReadOnly
	}
	switch {
	case strings.HasPrefix(code, "Neo.TransientError.Database."), strings.HasPrefix(code, "Neo.TransientError.General.Database"):
		return Unready
	case strings.HasPrefix(code, "Neo.TransientError."):
		return Busy
	case strings.HasPrefix(code, "Neo.DatabaseError."):
		return Broken
	}
	if strings.HasPrefix(code, "Neo.ClientError.Statement.") || strings.HasPrefix(code, "Neo.ClientError.Procedure.") {
		return BadQuery
	}
	return 0
}

// lastTry gives the newest reason that the driver had to give up after several
// tries, which its own error keeps to itself. It tries again only where the
// connection is lost or the server says that it may.
func lastTry(err error) (last error, tried bool) {
	var limit *bolt.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		return limit.Errors[len(limit.Errors)-1], true
	}
	return err, false
}

func lastLine(err error) string {
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	return lines[len(lines)-1]
}
