// Package servertest gives tests a real Neo4j of their own: stock, empty, in a
// temporary folder, gone when the tests end. It shares the fetched jars with
// the user's server and nothing else, and never reads NEO4J_URI. Where no
// server can be had the tests fail; they are not skipped.
//
// One server serves all tests of a package:
//
//	var neo4j servertest.Server
//
//	func TestMain(m *testing.M) { os.Exit(neo4j.Run(m)) }
//
//	func TestStore(t *testing.T) { inst := neo4j.Start(t); … }
package servertest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"dossier/graph/server"
)

// Server is one server for all tests of a binary, started when the first test
// asks for it. Its zero value is ready. The tests share its database: each
// removes what it must not find.
type Server struct {
	once sync.Once
	cfg  server.Config
	inst server.Instance
	err  error
}

// Run runs the tests (a *testing.M) and stops the server when they are over.
// It gives the exit code.
func (s *Server) Run(m interface{ Run() int }) int {
	defer s.stop()
	return m.Run()
}

// Start gives the running server. On Linux it ends with the test binary even
// where that is killed.
func (s *Server) Start(tb testing.TB) server.Instance {
	tb.Helper()
	s.once.Do(s.start)
	if s.err != nil {
		tb.Fatal(s.err)
	}
	return s.inst
}

func (s *Server) start() {
	dir, err := os.MkdirTemp("", "dossier-test-")
	if err != nil {
		s.err = err
		return
	}
	s.cfg = Config(filepath.Join(dir, "server"))
	s.inst, s.err = server.Ensure(context.Background(), s.cfg)
}

func (s *Server) stop() {
	if s.cfg.Dir == "" {
		return
	}
	if err := server.Stop(context.Background(), s.cfg); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	if err := os.RemoveAll(filepath.Dir(s.cfg.Dir)); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}

// Config is for a server in a folder of the test's own choice.
func Config(dir string) server.Config {
	return server.Config{Dir: dir, Progress: os.Stderr, DieWithParent: true}
}
