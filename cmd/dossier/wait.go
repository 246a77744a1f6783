package main

import (
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"dossier/internal/load"
)

func waitFlag() cli.Flag {
	return &cli.DurationFlag{
		Name: "wait", Value: load.DefaultPatience,
		Usage: "how long to wait for a database that is started again, is busy or does not answer; 0 not at all",
	}
}

// patience is how long a load waits for the database; what it waits for is said.
func (p *program) patience(c *cli.Context) load.Patience {
	return load.Patience{
		Limit: c.Duration("wait"),
		Waiting: func(why error, left time.Duration) {
			reason, _, _ := strings.Cut(why.Error(), "\n")
			p.say("%s", reason)
			p.say("waiting for it, %s at most; Ctrl-C ends it", left.Round(time.Second))
		},
		Back: func() { p.say("it answers again; the load goes on") },
	}
}
