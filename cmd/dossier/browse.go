package main

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"

	"github.com/urfave/cli/v2"

	"dossier/graph/neo4j"
	"dossier/internal/browserkit"
	"dossier/rules"
)

func (p *program) browseCommand() *cli.Command {
	return &cli.Command{
		Name:  "browse",
		Usage: "open the graph in Neo4j Browser and say how to sign in",
		Description: "On a terminal the page is opened, with a style for the graph, a guide and the saved queries as\n" +
			"favourites, until you press Ctrl-C. Elsewhere only the address is printed, unless --serve is given.\n\n" +
			"Example:\n  dossier browse",
		Flags: append(databaseFlags(),
			&cli.BoolFlag{Name: "serve", Usage: "serve style, guide and favourites where there is no terminal, too"}),
		Action: p.browse,
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
	if !isTerminal(p.stdout) && !c.Bool("serve") {
		return p.signIn(pl.browser, pl)
	}
	return p.serveBrowser(c.Context, pl)
}

// signIn says where Browser is and how to get in.
func (p *program) signIn(address string, pl place) error {
	_, err := fmt.Fprintf(p.stdout, "%s\nuser      %s\npassword  %s\n", clean(address), clean(pl.config.Username), pl.secret)
	return err
}

// serveBrowser serves Browser with all that makes it pleasant until the user
// has had enough, which is no error.
func (p *program) serveBrowser(ctx context.Context, pl place) error {
	set, err := rules.Load()
	if err != nil {
		return err
	}
	return pl.open(ctx, func(store *neo4j.Store) error {
		kit, err := browserkit.For(ctx, store, relationNames(set))
		if err != nil {
			return err
		}
		served, err := browserkit.Listen(kit, pl.browser)
		if err != nil {
			return err
		}
		if err := p.signIn(served.Address(), pl); err != nil {
			return err
		}
		p.say("serving until you press Ctrl-C")
		if isTerminal(p.stdout) {
			if err := openPage(served.Address()); err != nil {
				return err
			}
		}
		return served.Serve(ctx)
	})
}

// pageOpener is the program that the system has for showing an address.
func pageOpener() []string {
	switch runtime.GOOS {
	case "darwin":
		return []string{"open"}
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	return []string{"xdg-open"}
}

// openPage shows an address.
func openPage(address string) error {
	command := pageOpener()
	if _, err := exec.LookPath(command[0]); err != nil {
		return nil // the address is printed
	}
	if err := exec.Command(command[0], append(command[1:], address)...).Start(); err != nil {
		return fmt.Errorf("open the page with %s: %w", command[0], err)
	}
	return nil
}
