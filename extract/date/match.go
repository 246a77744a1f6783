package date

import (
	"maps"
	"slices"
	"strings"

	"dossier/extract/text"
)

// matcher tries patterns on one sentence.
type matcher struct {
	*Tagger
	t           *text.Text
	first, last int
	dates       []Expression // what {date} stands for
}

// state is how far a pattern has come.
type state struct {
	begin, end int
	slots      []slotBinding
	dates      []int
}

type slotBinding struct {
	name string
	binding
}

// try appends the longest match of p that begins at token i to found.
func (m *matcher) try(found []candidate, p *pattern, i int) []candidate {
	best := candidate{end: -1}
	m.sequence(p.elements, i, state{}, func(at int, s state) {
		if s.end > best.end && s.end > s.begin && m.standsFree(s) {
			best = candidate{pattern: p, begin: s.begin, end: s.end, width: at - i, slots: bind(s.slots)}
		}
	})
	if best.end < 0 {
		return found
	}
	return append(found, best)
}

func bind(list []slotBinding) map[string]binding {
	return maps.Collect(func(yield func(string, binding) bool) {
		for _, b := range list {
			if !yield(b.name, b.binding) {
				return
			}
		}
	})
}

// standsFree reports whether the span is no part of a compound ("Mai-Demo").
func (m *matcher) standsFree(s state) bool {
	tokens := m.t.Tokens
	if s.end < len(tokens) && tokens[s.end].Has(text.Hyphen) && tokens[s.end].Kind == text.Word {
		return false
	}
	return !tokens[s.begin].Has(text.Hyphen) || tokens[s.begin-1].Kind == text.Number
}

// sequence matches elements from token i on and calls done for each way.
func (m *matcher) sequence(elements []element, i int, s state, done func(int, state)) {
	if len(elements) == 0 {
		done(i, s)
		return
	}
	e, rest := &elements[0], elements[1:]
	switch {
	case e.spanBegin:
		s.begin = i
		m.sequence(rest, i, s, done)
	case e.spanEnd:
		s.end = i
		m.sequence(rest, i, s, done)
	case e.branches != nil:
		for _, branch := range e.branches {
			m.sequence(branch, i, s, func(i int, s state) { m.sequence(rest, i, s, done) })
		}
	case e.slot == "date":
		for k, d := range m.dates {
			if int(d.First) == i {
				s.dates = append(slices.Clip(s.dates), k)
				m.sequence(rest, int(d.Last), s, done)
			}
		}
	case i >= m.last:
	case e.slot != "":
		m.slot(e, rest, i, s, done)
	case m.matchesWord(e, i):
		m.sequence(rest, i+1, s, done)
	}
}

func (m *matcher) slot(e *element, rest []element, i int, s state, done func(int, state)) {
	word, ok := strings.CutSuffix(m.word(i), e.suffix)
	if !ok || word == "" {
		return
	}
	if b, ok := m.bind(e.slot, word, i); ok {
		s.slots = append(slices.Clip(s.slots), slotBinding{e.name, b})
		m.sequence(rest, i+1, s, done)
	}
}

// matchesWord compares token i with a word of a pattern.
func (m *matcher) matchesWord(e *element, i int) bool {
	return m.eachSpelling(m.word(i), i, e.spells)
}

// setRoles gives the expressions the roles that the words around them say.
func (m *matcher) setRoles(found []Expression) {
	m.dates = found
	for i := m.first; i < m.last; i++ {
		m.roleIndex.at(m, i, func(p *pattern) {
			m.sequence(p.elements, i, state{}, func(_ int, s state) {
				for k, d := range s.dates {
					found[d].Role = p.roles[k]
				}
			})
		})
	}
}

// word is token i as rules spell it.
func (m *matcher) word(i int) string {
	word := m.t.Word(i)
	if m.t.Tokens[i].Has(text.Dirty) {
		return text.Clean(word)
	}
	return word
}
