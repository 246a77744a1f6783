// Package gold reads claims written by hand and compares them with what was
// found: the measure of the articles in testdata and of the seed.
package gold

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"dossier/graph"
)

// Claim is what a reader finds in an article; empty fields stand for anything.
type Claim struct {
	Relation, Subject, Object, Status, Tense, Date, Evidence string

	SaidBy   string `yaml:"said_by"`
	Optional bool
}

func (c Claim) String() string {
	s := fmt.Sprintf("%s – %s → %s, %s", c.Subject, c.Relation, c.Object, c.Status)
	for _, more := range []struct{ what, value string }{{"tense", c.Tense}, {"said by", c.SaidBy}, {"date", c.Date}} {
		if more.value != "" {
			s += ", " + more.what + " " + more.value
		}
	}
	return s
}

// Entity is a name with the others that stand for the same.
type Entity struct {
	Name, Type string
	Aliases    []string
}

// File is the claims of one article.
type File struct {
	Article   string
	Annotated []string // the relations that were looked for
	Entities  []Entity
	Claims    []Claim

	Facts  []Claim // of the seed's exchange: what must come out …
	Also   []Claim
	Absent []Claim // … and what must not
}

// Read reads a file of claims.
func Read(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f := &File{}
	if err := yaml.Unmarshal(data, f); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

// Result is what a comparison found.
type Result struct {
	Found   int // claims asked for that were found
	Missing []Claim
	Extra   []graph.Claim
}

// Compare matches claims by relation, entities and status; of several found
// alike one counts. Claims of relations that were not looked for are left out.
func (f *File) Compare(found []graph.Claim) Result {
	var r Result
	for _, want := range f.Claims {
		hit := slices.ContainsFunc(found, func(c graph.Claim) bool { return f.same(want, c) })
		switch {
		case hit && !want.Optional:
			r.Found++
		case !hit && !want.Optional:
			r.Missing = append(r.Missing, want)
		}
	}
	seen := map[string]bool{}
	for _, c := range found {
		key := strings.Join([]string{c.Relation, c.Subject.ID, c.Object.ID, string(c.Status)}, "\x00")
		known := slices.ContainsFunc(f.Claims, func(want Claim) bool { return f.same(want, c) })
		if !known && !seen[key] && slices.Contains(f.Annotated, c.Relation) {
			r.Extra = append(r.Extra, c)
		}
		seen[key] = true
	}
	return r
}

func (f *File) same(want Claim, c graph.Claim) bool {
	if want.Relation != c.Relation || want.Status != string(c.Status) {
		return false
	}
	if f.is(want.Subject, c.Subject) && f.is(want.Object, c.Object) {
		return true
	}
	symmetric := c.Relation == "partner_of" || c.Relation == "has_ties_to"
	return symmetric && f.is(want.Subject, c.Object) && f.is(want.Object, c.Subject)
}

// is says whether an argument means the entity of that name.
func (f *File) is(name string, a graph.Argument) bool {
	if a.Name == name || a.Text == name || a.Value == name {
		return true
	}
	for _, e := range f.Entities {
		if e.Name == name && (slices.Contains(e.Aliases, a.Name) || slices.Contains(e.Aliases, a.Text)) {
			return true
		}
	}
	return false
}

// Holds says whether a claim agrees with all that c says.
func (c Claim) Holds(got graph.Claim) bool {
	if c.SaidBy != "" && !slices.ContainsFunc(got.SaidBy, func(s graph.Speaker) bool { return s.Name == c.SaidBy || s.Text == c.SaidBy }) {
		return false
	}
	pairs := [][2]string{{c.Relation, got.Relation}, {c.Subject, got.Subject.Name}, {c.Object, got.Object.Name}, {c.Status, string(got.Status)}, {c.Tense, string(got.Tense)}, {c.Date, got.Date}}
	for _, p := range pairs {
		if p[0] != "" && p[0] != p[1] {
			return false
		}
	}
	return true
}
