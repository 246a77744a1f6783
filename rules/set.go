package rules

import (
	"slices"
	"strings"
)

// Relation is the relation of a name, nil where there is none.
func (s *Set) Relation(name string) *Relation {
	i := slices.IndexFunc(s.Relations, func(r *Relation) bool { return r.Name == name })
	if i < 0 {
		return nil
	}
	return s.Relations[i]
}

// Form finds a form by its rule id, pack/relation/form, as claims name it. Forms
// of two languages may share an id; language chooses, and may be empty. It is
// nil where there is none.
func (s *Set) Form(id, language string) *Form {
	_, name, _ := strings.Cut(id, "/")
	name, _, _ = strings.Cut(name, "/")
	r := s.Relation(name)
	if r == nil {
		return nil
	}
	i := slices.IndexFunc(r.Forms, func(f *Form) bool { return f.ID == id && (language == "" || f.Language == language) })
	if i < 0 {
		return nil
	}
	return r.Forms[i]
}
