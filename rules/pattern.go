package rules

import (
	"fmt"
	"slices"
	"strings"
)

// ItemKind tells the parts of a text pattern apart.
type ItemKind int

// The parts of a text pattern.
const (
	WordItem   ItemKind = iota // as it stands
	LemmaItem                  // <lemma>: any form of a noun or verb
	SlotItem                   // {subject} or {object}
	GapItem                    // ...: at most five words
	EitherItem                 // (a|b): one of Sub
	MaybeItem                  // [x], [a|b]: one of Sub, or nothing
)

// Item is a part of a text pattern.
type Item struct {
	Kind ItemKind
	Word string // the word, the lemma or the slot's name
	Sub  [][]Item
}

// PatternError is what is wrong with a text pattern.
type PatternError struct {
	Offset int // in characters, from 0
	Msg    string
}

func (e *PatternError) Error() string { return e.Msg }

// patternParser goes through a pattern once.
type patternParser struct {
	text []rune
	at   int
	err  *PatternError
}

// ParsePattern parses the pattern of a text form.
func ParsePattern(text string) ([]Item, error) {
	p := &patternParser{text: []rune(text)}
	ways := p.ways(0)
	switch {
	case p.err != nil:
	case p.at < len(p.text):
		p.fail(p.at, "%q closes nothing", p.text[p.at])
	case len(ways) > 1:
		p.fail(slices.Index(p.text, '|'), "alternatives stand in round brackets: (a|b)")
	}
	if p.err != nil {
		return nil, p.err
	}
	return ways[0], nil
}

func (p *patternParser) fail(at int, format string, args ...any) {
	if p.err == nil {
		p.err = &PatternError{at, fmt.Sprintf("in the pattern: "+format, args...)}
	}
}

// maxDepth is how deep brackets may stand in brackets.
const maxDepth = 8

// ways parses alternatives up to what closes them.
func (p *patternParser) ways(depth int) [][]Item {
	all := [][]Item{nil}
	for p.err == nil && p.at < len(p.text) {
		last := len(all) - 1
		switch c := p.text[p.at]; {
		case c == ' ':
			p.at++
		case c == '|':
			p.at++
			all = append(all, nil)
		case strings.ContainsRune(")]}>", c):
			return all
		default:
			all[last] = append(all[last], p.item(depth))
		}
	}
	return all
}

// item parses one part.
func (p *patternParser) item(depth int) Item {
	switch p.text[p.at] {
	case '{':
		return p.slot()
	case '<':
		return Item{Kind: LemmaItem, Word: p.until('>')}
	case '(':
		return Item{Kind: EitherItem, Sub: p.group(')', depth)}
	case '[':
		return Item{Kind: MaybeItem, Sub: p.group(']', depth)}
	}
	if word := p.word(); word != "..." && word != "…" {
		return Item{Kind: WordItem, Word: word}
	}
	return Item{Kind: GapItem}
}

// word is a word up to what ends it; a backslash makes a bracket a part of it.
func (p *patternParser) word() string {
	var word []rune
	for ; p.at < len(p.text) && !strings.ContainsRune(" {}<>()[]|", p.text[p.at]); p.at++ {
		if p.text[p.at] == '\\' {
			p.at++
		}
		if p.at == len(p.text) {
			p.fail(p.at-1, "nothing follows the backslash")
			break
		}
		word = append(word, p.text[p.at])
	}
	return string(word)
}

func (p *patternParser) slot() Item {
	start := p.at
	name := p.until('}')
	if name != "subject" && name != "object" {
		p.fail(start+1, "%s", unknown("slot", name, []string{"subject", "object"}))
	}
	return Item{Kind: SlotItem, Word: name}
}

// until is the text up to a closing bracket.
func (p *patternParser) until(end rune) string {
	start := p.at
	n := slices.Index(p.text[start:], end)
	if n < 0 {
		p.fail(start, "%q is not closed; %q is missing", p.text[start], end)
		return ""
	}
	p.at += n + 1
	inner := string(p.text[start+1 : p.at-1])
	if strings.TrimSpace(inner) == "" {
		p.fail(start, "there is nothing between %q and %q", p.text[start], end)
	}
	return inner
}

// group parses what stands in brackets.
func (p *patternParser) group(end rune, depth int) [][]Item {
	start := p.at
	if depth == maxDepth {
		p.fail(start, "brackets stand more than %d deep in brackets", maxDepth)
		return nil
	}
	p.at++
	all := p.ways(depth + 1)
	switch {
	case p.err != nil:
	case p.at == len(p.text):
		p.fail(start, "%q is not closed; %q is missing", p.text[start], end)
	case p.text[p.at] != end:
		p.fail(p.at, "%q closes nothing; %q from before is still open", p.text[p.at], p.text[start])
	case slices.ContainsFunc(all, func(way []Item) bool { return len(way) == 0 }):
		p.fail(start, "an alternative is empty; write [x] for what may be left out")
	default:
		p.at++
	}
	return all
}

// hasAnchor reports whether every reading has a word or a lemma.
func hasAnchor(items []Item) bool {
	return slices.ContainsFunc(items, func(i Item) bool {
		switch i.Kind {
		case WordItem, LemmaItem:
			return true
		case EitherItem:
			return !slices.ContainsFunc(i.Sub, func(way []Item) bool { return !hasAnchor(way) })
		}
		return false
	})
}

// countSlots counts a slot in the readings with the fewest and the most of it.
func countSlots(items []Item, name string) (low, high int) {
	for _, i := range items {
		l, h := 0, 0
		switch i.Kind {
		case SlotItem:
			if i.Word == name {
				l, h = 1, 1
			}
		case EitherItem, MaybeItem:
			l, h = countWays(i.Sub, name)
			if i.Kind == MaybeItem {
				l = 0
			}
		}
		low, high = low+l, high+h
	}
	return low, high
}

func countWays(ways [][]Item, name string) (low, high int) {
	for n, way := range ways {
		l, h := countSlots(way, name)
		if n == 0 || l < low {
			low = l
		}
		high = max(high, h)
	}
	return low, high
}

// Triggers are words, in lower case, of which every match of a pattern has one,
// so that only sentences with one of them need be looked at: a word that stands
// outside of all brackets, or one of each alternative. Of several such sets it
// is the one with the longest words, which are the rarest. There is none where
// a pattern is of slots and lemmas only.
func Triggers(items []Item) []string {
	var best []string
	for _, it := range items {
		var words []string
		switch it.Kind {
		case WordItem:
			words = []string{strings.ToLower(it.Word)}
		case EitherItem:
			words = eachWay(it.Sub)
		}
		if shortest(words) > shortest(best) {
			best = words
		}
	}
	return best
}

// eachWay takes the triggers of each alternative, none where one has none.
func eachWay(ways [][]Item) (words []string) {
	for _, way := range ways {
		of := Triggers(way)
		if of == nil {
			return nil
		}
		words = append(words, of...)
	}
	return words
}

func shortest(words []string) int {
	least := 0
	for i, w := range words {
		if i == 0 || len(w) < least {
			least = len(w)
		}
	}
	return least
}
