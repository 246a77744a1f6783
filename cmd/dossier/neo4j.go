package main

import (
	"fmt"
	"os"
	"time"

	"github.com/urfave/cli/v2"

	"dossier/graph/server"
)

func (p *program) neo4jCommand() *cli.Command {
	return &cli.Command{
		Name:        "neo4j",
		Usage:       "start, stop and look at dossier's own Neo4j",
		Description: "Other commands start it when they need it and no --uri or NEO4J_URI names another server.\n\nExample:\n  dossier neo4j status",
		Subcommands: []*cli.Command{
			p.neo4jSub("start", "start it, fetching it first where it is missing", p.neo4jStart),
			p.neo4jSub("stop", "stop it; its data stay", p.neo4jStop),
			p.neo4jSub("status", "say whether it runs and where", p.neo4jStatus),
			p.neo4jSub("logs", "print the log of its newest run", p.neo4jLogs),
			p.neo4jSub("password", "print its password", p.neo4jPassword),
			p.neo4jResetCommand(),
			p.neo4jProjectsCommand(),
		},
	}
}

// neo4jSub is a command that takes no arguments.
func (p *program) neo4jSub(name, usage string, action func(*cli.Context, server.Config) error) *cli.Command {
	return &cli.Command{
		Name:        name,
		Usage:       usage,
		Description: "Example:\n  dossier neo4j " + name,
		Flags:       []cli.Flag{projectFlag()},
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return misuse(c, "neo4j %s takes no arguments", name)
			}
			cfg, err := p.local(c)
			if err != nil {
				return err
			}
			return action(c, cfg)
		},
	}
}

// local is the configuration of dossier's own server.
// local is dossier's own server, or that of the project that the flags name.
func (p *program) local(c *cli.Context) (server.Config, error) {
	cfg, err := server.Project(c.String("project"))
	if err != nil {
		return cfg, misuse(c, "%v", err)
	}
	cfg.Progress = p.stderr
	return cfg, nil
}

func (p *program) neo4jStart(c *cli.Context, cfg server.Config) error {
	inst, err := server.Ensure(c.Context, cfg)
	if err != nil {
		return err
	}
	return p.showInstance(inst)
}

func (p *program) neo4jStop(c *cli.Context, cfg server.Config) error {
	before, err := server.Status(c.Context, cfg)
	if err != nil {
		return err
	}
	if err := server.Stop(c.Context, cfg); err != nil {
		return err
	}
	if before.Running() {
		p.say("stopped the local Neo4j")
	} else {
		p.say("the local Neo4j does not run")
	}
	return nil
}

func (p *program) neo4jStatus(c *cli.Context, cfg server.Config) error {
	inst, err := server.Status(c.Context, cfg)
	if err != nil {
		return err
	}
	return p.showInstance(inst)
}

func (p *program) showInstance(inst server.Instance) error {
	if !inst.Running() {
		_, err := fmt.Fprintf(p.stdout, "not running\ndata       %s\nstart it with: dossier neo4j start\n", inst.Dir)
		return err
	}
	_, err := fmt.Fprintf(p.stdout, "running    Neo4j %s, process %d, since %s\nbolt       %s\nbrowser    %s\nuser       %s\npassword   run: dossier neo4j password\ndata       %s\nlog        %s\n",
		inst.Version, inst.PID, inst.Started.Format(time.DateTime), inst.URI, inst.HTTP, inst.Username, inst.Dir, inst.Log)
	return err
}

func (p *program) neo4jLogs(_ *cli.Context, cfg server.Config) error {
	log, err := os.ReadFile(server.LogPath(cfg))
	if os.IsNotExist(err) {
		return fmt.Errorf("there is no log yet: the local Neo4j never ran; start it with: dossier neo4j start")
	}
	if err != nil {
		return fmt.Errorf("read the log of the local Neo4j: %w", err)
	}
	_, err = fmt.Fprint(p.stdout, clean(string(log)))
	return err
}

func (p *program) neo4jPassword(_ *cli.Context, cfg server.Config) error {
	password, err := server.Password(cfg)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.stdout, password)
	return err
}
