package rules

import "fmt"

// check runs the checks that need everything read.
func (b *builder) check() {
	for _, check := range b.later {
		check()
	}
	for _, r := range b.set.Relations {
		b.checkExamples(r)
	}
}

// checkExamples wants examples in each language that a relation has forms for.
func (b *builder) checkExamples(r *Relation) {
	shown := map[string]bool{}
	for _, e := range r.Examples {
		shown[e.Language] = true
	}
	for _, f := range r.Forms {
		if !shown[f.Language] {
			shown[f.Language] = true
			b.fail(f.Pos, fmt.Sprintf("relation %q has forms but no examples in the language %q; examples are its tests", r.Name, f.Language))
		}
	}
}

func (b *builder) relationNames() []string {
	names := make([]string, 0, len(b.set.Relations))
	for _, r := range b.set.Relations {
		names = append(names, r.Name)
	}
	return names
}

func (b *builder) entityIDs() []string {
	ids := make([]string, 0, len(b.set.Entities))
	for _, e := range b.set.Entities {
		ids = append(ids, e.ID)
	}
	return ids
}

func (b *builder) languageCodes() []string {
	codes := make([]string, 0, len(b.set.Languages))
	for _, l := range b.set.Languages {
		codes = append(codes, l.Code)
	}
	return codes
}
