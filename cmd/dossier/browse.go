package main

import (
	"fmt"
	"os/exec"
	"runtime"

	"github.com/urfave/cli/v2"
)

func (p *program) browseCommand() *cli.Command {
	return &cli.Command{
		Name:        "browse",
		Usage:       "open the graph in Neo4j Browser and say how to sign in",
		Description: "On a terminal the page is opened; elsewhere only its address is printed.\n\nExample:\n  dossier browse",
		Flags:       databaseFlags(),
		Action:      p.browse,
	}
}

func (p *program) browse(c *cli.Context) error {
	if c.NArg() > 0 {
		return misuse(c, "browse takes no arguments")
	}
	pl, err := p.place(c)
	if err != nil {
		return err
	}
	if pl.browser == "" {
		return misuse(c, "--uri %q is no address of a server", c.String("uri"))
	}
	if _, err := fmt.Fprintf(p.stdout, "%s\nuser      %s\npassword  %s\n", clean(pl.browser), clean(pl.config.Username), pl.secret); err != nil {
		return err
	}
	if isTerminal(p.stdout) {
		return openPage(pl.browser)
	}
	return nil
}

// openPage shows an address with the program that the system has for it.
func openPage(address string) error {
	command := map[string][]string{
		"darwin":  {"open"},
		"windows": {"rundll32", "url.dll,FileProtocolHandler"},
	}[runtime.GOOS]
	if command == nil {
		command = []string{"xdg-open"}
	}
	if _, err := exec.LookPath(command[0]); err != nil {
		return nil // the address is printed
	}
	if err := exec.Command(command[0], append(command[1:], address)...).Start(); err != nil {
		return fmt.Errorf("open the page with %s: %w", command[0], err)
	}
	return nil
}
