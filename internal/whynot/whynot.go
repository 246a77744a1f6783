// Package whynot says in plain words why a sentence gives no claim of a
// relation: which rule came nearest, and what it lacked.
package whynot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// Question is the claim that somebody missed; subject and object may be empty.
type Question struct {
	Relation        *rules.Relation
	Subject, Object string
}

// Explain answers for one sentence, a line each.
func Explain(r extract.Reading, q Question) []string {
	e := &explainer{r: r, q: q, out: []string{oneLine(r.Text)}}
	if e.found() {
		return e.out
	}
	e.names()
	e.asked("subject", q.Subject, q.Relation.Subject)
	e.asked("object", q.Object, q.Relation.Object)
	e.nearest()
	return e.out
}

// Worth reports whether a sentence has anything to do with the question: a word
// of a rule, or the names that were asked for.
func Worth(r extract.Reading, q Question) bool {
	if q.Subject == "" && q.Object == "" {
		return slices.ContainsFunc(r.Attempts, func(a extract.Attempt) bool { return a.Score() > 0 })
	}
	return (q.Subject == "" || mentions(r, q.Subject)) && (q.Object == "" || mentions(r, q.Object))
}

func mentions(r extract.Reading, name string) bool {
	return strings.Contains(strings.ToLower(r.Text), strings.ToLower(name)) || find(r.Names, name) != nil
}

type explainer struct {
	r   extract.Reading
	q   Question
	out []string
}

func (e *explainer) say(format string, args ...any) {
	e.out = append(e.out, "  "+fmt.Sprintf(format, args...))
}

// found says that the claim is there, and why it makes no edge where it does not.
func (e *explainer) found() bool {
	found := false
	for _, c := range e.r.Claims {
		if c.Relation != e.q.Relation.Name || !e.sides(c) {
			continue
		}
		found = true
		e.say("it is found: %s %s %s, %s, by %s", called(c.Subject), c.Relation, called(c.Object), c.Status, strings.Join(c.Rules, " "))
		for _, cue := range c.Cues {
			if cue.Kind == "status" {
				e.say("it is %s by “%s”%s", c.Status, cue.Text, consequence(c.Status))
			}
		}
	}
	return found
}

// sides reports whether a claim is between those asked for.
func (e *explainer) sides(c graph.Claim) bool {
	fits := func(a graph.Argument, want string) bool {
		return want == "" || slices.ContainsFunc([]string{a.ID, a.Name, a.Text}, func(s string) bool { return strings.EqualFold(s, want) })
	}
	return fits(c.Subject, e.q.Subject) && fits(c.Object, e.q.Object) ||
		e.q.Relation.Symmetric && fits(c.Subject, e.q.Object) && fits(c.Object, e.q.Subject)
}

func consequence(s graph.Status) string {
	switch s {
	case graph.Negated:
		return ": a denial makes no edge"
	case graph.Reported, graph.Speculative:
		return ": the edge is ALLEGED_ unless somebody asserts it"
	}
	return ""
}

func called(a graph.Argument) string { return cmp.Or(a.Name, a.Value, a.Text) }

func (e *explainer) names() {
	if len(e.r.Names) == 0 {
		e.say("no name is recognised in it; declare it under entities, or give it a cue such as a legal form, a title or a first name")
		return
	}
	var all []string
	for _, n := range e.r.Names {
		what := cmp.Or(n.Type, "no type")
		if n.Candidates != nil {
			what = "may be " + strings.Join(n.Candidates, " or ")
		}
		all = append(all, fmt.Sprintf("%s (%s)", n.Name, what))
	}
	e.say("names: %s", strings.Join(all, ", "))
}

// asked says what is the matter with a name that was asked for.
func (e *explainer) asked(role, name string, types []string) {
	if name == "" {
		return
	}
	n := find(e.r.Names, name)
	switch {
	case n == nil && strings.Contains(strings.ToLower(e.r.Text), strings.ToLower(name)):
		e.say("%s “%s” is in the text, but is not recognised as a name; declare it under entities", role, name)
	case n == nil:
		e.say("%s “%s” is not named here", role, name)
	case n.Type != "" && !slices.Contains(types, n.Type):
		e.say("%s “%s” is of the type %s; %s takes %s", role, name, n.Type, e.q.Relation.Name, strings.Join(types, ", "))
	}
}

// nearest describes the attempt that came farthest.
func (e *explainer) nearest() {
	if len(e.r.Attempts) == 0 {
		e.noTrigger()
		return
	}
	best := slices.MaxFunc(e.r.Attempts, func(a, b extract.Attempt) int { return a.Score() - b.Score() })
	e.say("nearest rule: %s at %s", best.Form.ID, best.Form.Pos)
	switch {
	case best.Dropped != "":
		e.say("it matches “%s”, but “%s” says that this is no evidence either way", best.Trigger, best.Dropped)
	case best.As != "":
		e.say("“%s” is one of its words, but is read here as %s, or belongs to another verb", best.Trigger, best.As)
	case best.Lacks != nil:
		e.say("“%s” is there, but not the complement that it asks for: %s %s", best.Trigger, best.Lacks.Function, strings.Join(best.Lacks.Nouns, ", "))
	case best.Pattern:
		e.say("“%s” is there, but the words around it do not fit its pattern: %s", best.Trigger, best.Form.Pattern)
	case best.Matched:
		e.matched(best)
	default:
		e.say("“%s” is there", best.Trigger)
		e.role("subject", best.Subject, best, e.q.Subject, e.q.Relation.Subject)
		e.role("object", best.Object, best, e.q.Object, e.q.Relation.Object)
	}
}

// matched says what a rule found that is not what was asked for.
func (e *explainer) matched(at extract.Attempt) {
	sure := true
	for _, m := range append(slices.Clone(at.Subject.Filled), at.Object.Filled...) {
		if m.Name == "" {
			e.say("“%s” is there, but “%s” names nobody that can be told", at.Trigger, m.Text)
			sure = false
		}
	}
	if sure {
		e.say("“%s” gives another pair: %s and %s", at.Trigger, filled(at.Subject), filled(at.Object))
	}
}

func filled(s extract.Slot) string {
	var all []string
	for _, m := range s.Filled {
		all = append(all, m.Name)
	}
	return cmp.Or(strings.Join(all, " and "), "nobody")
}

// noTrigger says that no word of the relation's forms stands in the sentence,
// and which words a form could have.
func (e *explainer) noTrigger() {
	forms := 0
	for _, f := range e.q.Relation.Forms {
		if f.Language == e.r.Language {
			forms++
		}
	}
	e.say("no word that %s is found by stands here (forms in %s: %d)", e.q.Relation.Name, e.r.Language, forms)
	var words []string
	for _, w := range e.r.Words {
		kind := "noun"
		if w.Kind == rules.VerbForm {
			kind = "verb"
		}
		words = append(words, fmt.Sprintf("%s: %s", kind, w.Lemma))
	}
	if words != nil {
		e.say("a form could have: %s", strings.Join(words, ", "))
	}
}

func find(names []extract.Place, name string) *extract.Place {
	i := slices.IndexFunc(names, func(p extract.Place) bool {
		return strings.EqualFold(p.Name, name) || strings.EqualFold(p.Text, name) || strings.EqualFold(p.ID, name)
	})
	if i < 0 {
		return nil
	}
	return &names[i]
}

func oneLine(s string) string { return "“" + strings.Join(strings.Fields(s), " ") + "”" }
