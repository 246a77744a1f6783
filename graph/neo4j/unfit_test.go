package neo4j_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"path/filepath"
	"testing"

	"dossier/graph/neo4j"
	"dossier/graph/server"
	"dossier/graph/server/servertest"
)

// A database that may not be written to is read all the same, and says at once
// why nothing can be loaded.
func TestReadOnlyDatabase(t *testing.T) {
	cfg := servertest.Config(filepath.Join(t.TempDir(), "server"))
	if _, err := server.Ensure(t.Context(), cfg); err != nil { // a new database must be written to
		t.Fatal(err)
	}
	stop := func() {
		if err := server.Stop(context.Background(), cfg); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(stop)
	stop()
	cfg.Settings = map[string]string{
		"server.databases.read_only":        "neo4j",
		"server.bolt.connection_keep_alive": "1s", // a minute where nothing is said
	}
	inst, err := server.Ensure(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	c := config(t)
	c.URI, c.Password = inst.URI, inst.Password
	s := connect(t, c)
	_, err = s.Put(t.Context(), article("a", "2020", "", said{"alba", "operates", "birke", "asserted", "", ""}))
	wantProblem(t, err, neo4j.ReadOnly, "cannot be written to: it is read-only\n")
	rows, err := s.Query(t.Context(), "CREATE (:X)", nil, true)
	if err == nil {
		for _, e := range rows.All() {
			err = e
		}
	}
	wantProblem(t, err, neo4j.ReadOnly, "cannot be written to")
	wantLines(t, query(t, s, "RETURN 1 AS n"), "1")
	noticesSilence(t, c)
}

// noticesSilence has a server that no longer answers, though the connection
// stands: the server promised signs of life, and the read is done again.
func noticesSilence(t *testing.T, c neo4j.Config) {
	t.Helper()
	proxy := servertest.NewProxy(t, c.URI)
	over := make(chan struct{})
	t.Cleanup(func() { close(over) })
	c.URI = proxy.URI
	s := connect(t, c)
	proxy.Meet("a.made_by", func() servertest.Fate { <-over; return servertest.Drop })
	if known, err := s.Known(t.Context(), []string{"a"}); err != nil || len(known) != 0 {
		t.Errorf("behind a server that fell silent: %v, %v; want the answer of the next try", known, err)
	}
}

// Servers before version 5 are told apart from those that are not there, whether
// the driver still speaks with them or not.
func TestOldServers(t *testing.T) {
	for name, test := range map[string]struct {
		answer []byte // to the handshake: the version of the protocol, or none
		says   string
	}{
		"4.4": {[]byte{0, 0, 4, 4}, "dossier needs version 5, found 4.4.28"},
		"3.0": {[]byte{0, 0, 0, 0}, "dossier needs version 5, found one that speaks only older protocols"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := neo4j.Open(t.Context(), neo4j.Config{URI: "bolt://" + oldServer(t, test.answer), Username: "neo4j", Password: "x"})
			wantProblem(t, err, neo4j.TooOld, test.says)
		})
	}
}

// oldServer answers as servers do that cannot be had any more: the handshake,
// and to each message that all is well with Neo4j 4.4.28.
func oldServer(t *testing.T, version []byte) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return // the test is over
			}
			go answer(conn, version)
		}
	}()
	return l.Addr().String()
}

func answer(conn net.Conn, version []byte) {
	defer conn.Close()
	if _, err := io.ReadFull(conn, make([]byte, 20)); err != nil {
		return
	}
	if _, err := conn.Write(version); err != nil || bytes.Equal(version, make([]byte, 4)) {
		return
	}
	success := []byte("\xb1\x70\xa2\x86server\x8cNeo4j/4.4.28\x8dconnection_id\x86bolt-1")
	for {
		var size [2]byte
		_, err := io.ReadFull(conn, size[:])
		n := int64(binary.BigEndian.Uint16(size[:]))
		if _, more := io.CopyN(io.Discard, conn, n); errors.Join(err, more) != nil {
			return
		}
		if n > 0 {
			continue // a message ends with an empty chunk
		}
		if _, err := conn.Write(append(append([]byte{0, byte(len(success))}, success...), 0, 0)); err != nil {
			return
		}
	}
}
