package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"dossier/graph"
	"dossier/rules"
)

// shower writes claims for people to read.
type shower struct {
	out   io.Writer
	style style
	rules *rules.Set
}

// line writes a heading with what belongs under it; empty values are left out.
func (s shower) line(name, value string) {
	if value != "" {
		fmt.Fprintf(s.out, "   %-10s %s\n", name, cleanLine(value))
	}
}

// claim writes one witness: its sentence with the spans marked, then why it is
// read that way and where it is from.
func (s shower) claim(n int, c graph.Claim, a graph.Article) {
	fmt.Fprintf(s.out, "%d. %s\n", n, mark(c.Evidence, c.Start, spans(c), s.style))
	s.line("claim", fmt.Sprintf("%s %s %s", name(c.Subject), strings.ToUpper(c.Relation), name(c.Object)))
	s.line("id", c.ID)
	s.line("status", withCue(string(c.Status), c, "status"))
	s.line("tense", withCue(string(c.Tense), c, "tense"))
	s.line("said by", speakers(c))
	s.line("date", dated(c))
	s.line("holds", period(c.ValidFrom, c.ValidTo))
	s.line("with", qualifiers(c))
	s.line("judged", judgedBy(c.Judgement))
	s.line("article", fromArticle(a))
	s.line("read from", a.Origin)
	for _, rule := range c.Rules {
		s.rule(rule, a.Language)
	}
	fmt.Fprintln(s.out)
}

// name is an argument as people know it.
func name(a graph.Argument) string {
	n := a.Name
	if n == "" {
		n = a.Value
	}
	if a.Implied {
		n += " (implied)"
	}
	return n
}

// judgedBy says what a person decided on a claim.
func judgedBy(j *graph.Judgement) string {
	if j == nil {
		return ""
	}
	verdict := "confirmed"
	if j.Rejected {
		verdict = "rejected, no edge follows from it,"
	}
	return strings.TrimSpace(fmt.Sprintf("%s by %s %s: %s", verdict, j.By, j.On, j.Why))
}

// withCue adds the words that decided a value.
func withCue(value string, c graph.Claim, kind string) string {
	var words []string
	for _, cue := range c.Cues {
		if cue.Kind == kind {
			words = append(words, fmt.Sprintf("%q", cue.Text))
		}
	}
	if len(words) == 0 {
		return value
	}
	return value + ", by " + strings.Join(words, " and ")
}

func speakers(c graph.Claim) string {
	var all []string
	for _, s := range c.SaidBy {
		if s.Name != "" && s.Name != s.Text {
			all = append(all, fmt.Sprintf("%s (%q)", s.Name, s.Text))
		} else {
			all = append(all, s.Text)
		}
	}
	return strings.Join(all, ", ")
}

func dated(c graph.Claim) string {
	if c.Date != "" && c.DateBasis == "published" {
		return withCue(c.Date, c, "date") + ", counted from the date of publication"
	}
	return withCue(c.Date, c, "date")
}

// period is the time for which something holds.
func period(from, to string) string {
	switch {
	case from != "" && to != "":
		return from + " to " + to
	case from != "":
		return "from " + from
	case to != "":
		return "until " + to
	}
	return ""
}

func fromArticle(a graph.Article) string {
	parts := []string{a.ID}
	if a.Title != "" {
		parts = append(parts, fmt.Sprintf("“%s”", a.Title))
	}
	if a.Source != "" {
		parts = append(parts, a.Source)
	}
	if a.Published != "" {
		parts = append(parts, "published "+a.Published)
	}
	return strings.Join(parts, ", ")
}

// rule writes where a rule stands and what it says.
func (s shower) rule(name, language string) {
	form := cmp.Or(s.rules.Form(name, language), s.rules.Form(name, "")) // best in the article's language
	if form == nil {
		s.line("rule", name+" (not among the rules loaded now; name its file with --rules)")
		return
	}
	s.line("rule", name+" at "+form.Pos.String())
	s.line("", shorten(form.Source))
}

// longest is how much of a rule's line is shown.
const longest = 100

func shorten(s string) string {
	runes := []rune(strings.TrimSpace(s))
	if len(runes) <= longest {
		return string(runes)
	}
	return string(runes[:longest]) + " …"
}

func qualifiers(c graph.Claim) string {
	var all []string
	for _, key := range slices.Sorted(maps.Keys(c.Qualifiers)) {
		all = append(all, key+" "+c.Qualifiers[key])
	}
	return strings.Join(all, ", ")
}
