package rules

import (
	"slices"
	"strings"
)

// finish fills in the roles that are left to default and checks what needs
// more than one key of the form.
func (f *formReader) finish() {
	switch {
	case len(f.kinds) == 0:
		f.at.fail("form needs one of the keys verb, noun and text")
		return
	case len(f.kinds) > 1:
		f.at.fail("form has %s; want one of them", strings.Join(f.kinds, " and "))
		return
	case f.Is != "" && f.Kind != NounForm:
		f.at.fail("is belongs to noun forms only")
	case f.Event != "" && (f.Kind != NounForm || f.Is != ""):
		f.at.fail("event belongs to noun forms without the key is only")
	case f.Event != "" && !f.namesEvent():
		f.at.fail("event needs a preposition among the functions of the subject and of the object, and a plain first noun: they make the event's name")
	case len(f.With) > 0 && f.Kind != VerbForm:
		f.at.fail("with belongs to verb forms only")
	case len(f.Without) > 0 && f.Kind != VerbForm:
		f.at.fail("without belongs to verb forms only")
	case f.Voice != "" && f.Kind != VerbForm:
		f.at.fail("voice belongs to verb forms only")
	case len(f.Bare) > 0 && f.Kind != VerbForm:
		f.at.fail("bare belongs to verb forms only")
	case len(f.Under) > 0 && f.Kind != VerbForm:
		f.at.fail("under belongs to verb forms only")
	}
	switch f.Kind {
	case VerbForm:
		f.finishVerb()
	case NounForm:
		f.finishNoun()
	case TextForm:
		f.finishText()
	}
}

// finishVerb gives a verb form without roles subject and object.
func (f *formReader) finishVerb() {
	for _, role := range f.roles() {
		if role.value.node == nil {
			role.Functions = []string{role.name}
		}
		taken := slices.ContainsFunc(f.With, func(w With) bool { return slices.Equal(role.Functions, []string{w.Function}) })
		if taken && role.Implied == nil && !IsPreposition(role.Functions[0]) {
			f.at.fail("with takes the verb's %s; write another function for the relation's %s, such as a preposition", role.Functions[0], role.name)
		}
	}
}

// namesEvent says whether the form has what an event's name is made of.
func (f *formReader) namesEvent() bool {
	return slices.ContainsFunc(f.Subject.Functions, IsPreposition) && slices.ContainsFunc(f.Object.Functions, IsPreposition) && !strings.ContainsAny(f.Lemmas[0], "*<")
}

// IsPreposition says whether a function is a preposition.
func IsPreposition(function string) bool { return !slices.Contains(functions(), function) }

// finishNoun wants both roles, but for the one that the noun itself names.
func (f *formReader) finishNoun() {
	for _, role := range f.roles() {
		given := role.value.node != nil
		switch {
		case f.Is == role.name && len(role.Functions) > 0 && !slices.Equal(role.Functions, []string{"apposition"}):
			role.value.fail("the noun itself names the %s (is: %s); leave the key %s out", role.name, f.Is, role.name)
		case f.Is != role.name && !given:
			f.at.fail("noun form needs the key %q: where the %s stands beside the noun", role.name, role.name)
		}
	}
}

// finishText parses the pattern and wants a slot for each role.
func (f *formReader) finishText() {
	for _, role := range f.roles() {
		if len(role.Functions) > 0 {
			role.value.fail("text forms have slots, not functions; write {%s} where it stands in the pattern", role.name)
		}
	}
	if f.Pattern == "" {
		return
	}
	items, err := ParsePattern(f.Pattern)
	if err != nil {
		f.patternError(err)
		return
	}
	if !hasAnchor(items) {
		f.pattern.fail("the pattern needs a word outside [ ] by which it is found")
	}
	for _, role := range f.roles() {
		low, high := countSlots(items, role.name)
		switch {
		case low == 0 && role.Implied == nil:
			f.pattern.fail("the pattern needs the slot {%s} in each of its readings", role.name)
		case high > 1:
			f.pattern.fail("the pattern has the slot {%s} twice in one reading", role.name)
		}
	}
}

// patternError puts the position inside the pattern on its place in the file.
// Escapes and folded lines would shift it: then the pattern's start must do.
func (f *formReader) patternError(err error) {
	at := f.pattern.pos()
	line := []rune(f.file.line(at.Line))
	rest := line[min(at.Col-1, len(line)):]
	skip := len(rest) - len([]rune(strings.TrimLeft(string(rest), `"'`)))
	if pe, ok := err.(*PatternError); ok && strings.HasPrefix(string(rest[skip:]), f.Pattern) {
		at.Col += skip + pe.Offset
	}
	f.file.fail(at, err.Error())
}

// role is a role of the form with its name and what was written.
type role struct {
	*Role
	name  string
	value value
}

func (f *formReader) roles() []role {
	return []role{{&f.Subject, "subject", f.subject}, {&f.Object, "object", f.object}}
}
