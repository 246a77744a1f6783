package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"

	"dossier/internal/load"
)

// tellEvery is how often a load that writes to a log tells how far it is.
const tellEvery = 5 * time.Second

// meter shows how far a load is: a line that changes on a terminal, now and
// then a line in a log.
type meter struct {
	out  io.Writer
	bar  *progressbar.ProgressBar // nil in a log
	told time.Time
	next string // the next line of a log, told if the load is not over by then
}

func newMeter(out io.Writer) *meter {
	m := &meter{out: out, told: time.Now()}
	if isTerminal(out) && !isDumb() {
		m.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(out), progressbar.OptionSetItsString("articles"),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionClearOnFinish(),
			progressbar.OptionSetDescription("loading"), progressbar.OptionThrottle(100*time.Millisecond))
	}
	return m
}

func (m *meter) show(sum load.Summary) {
	if m.bar != nil {
		_ = m.bar.Set(sum.Read) // only the display can fail
		return
	}
	fmt.Fprint(m.out, m.next)
	m.next = ""
	if time.Since(m.told) >= tellEvery {
		m.told = time.Now()
		m.next = "dossier: " + summary(sum) + " so far\n"
	}
}

// pause clears the changing line for another.
func (m *meter) pause() {
	if m.bar != nil {
		_ = m.bar.Clear() // only the display can fail
	}
}
