package server

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"
)

// jars is how many jars the pom gives: progress is counted against it, nothing
// depends on it.
const jars = 214

// meter tells how far Maven has come: one line that changes on a terminal, a
// line every few seconds in a log.
type meter struct {
	out      io.Writer
	terminal bool
	seen     int // jars
	copied   int
	told     time.Time
}

func newMeter(out io.Writer, now time.Time) *meter {
	fmt.Fprintf(out, "fetching Neo4j %s through Maven, about 140 MB, once\n", Version)
	return &meter{out: out, terminal: isTerminal(out), told: now}
}

// see takes one line of Maven's output.
func (m *meter) see(line string, now time.Time) {
	switch {
	case strings.Contains(line, "Downloaded from") && strings.Contains(line, ".jar "):
		m.seen = min(m.seen+1, jars) // Maven's own jars come after ours
	case strings.HasPrefix(line, "[INFO] Copying "):
		m.copied = min(m.copied+1, jars) // what was fetched, or was there before
		m.seen = max(m.seen, m.copied)
	}
	m.tell(now)
}

// tell shows the count where it is time to.
func (m *meter) tell(now time.Time) {
	every, format := 3*time.Second, "fetching Neo4j: %d of %d jars\n"
	if m.terminal {
		every, format = time.Second/10, "\rfetching Neo4j: %d of %d jars"
	}
	if now.Sub(m.told) < every {
		return
	}
	m.told = now
	fmt.Fprintf(m.out, format, m.seen, jars)
}

// finish clears the changing line.
func (m *meter) finish() {
	if m.terminal {
		fmt.Fprint(m.out, "\r\033[K")
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && os.Getenv("TERM") != "dumb" // which has no lines that change
}

// lineWriter calls a function for every whole line.
func lineWriter(see func(string)) io.Writer { return &lines{see: see} }

type lines struct {
	see  func(string)
	rest []byte
}

func (l *lines) Write(p []byte) (int, error) {
	l.rest = append(l.rest, p...)
	for {
		line, rest, found := bytes.Cut(l.rest, []byte("\n"))
		if !found {
			return len(p), nil
		}
		l.see(strings.TrimRight(string(line), "\r"))
		l.rest = rest
	}
}
