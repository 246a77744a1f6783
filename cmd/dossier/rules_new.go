package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/internal/newrule"
	"dossier/internal/ruletest"
	"dossier/internal/tongue"
	"dossier/rules"
)

func (p *program) rulesNewCommand() *cli.Command {
	return &cli.Command{
		Name:  "new",
		Usage: "make a starting rule of a sentence and the fact that it should give",
		Description: "Writes a rule file to standard output: a form that matches the sentence, the sentence as its\n" +
			"test, and where one can be made a denial. It passes dossier rules test.\n\n" +
			"Example:\n  dossier rules new --text 'Die Alba AG sponsert den FC Birke.' --relation sponsors \\\n" +
			"    --subject 'Alba AG' --object 'FC Birke' > sponsors.yaml",
		Flags: append(ruleFlags(),
			&cli.StringFlag{Name: "text", Usage: "the sentence"},
			&cli.StringFlag{Name: "relation", Usage: "the relation, one that there is or a new one"},
			&cli.StringFlag{Name: "subject", Usage: "the subject, as the sentence names it"},
			&cli.StringFlag{Name: "object", Usage: "the object, as the sentence names it"},
			&cli.StringFlag{Name: "subject-type", Usage: "its type, where the sentence does not show it"},
			&cli.StringFlag{Name: "object-type", Usage: "its type, where the sentence does not show it"},
			&cli.StringFlag{Name: "language", Usage: "the language of the sentence, such as de; told by its words unless given"},
			&cli.StringFlag{Name: "pack", Value: "mine", Usage: "the first part of the rule's name"},
		),
		Action: p.rulesNew,
	}
}

func (p *program) rulesNew(c *cli.Context) error {
	for _, flag := range []string{"text", "relation", "subject", "object"} {
		if strings.TrimSpace(c.String(flag)) == "" {
			return misuse(c, "--%s is missing; want --text, --relation, --subject and --object", flag)
		}
	}
	if name := strings.ToLower(c.String("relation")); !rules.RelationName(name) {
		return misuse(c, "no relation can be called %q; want lower_snake, such as %s", c.String("relation"), snake(name))
	}
	for _, flag := range []string{"subject-type", "object-type"} {
		if t := c.String(flag); t != "" && !slices.Contains(rules.EntityTypes(), t) {
			return usageError{c.Command.HelpName, unknownWord("type", t, rules.EntityTypes())}
		}
	}
	if c.NArg() > 0 {
		return misuse(c, "want no arguments; put the sentence into quotation marks after --text")
	}
	set, err := p.ruleSet(c)
	if err != nil {
		return err
	}
	wish := newrule.Wish{
		Text: c.String("text"), Language: c.String("language"), Relation: strings.ToLower(c.String("relation")),
		Subject: c.String("subject"), Object: c.String("object"),
		SubjectType: c.String("subject-type"), ObjectType: c.String("object-type"), Pack: c.String("pack"),
	}
	if wish.Language == "" {
		wish.Language = tongue.New(set.Languages).Likeliest(wish.Text)
	}
	if wish.Language == "" {
		return misuse(c, "the language of the sentence cannot be told; say it with --language")
	}
	rule, err := newrule.Make(set, wish)
	if err != nil {
		p.say("no rule was made: %v", err)
		return errProblems
	}
	if err := p.tryRule(c, rule.YAML); err != nil {
		return err
	}
	for _, note := range rule.Notes {
		p.say("%s", note)
	}
	_, err = fmt.Fprint(p.stdout, rule.YAML)
	return err
}

// snake is a name for a relation that is like another word.
func snake(word string) string {
	parts := strings.FieldsFunc(word, func(r rune) bool { return !rules.RelationName(string(r)) })
	return cmp.Or(strings.Join(parts, "_"), "head_of")
}

// tryRule tests a rule before anybody sees it.
func (p *program) tryRule(c *cli.Context, text string) error {
	dir, err := os.MkdirTemp("", "dossier-new-")
	if err != nil {
		return fmt.Errorf("test the new rule: %w", err)
	}
	defer os.RemoveAll(dir) //nolint:errcheck // the system clears it some day
	file := filepath.Join(dir, "new.yaml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		return fmt.Errorf("test the new rule: %w", err)
	}
	set, err := p.ruleSet(c, file)
	if err != nil {
		return fmt.Errorf("the new rule is not valid, which is an error of dossier unless a name or type was given wrongly: %w", err)
	}
	results, err := ruletest.Run(set, ruletest.Filter{Files: []string{filepath.ToSlash(file)}})
	if err != nil {
		return err
	}
	for _, r := range results {
		if !r.OK() {
			return fmt.Errorf("no rule was made: the nearest one, as follows, does not pass its own test:\n%s\n%s", r, text)
		}
	}
	return nil
}
