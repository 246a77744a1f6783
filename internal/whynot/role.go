package whynot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dossier/extract"
	"dossier/rules"
)

// role says what fills a role of an attempt, or where it looked in vain and
// where somebody stands who would do.
func (e *explainer) role(name string, s extract.Slot, at extract.Attempt, asked string, types []string) {
	if len(s.Filled) > 0 {
		e.say("%s: %s", name, filled(s))
		return
	}
	if at.Form.Kind == rules.TextForm {
		e.say("%s: what stands in the slot names nobody that can be told", name)
		return
	}
	e.say("%s: not found", name)
	var empty []string
	for _, l := range s.Looked {
		if l.Why == extract.Nothing {
			empty = append(empty, function(l.Function))
			continue
		}
		e.say("  %s: %s", function(l.Function), reason(l, types))
	}
	if empty != nil {
		e.say("  nothing stands as %s", strings.Join(empty, ", "))
	}
	e.elsewhere(at, asked, types)
}

// reason is why what stands somewhere does not fill the role.
func reason(l extract.Looked, types []string) string {
	switch l.Why {
	case extract.WrongType:
		return fmt.Sprintf("“%s” is of the type %s; the rule wants %s", l.Text, cmp.Or(l.Type, "unknown"), strings.Join(types, ", "))
	case extract.Same:
		return fmt.Sprintf("“%s” fills the other role", l.Text)
	case extract.Elsewhere:
		return fmt.Sprintf("“%s” means %s, but was not taken: somebody else fits better or it is not sure", l.Text, l.Name)
	}
	return fmt.Sprintf("“%s” names nobody that can be told", l.Text)
}

// function is a function in words.
func function(f string) string {
	if f == "is" {
		return "who is called so"
	}
	return f
}

// place is a function in words, a preposition in quotation marks.
func place(f string) string {
	switch f {
	case "subject", "object", "dative", "genitive", "possessive", "compound", "adjective", "apposition":
		return f
	}
	return "“" + f + "”"
}

// elsewhere says where a name stands that would do: in another clause, or where
// the rule does not look.
func (e *explainer) elsewhere(at extract.Attempt, asked string, types []string) {
	clause := -1
	for _, w := range e.r.Words {
		if w.Start == at.Start {
			clause = w.Clause
		}
	}
	for _, n := range e.r.Names {
		wanted := asked != "" && find([]extract.Place{n}, asked) != nil
		if !wanted && (asked != "" || n.Type != "" && !slices.Contains(types, n.Type)) || e.used(at, n) {
			continue
		}
		switch verb := e.verb(n.Clause); {
		case n.Clause != clause && verb != "":
			e.say("  “%s” would do, but stands in another clause, that of “%s”", n.Text, verb)
		case n.Clause != clause:
			e.say("  “%s” would do, but stands in another clause", n.Text)
		case n.Function != "":
			e.say("  “%s” would do, but stands as %s, where the rule does not look", n.Text, place(n.Function))
		default:
			e.say("  “%s” would do, but what it is to “%s” is not clear", n.Text, at.Trigger)
		}
	}
}

// used reports whether a name fills a role or was looked at already.
func (e *explainer) used(at extract.Attempt, n extract.Place) bool {
	for _, s := range []extract.Slot{at.Subject, at.Object} {
		if slices.ContainsFunc(s.Filled, func(m extract.Mention) bool { return m.ID == n.ID }) ||
			slices.ContainsFunc(s.Looked, func(l extract.Looked) bool { return l.Text != "" && l.Name == n.Name }) {
			return true
		}
	}
	return false
}

// verb is the main verb of a clause as it stands in the sentence.
func (e *explainer) verb(clause int) string {
	for _, w := range e.r.Words {
		if w.Kind == rules.VerbForm && w.Clause == clause {
			return w.Text
		}
	}
	return ""
}
