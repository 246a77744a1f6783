package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// tellEvery is how often work that writes to a log tells how far it is.
const tellEvery = 5 * time.Second

// meter shows how many articles are done: a line that changes on a terminal, now and
// then a line in a log.
type meter struct {
	out  io.Writer
	bar  *progressbar.ProgressBar // nil in a log
	told time.Time
	next string // the next line of a log, told if the work is not over by then
}

// newMeter shows work that the word says, such as "loading".
func newMeter(out io.Writer, work string) *meter {
	m := &meter{out: out, told: time.Now()}
	if isTerminal(out) && !isDumb() {
		m.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(out), progressbar.OptionSetItsString("articles"),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionClearOnFinish(),
			progressbar.OptionSetDescription(work), progressbar.OptionThrottle(100*time.Millisecond))
	}
	return m
}

// show shows how many articles are done; a log gets the line.
func (m *meter) show(done int, line string) {
	if m.bar != nil {
		_ = m.bar.Set(done) // only the display can fail
		return
	}
	fmt.Fprint(m.out, m.next)
	m.next = ""
	if time.Since(m.told) >= tellEvery {
		m.told = time.Now()
		m.next = "dossier: " + line + " so far\n"
	}
}

// pause clears the changing line for another.
func (m *meter) pause() {
	if m.bar != nil {
		_ = m.bar.Clear() // only the display can fail
	}
}
