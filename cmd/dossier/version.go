package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"dossier/extract"
)

// version of the program; the engine counts its own.
const version = "0.1.0"

// commit is set by the linker when a release is built.
var commit string

func (p *program) versionCommand() *cli.Command {
	return &cli.Command{
		Name:        "version",
		Usage:       "print the version of the program, its engine and its source",
		Description: "Example:\n  dossier version",
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return misuse(c, "version takes no arguments")
			}
			_, err := fmt.Fprintf(p.stdout, "dossier %s (engine %s, %s, %s)\n", version, extract.Version, revision(), runtime.Version())
			return err
		},
	}
}

// revision is the commit the program was built from, where that is known.
func revision() string {
	if commit != "" {
		return commit
	}
	info, _ := debug.ReadBuildInfo()
	if info != nil {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				return s.Value[:min(12, len(s.Value))]
			}
		}
	}
	return "source unknown"
}
