// Package newrule makes a starting rule of a sentence and the fact that it
// should give: forms are made of what the engine reads in the sentence, all are
// tried, and the best that really matches is written down with its tests.
package newrule

import (
	"fmt"
	"slices"
	"strings"

	"dossier/extract"
	"dossier/graph"
	"dossier/rules"
)

// Wish is what a rule is wanted for.
type Wish struct {
	Text, Language          string
	Relation                string
	Subject, Object         string
	SubjectType, ObjectType string // empty: told by the sentence or the relation
	Pack                    string
}

// Rule is a rule that gives what was wished for.
type Rule struct {
	YAML  string
	Notes []string // what its author should know
}

// maker carries one wish along.
type maker struct {
	Wish
	set     *rules.Set
	known   *rules.Relation // nil: the relation is new
	notes   []string
	reading extract.Reading
	subject extract.Place
	object  extract.Place
}

// Make finds a rule for a wish, on top of a set of rules.
func Make(set *rules.Set, w Wish) (*Rule, error) {
	m := &maker{Wish: w, set: set, known: set.Relation(w.Relation)}
	if err := m.read(); err != nil {
		return nil, err
	}
	best, err := m.best()
	if err != nil {
		return nil, err
	}
	negated := m.negated(best)
	if negated == "" {
		m.notes = append(m.notes, "no negated sentence could be made of it; write one as a second example")
	}
	return &Rule{YAML: m.yaml(best, negated), Notes: m.notes}, nil
}

// read reads the sentence with both names known, and finds them in it.
func (m *maker) read() error {
	if err := m.types(); err != nil {
		return err
	}
	engine, err := m.engine(nil)
	if err != nil {
		return err
	}
	for _, r := range engine.Trace(m.article(m.Text), m.Relation) {
		s, o := find(r.Names, m.Subject), find(r.Names, m.Object)
		if s == nil || o == nil {
			continue
		}
		m.reading, m.subject, m.object = r, *s, *o
		for _, c := range r.Claims {
			if m.fits(c) {
				return fmt.Errorf("%s already gives that, by %s", m.Relation, strings.Join(c.Rules, " "))
			}
		}
		return nil
	}
	return m.unseen(engine)
}

// unseen says which name no sentence has.
func (m *maker) unseen(engine *extract.Engine) error {
	var names []extract.Place
	for _, r := range engine.Trace(m.article(m.Text), "") {
		names = append(names, r.Names...)
	}
	var lacking []string
	for _, name := range []string{m.Subject, m.Object} {
		if find(names, name) == nil {
			lacking = append(lacking, "“"+name+"”")
		}
	}
	if lacking == nil {
		return fmt.Errorf("“%s” and “%s” stand in different sentences; a rule sees one", m.Subject, m.Object)
	}
	return fmt.Errorf("the text has no name %s; %s", strings.Join(lacking, " and no name "), offer(names))
}

// offer says which names there are to choose from.
func offer(names []extract.Place) string {
	var all []string
	for _, p := range names {
		if name := "“" + p.Text + "”"; !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	if all == nil {
		return "no name is known in it"
	}
	return "the names known in it: " + strings.Join(all, ", ")
}

// types settles the types of both names: as given, as declared, as the sentence
// shows them, else as the relation wants them.
func (m *maker) types() error {
	engine, err := extract.Compile(m.set)
	if err != nil {
		return err
	}
	var names []extract.Place
	for _, r := range engine.Trace(m.article(m.Text), "") {
		names = append(names, r.Names...)
	}
	for _, side := range []struct {
		role, name string
		to         *string
		allowed    []string
	}{
		{"subject", m.Subject, &m.SubjectType, m.allowed(func(r *rules.Relation) []string { return r.Subject })},
		{"object", m.Object, &m.ObjectType, m.allowed(func(r *rules.Relation) []string { return r.Object })},
	} {
		p := find(names, side.name)
		switch {
		case *side.to != "":
		case p != nil && p.Type != "":
			*side.to = p.Type
		case side.allowed != nil:
			*side.to = side.allowed[0]
		default:
			*side.to = "Organization"
			m.notes = append(m.notes, fmt.Sprintf("nothing tells the type of “%s”; Organization was taken, --%s-type says another", side.name, side.role))
		}
		if side.allowed != nil && !slices.Contains(side.allowed, *side.to) {
			return fmt.Errorf("“%s” is of the type %s, but the %s of %s is %s", side.name, *side.to, side.role, m.Relation, strings.Join(side.allowed, " or "))
		}
		if p == nil {
			m.notes = append(m.notes, fmt.Sprintf("“%s” is known in the examples only; for articles declare it under entities, unless they show what it is", side.name))
		}
	}
	return nil
}

func (m *maker) allowed(of func(*rules.Relation) []string) []string {
	if m.known == nil {
		return nil
	}
	return of(m.known)
}

// engine compiles the rules with both names and some forms of the relation.
func (m *maker) engine(forms []*rules.Form) (*extract.Engine, error) {
	set := *m.set
	set.Entities = slices.Clone(set.Entities)
	for _, e := range []rules.Entity{{Name: m.Subject, Type: m.SubjectType}, {Name: m.Object, Type: m.ObjectType}} {
		if !m.declared(e.Name, e.Type) {
			e.ID = "example-" + e.Name
			set.Entities = append(set.Entities, &e)
		}
	}
	relation := &rules.Relation{Name: m.Relation, Subject: []string{m.SubjectType}, Object: []string{m.ObjectType}}
	set.Relations = slices.Clone(set.Relations)
	if m.known != nil {
		*relation = *m.known
		set.Relations = slices.DeleteFunc(set.Relations, func(r *rules.Relation) bool { return r == m.known })
	}
	relation.Forms = slices.Concat(relation.Forms, forms)
	set.Relations = append(set.Relations, relation)
	return extract.Compile(&set)
}

// declared reports whether an entity of that name and type is in the rules.
func (m *maker) declared(name, typ string) bool {
	return slices.ContainsFunc(m.set.Entities, func(e *rules.Entity) bool { return e.Name == name && e.Type == typ })
}

func (m *maker) article(text string) graph.Article {
	return graph.Article{ID: "example", Language: m.Language, Text: text}
}

// fits reports whether a claim is the one wished for.
func (m *maker) fits(c graph.Claim) bool {
	return c.Relation == m.Relation && is(c.Subject, m.Subject) && is(c.Object, m.Object)
}

func is(a graph.Argument, name string) bool { return a.Name == name || a.Text == name }

func find(names []extract.Place, name string) *extract.Place {
	i := slices.IndexFunc(names, func(p extract.Place) bool { return p.Name == name || p.Text == name })
	if i < 0 {
		return nil
	}
	return &names[i]
}
