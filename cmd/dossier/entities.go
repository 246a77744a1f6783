package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	accounts "os/user"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/judge"
	"dossier/rules"
)

func (p *program) entitiesCommand() *cli.Command {
	return &cli.Command{
		Name:  "entities",
		Usage: "say who is who: merge, keep apart and split entities",
		Description: "Judgements are kept in a YAML file, with who decided so and why. They take effect\n" +
			"with the next dossier load --all --judgements FILE and end when they leave the file.\n\n" +
			"Example:\n  dossier entities candidates\n" +
			"  dossier entities same alba-ag '~alba' --judgements who.yaml --why 'the same firm, see its imprint'",
		Subcommands: []*cli.Command{
			{
				Name: "candidates", Usage: "list pairs of entities that may be one",
				Description: "Compares ids, names and abbreviations. Pairs that somebody judged are left out.\n\n" +
					"Example:\n  dossier entities candidates --format csv",
				Flags: slices.Concat(ruleFlags(), databaseFlags(), []cli.Flag{
					&cli.StringFlag{Name: "format", Value: "table", Usage: "table, json or csv"},
				}),
				Action: p.candidates,
			},
			p.judgeEntities("same", "judge entities to be one", "ENTITY ENTITY…",
				"Of several, the first that a rule file declares stays, else the first.", func(e *judge.Entry, ids []string) { e.Same = ids }),
			p.judgeEntities("different", "judge entities not to be one", "ENTITY ENTITY…",
				"They are no longer listed as candidates, and cannot be judged the same.", func(e *judge.Entry, ids []string) { e.Different = ids }),
			p.splitCommand(),
		},
	}
}

func (p *program) claimsCommand() *cli.Command {
	verdict := func(name, usage string, set func(e *judge.Entry, id string)) *cli.Command {
		return &cli.Command{
			Name: name, Usage: usage, ArgsUsage: "CLAIM",
			Description: "Claims are named by their ids, which dossier explain shows.\n\n" +
				"Example:\n  dossier claims " + name + " 62f19ee594899b01c37585a3 --judgements who.yaml \\\n    --why 'see the correction of 3 May'",
			Flags: slices.Concat(ruleFlags(), databaseFlags(), judgeFlags()),
			Action: func(c *cli.Context) error {
				if c.NArg() != 1 {
					return misuse(c, "want one claim, not %d", c.NArg())
				}
				return p.judge(c, func(store *neo4j.Store, e *judge.Entry) error {
					found, err := store.Claims(c.Context, neo4j.Filter{ID: c.Args().First()})
					if err != nil {
						return err
					}
					if len(found) != 1 {
						return fmt.Errorf("%s claims have an id that begins with %q; dossier explain shows the ids", fmt.Sprint(len(found)), c.Args().First())
					}
					set(e, found[0].Claim.ID)
					return nil
				})
			},
		}
	}
	return &cli.Command{
		Name:        "claims",
		Usage:       "reject or confirm single claims",
		Description: "A rejected claim stays, with who rejected it and why, but no edge follows from it.\n\nExample:\n  dossier claims reject 62f19ee594899b01c37585a3 --judgements who.yaml --why 'another Berg'",
		Subcommands: []*cli.Command{
			verdict("reject", "judge a claim to be wrong", func(e *judge.Entry, id string) { e.Reject = id }),
			verdict("confirm", "judge a claim to be right", func(e *judge.Entry, id string) { e.Confirm = id }),
		},
	}
}

// judgeFlags say where a judgement goes and who makes it. --judgements itself is
// one of the rule flags.
func judgeFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "why", Usage: "the reason, kept with the judgement"},
		&cli.StringFlag{Name: "by", Usage: "who decides so", DefaultText: "your login name"},
	}
}

// judgeEntities is a command that judges several entities.
func (p *program) judgeEntities(name, usage, args, description string, set func(*judge.Entry, []string)) *cli.Command {
	return &cli.Command{
		Name: name, Usage: usage, ArgsUsage: args,
		Description: "Entities are found by id, name or alias. " + description + "\n\n" +
			"Example:\n  dossier entities " + name + " alba-ag '~alba' --judgements who.yaml --why 'the register of companies'",
		Flags: slices.Concat(ruleFlags(), databaseFlags(), judgeFlags()),
		Action: func(c *cli.Context) error {
			if c.NArg() < 2 {
				return misuse(c, "want at least two entities, not %d", c.NArg())
			}
			return p.judge(c, func(store *neo4j.Store, e *judge.Entry) error {
				ids := make([]string, c.NArg())
				for i, who := range c.Args().Slice() {
					id, err := store.Resolve(c.Context, who)
					if err != nil {
						return err
					}
					ids[i] = id
				}
				set(e, ids)
				return nil
			})
		},
	}
}

