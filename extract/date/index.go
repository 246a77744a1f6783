package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/text"
)

// index finds the patterns that may begin at a token, so that the many tokens
// that no expression begins with cost little.
type index struct {
	words map[string][]*pattern
	stars []starred
	slots []slotted
	dates []*pattern // that begin with {date}
}

type starred struct {
	element  *element
	patterns []*pattern
}

type slotted struct {
	slot, suffix string
	patterns     []*pattern
}

// newIndex is for patterns that do not move any more.
func newIndex(patterns []pattern) *index {
	x := &index{words: map[string][]*pattern{}}
	for i := range patterns {
		x.add(patterns[i].elements, &patterns[i])
	}
	return x
}

// add enters p under each element that it can begin with and reports whether
// all of elements can be left out.
func (x *index) add(elements []element, p *pattern) bool {
	for i := range elements {
		e := &elements[i]
		if e.spanBegin || e.spanEnd {
			continue
		}
		optional := false
		for _, branch := range e.branches {
			optional = x.add(branch, p) || optional
		}
		if e.branches == nil {
			x.enter(e, p)
		}
		if !optional {
			return false
		}
	}
	return true
}

func (x *index) enter(e *element, p *pattern) {
	switch {
	case e.slot == "date":
		x.dates = append(x.dates, p)
	case e.slot != "":
		x.enterSlot(e, p)
	case e.stars != "":
		x.stars = append(x.stars, starred{e, []*pattern{p}})
	default:
		x.words[e.word] = append(x.words[e.word], p)
	}
}

func (x *index) enterSlot(e *element, p *pattern) {
	for i := range x.slots {
		if s := &x.slots[i]; s.slot == e.slot && s.suffix == e.suffix {
			s.patterns = append(s.patterns, p)
			return
		}
	}
	x.slots = append(x.slots, slotted{e.slot, e.suffix, []*pattern{p}})
}

// at calls try with the patterns that may begin at token i, one perhaps more
// than once.
func (x *index) at(m *matcher, i int, try func(*pattern)) {
	each := func(patterns []*pattern) {
		for _, p := range patterns {
			try(p)
		}
	}
	m.eachSpelling(m.word(i), i, func(word string) bool {
		each(x.words[word])
		for _, s := range x.stars {
			if s.element.spells(word) {
				each(s.patterns)
			}
		}
		return false
	})
	for _, s := range x.slots {
		if word, ok := strings.CutSuffix(m.word(i), s.suffix); ok && word != "" {
			if _, ok := m.bind(s.slot, word, i); ok {
				each(s.patterns)
			}
		}
	}
	for k := range m.dates {
		if int(m.dates[k].First) == i {
			each(x.dates)
		}
	}
}

// eachSpelling calls try with the spellings by which token i, of which word is
// all or the first part, may stand in the rules, until it returns true: as
// written, in other case where it is in capitals, and without a capital where a
// sentence begins. It reports whether try did.
func (m *matcher) eachSpelling(word string, i int, try func(string) bool) bool {
	if try(word) {
		return true
	}
	flags := m.t.Tokens[i].Flags
	switch {
	case flags&text.Caps != 0:
		return try(strings.ToLower(word)) || try(titled(word))
	case flags&text.Capital != 0 && m.mayBeCapital(i):
		r, n := utf8.DecodeRuneInString(word)
		return try(string(unicode.ToLower(r)) + word[n:])
	}
	return false
}

// mayBeCapital reports whether token i has its capital from its place alone.
func (m *matcher) mayBeCapital(i int) bool {
	if i == m.first {
		return true
	}
	before := m.t.Tokens[i-1].Kind
	return before == text.OpenQuote || before == text.OpenBracket || before == text.Stop || m.word(i-1) == ":"
}

// titled spells a word in capitals with one capital.
func titled(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return word[:n] + strings.ToLower(word[n:])
}

// spells reports whether word is the element's, or begins or ends so.
func (e *element) spells(word string) bool {
	switch e.stars {
	case "^":
		return strings.HasPrefix(word, e.word)
	case "$":
		return strings.HasSuffix(word, e.word)
	}
	return word == e.word
}
