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

// uncounted is the number of articles of work that does not know it.
const uncounted = -1

// newMeter shows work that the word says, such as "loading". How many articles
// there are is asked for a terminal only, since counting takes its time.
func newMeter(out io.Writer, work string, articles func() int) *meter {
	m := &meter{out: out, told: time.Now()}
	if isTerminal(out) && !isDumb() {
		m.bar = newBar(out, work, articles())
	}
	return m
}

// newBar shows how much is done, how fast, and how long the rest will take; of
// uncounted articles only how many and how fast.
func newBar(out io.Writer, work string, articles int) *progressbar.ProgressBar {
	if articles == 0 {
		articles = uncounted
	}
	return progressbar.NewOptions(articles, progressbar.OptionSetWriter(out), progressbar.OptionSetItsString("articles"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionClearOnFinish(),
		progressbar.OptionSetDescription(work), progressbar.OptionThrottle(100*time.Millisecond))
}

// notCounted is for work of which nobody knows how much it is.
func notCounted() int { return uncounted }

// show shows how many articles are done; a log gets the line.
func (m *meter) show(done int, line string) {
	if m.bar != nil {
		if n := m.bar.GetMax(); n > 0 && done > n { // more than was counted: the rest is not known
			m.bar.ChangeMax(uncounted)
		}
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
