package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"dossier/graph/server"
)

func (p *program) neo4jResetCommand() *cli.Command {
	cmd := p.neo4jSub("reset", "stop it and remove its data, to begin with an empty graph", p.neo4jReset)
	cmd.Description = "What is removed cannot be had back; dossier backup keeps it before.\n\nExample:\n  dossier neo4j reset --yes --project merger"
	cmd.Flags = append(cmd.Flags, &cli.BoolFlag{Name: "yes", Usage: "really do it"})
	return cmd
}

func (p *program) neo4jReset(c *cli.Context, cfg server.Config) error {
	inst, err := server.Status(c.Context, cfg)
	if err != nil {
		return err
	}
	if !c.Bool("yes") {
		return misuse(c, "neo4j reset removes %s with all data in it; say --yes if that is meant", inst.Dir)
	}
	if err := server.Reset(c.Context, cfg); err != nil {
		return err
	}
	p.say("removed %s; the next command begins with an empty graph", inst.Dir)
	return nil
}

func (p *program) neo4jProjectsCommand() *cli.Command {
	return &cli.Command{
		Name:        "projects",
		Usage:       "list the projects, each of which has a Neo4j of its own",
		Description: "Example:\n  dossier neo4j projects",
		Action:      p.neo4jProjects,
	}
}

func (p *program) neo4jProjects(c *cli.Context) error {
	if c.NArg() > 0 {
		return misuse(c, "neo4j projects takes no arguments")
	}
	names, err := server.Projects()
	if err != nil {
		return err
	}
	rows := make([][]string, 0, len(names))
	for _, name := range names {
		cfg, err := server.Project(name)
		if err != nil {
			return err
		}
		inst, err := server.Status(c.Context, cfg)
		if err != nil {
			return err
		}
		state := "stopped"
		if inst.Running() {
			state = fmt.Sprintf("running as process %d", inst.PID)
		}
		rows = append(rows, []string{name, state, inst.Dir})
	}
	return writeTable(p.stdout, []string{"project", "state", "data"}, rows)
}
