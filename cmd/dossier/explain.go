package main

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/rules"
)

func (p *program) explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show the sentences and rules behind an edge, a claim or an article",
		ArgsUsage: "SUBJECT RELATION OBJECT | CLAIM | ARTICLE | --why-not --relation RELATION SENTENCE|FILE",
		Description: "Subject and object may be names, aliases or ids. With --why-not it says which rule came\n" +
			"nearest to a claim that is missing, and what it lacked.\n\n" +
			"Example:\n  dossier explain 'Rosa Mayr HEAD_OF Alba AG'\n" +
			"  dossier explain --why-not --relation acquired 'Die Alba AG kauft ein Haus von Birke.'",
		Flags:  slices.Concat(ruleFlags(), databaseFlags(), whyNotFlags()),
		Action: p.explain,
	}
}

func (p *program) explain(c *cli.Context) error {
	if c.Bool("why-not") {
		return p.whyNot(c)
	}
	what := strings.Join(c.Args().Slice(), " ")
	if strings.TrimSpace(what) == "" {
		return misuse(c, "nothing to explain; name an edge (SUBJECT RELATION OBJECT), a claim or an article")
	}
	return p.inGraph(c, func(store *neo4j.Store, set *rules.Set) error {
		e := explainer{
			ctx: c.Context, store: store, relations: relationNames(set),
			show: shower{out: p.stdout, style: p.style, rules: set},
		}
		found, err := e.explain(what)
		if err != nil || found {
			return err
		}
		lines, err := e.unexplained(what, c.StringSlice("rules"))
		if err != nil {
			return err
		}
		for _, line := range lines {
			p.say("%s", line)
		}
		return errProblems
	})
}

// explainer looks for what the user means and shows it.
type explainer struct {
	ctx       context.Context
	store     *neo4j.Store
	relations []string
	show      shower
}

// explain tries an edge, then an article, then a claim or a fact by its id.
func (e explainer) explain(what string) (found bool, err error) {
	for _, edge := range edges(what, e.relations) {
		if found, err := e.edge(edge); found || err != nil {
			return found, err
		}
	}
	if found, err := e.article(what); found || err != nil {
		return found, err
	}
	if !hexID.MatchString(what) {
		return false, nil
	}
	return e.witnesses("", neo4j.Filter{ID: what})
}

// hexID is how ids of claims and facts begin.
var hexID = regexp.MustCompile(`^[0-9a-f]{6,}`)

// relationWord is how relations are written in the graph.
var relationWord = regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`)

// edges gives the ways to read words as subject, relation and object. Relations
// that the rules know come first.
func edges(what string, relations []string) []neo4j.Filter {
	words := strings.Fields(what)
	var known, other []neo4j.Filter
	for i := 1; i < len(words)-1; i++ {
		f := split(words, i)
		switch {
		case slices.Contains(relations, f.Relation):
			known = append(known, f)
		case relationWord.MatchString(words[i]):
			other = append(other, f)
		}
	}
	return append(known, other...)
}

// split reads words as an edge whose relation is one of them.
func split(words []string, at int) neo4j.Filter {
	return neo4j.Filter{
		Subject: strings.Join(words[:at], " "), Relation: bare(words[at]), Object: strings.Join(words[at+1:], " "),
	}
}

// bare is the name of a relation in the word for an edge.
func bare(word string) string { return strings.TrimPrefix(strings.ToLower(word), "alleged_") }

// edge shows the facts of an edge and their claims.
func (e explainer) edge(f neo4j.Filter) (found bool, err error) {
	facts, err := e.store.Facts(e.ctx, f)
	if err != nil {
		return false, err
	}
	var head strings.Builder
	for _, fact := range facts {
		fmt.Fprintf(&head, "%s %s %s: %s\n", f.Subject, fact.Type, f.Object, describeFact(fact))
	}
	if len(facts) == 0 {
		fmt.Fprintf(&head, "%s %s %s: no edge, since all there is denies it or is a date\n", f.Subject, strings.ToUpper(f.Relation), f.Object)
	}
	return e.witnesses(head.String(), f)
}

// describeFact sums up what a fact rests on.
func describeFact(f graph.Fact) string {
	parts := []string{string(f.Status), string(f.Tense)}
	if f.Disputed {
		parts = append(parts, "disputed")
	}
	if p := period(f.ValidFrom, f.ValidTo); p != "" {
		parts = append(parts, p+endedBy(f))
	}
	if n := len(f.Rivals); n > 0 {
		parts = append(parts, "at odds with "+count(n, "other fact", "other facts")+" of the same time")
	}
	witnesses := count(f.Claims, "claim", "claims") + " in " + count(f.Articles, "article", "articles")
	if f.Copies > 0 {
		witnesses += " and " + count(f.Copies, "copy", "copies")
	}
	parts = append(parts, witnesses)
	switch {
	case f.FirstPublished != "" && f.FirstPublished != f.LastPublished:
		parts = append(parts, "published "+f.FirstPublished+" to "+f.LastPublished)
	case f.LastPublished != "":
		parts = append(parts, "published "+f.LastPublished)
	}
	return strings.Join(parts, ", ")
}

// endedBy says where an end comes from that no claim states.
func endedBy(f graph.Fact) string {
	switch {
	case f.ClosedBy == "":
		return ""
	case f.ValidToBasis == "published":
		return " at the latest, when an article has another in its place"
	}
	return ", when another takes its place"
}

// article shows all claims of one article.
func (e explainer) article(id string) (found bool, err error) {
	articles, err := e.store.Articles(e.ctx, id)
	if err != nil || len(articles) == 0 {
		return false, err
	}
	a := articles[id]
	head := fromArticle(a) + "\nread from " + a.Origin + "\n"
	found, err = e.witnesses(head, neo4j.Filter{Article: id})
	if !found && err == nil {
		fmt.Fprintln(e.show.out, clean(head)+"it makes no claims that the rules know")
	}
	return true, err
}

// witnesses shows the claims that a filter lets through, under a heading.
func (e explainer) witnesses(head string, f neo4j.Filter) (found bool, err error) {
	claims, err := e.store.Claims(e.ctx, f)
	if err != nil || len(claims) == 0 {
		return false, err
	}
	if head != "" {
		fmt.Fprintln(e.show.out, clean(head))
	}
	for i, w := range claims {
		e.show.claim(i+1, w.Claim, w.Article)
	}
	return true, nil
}