func (p *program) splitCommand() *cli.Command {
	return &cli.Command{
		Name: "split", Usage: "judge that an article means somebody else by a name", ArgsUsage: "ENTITY ARTICLE NEW-ID",
		Description: "NEW-ID is the id of whom the article means: that of a declared entity, or a new one.\n\n" +
			"Example:\n  dossier entities split '~anna-berg' skiing.de '~anna-berg-skier' \\\n    --judgements who.yaml --why 'the skier, not the banker'",
		Flags: slices.Concat(ruleFlags(), databaseFlags(), judgeFlags(), []cli.Flag{
			&cli.IntFlag{Name: "start", Value: -1, Usage: "only the mention that begins at this code point of the article; all where it is left out"},
		}),
		Action: func(c *cli.Context) error {
			if c.NArg() != 3 {
				return misuse(c, "want an entity, an article and the new id, not %d", c.NArg())
			}
			return p.judge(c, func(store *neo4j.Store, e *judge.Entry) (err error) {
				e.Article, e.As = c.Args().Get(1), c.Args().Get(2)
				if at := c.Int("start"); at >= 0 {
					e.Start = &at
				}
				e.Split, err = store.Resolve(c.Context, c.Args().First())
				return err
			})
		},
	}
}

// judge adds a judgement to the file.
func (p *program) judge(c *cli.Context, fill func(*neo4j.Store, *judge.Entry) error) error {
	file := c.String("judgements")
	e := judge.Entry{
		By: cmp.Or(strings.TrimSpace(c.String("by")), loginName()), Why: strings.TrimSpace(c.String("why")),
		On: time.Now().Format(time.DateOnly),
	}
	if err := wanting(file, e); err != nil {
		return usageError{c.Command.HelpName, err}
	}
	return p.inGraph(c, func(store *neo4j.Store, _ *rules.Set) error {
		if err := fill(store, &e); err != nil {
			return err
		}
		check := func(written string) error { return p.checkRules(c, written) }
		if err := judge.Add(file, e, check); err != nil {
			return err
		}
		p.say("noted in %s; it takes effect with: dossier load --all --judgements %s", file, file)
		return nil
	})
}

// wanting says all that a judgement lacks.
func wanting(file string, e judge.Entry) error {
	var lacks []string
	if file == "" {
		lacks = append(lacks, "say where judgements are kept: --judgements FILE, or DOSSIER_JUDGEMENTS")
	}
	if e.Why == "" {
		lacks = append(lacks, "say why: --why '…'")
	}
	if e.By == "" {
		lacks = append(lacks, "say who decides: --by NAME")
	}
	if lacks == nil {
		return nil
	}
	return errors.New(strings.Join(lacks, "; "))
}

// loginName is who runs dossier, as the system or else the environment has it.
func loginName() string {
	if u, err := accounts.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	return os.Getenv("USER")
}

// checkRules says what is wrong with the rules when the judgements stand in
// another file.
func (p *program) checkRules(c *cli.Context, written string) error {
	_, err := rules.Config{NoPacks: c.Bool("no-packs"), Paths: append(c.StringSlice("rules"), written)}.Load()
	return err
}

func (p *program) candidates(c *cli.Context) error {
	format := c.String("format")
	if !slices.Contains(rowFormats(), format) {
		return usageError{c.Command.HelpName, unknownWord("format", format, rowFormats())}
	}
	return p.inGraph(c, func(store *neo4j.Store, set *rules.Set) error {
		entities, err := store.AllEntities(c.Context)
		if err != nil {
			return err
		}
		var found []graph.Candidate
		var pairs [][2]string
		for _, pair := range graph.Candidates(entities) {
			if !judgedPair(set, pair.A.ID, pair.B.ID) {
				found, pairs = append(found, pair), append(pairs, [2]string{pair.A.ID, pair.B.ID})
			}
		}
		shared, err := store.Shared(c.Context, pairs)
		if err != nil {
			return err
		}
		rows := make([][]any, len(found))
		for i, f := range found {
			rows[i] = []any{f.A.ID, f.A.Name, f.B.ID, f.B.Name, f.Why, shared[pairs[i]]}
		}
		return writeRows(p.stdout, format, []string{"id", "name", "other id", "other name", "why", "shared neighbours"}, rows)
	})
}

// judgedPair says whether somebody judged two entities already.
func judgedPair(set *rules.Set, a, b string) bool {
	return slices.ContainsFunc(set.Judgements, func(j *rules.Judgement) bool {
		told := append(slices.Clip(j.Entities), j.As)
		return slices.Contains(told, a) && slices.Contains(told, b)
	})
}
