package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences groups the tokens of s.
func (l *Language) sentences(s string, tokens []Token) []Sentence {
	out := make([]Sentence, 0, len(tokens)/12+1)
	p := splitter{s: s, lang: l, tokens: tokens}
	for first := 0; first < len(tokens); {
		last := p.end(first)
		out = append(out, p.sentence(first, last))
		first = last
	}
	return out
}

// splitter finds where sentences end.
type splitter struct {
	s      string
	lang   *Language
	tokens []Token
}

func (p *splitter) word(i int) string { return p.s[p.tokens[i].Start:p.tokens[i].End] }

// end gives the end of the sentence that begins at token i.
func (p *splitter) end(i int) int {
	for ; i < len(p.tokens)-1; i++ {
		if p.tokens[i+1].Has(Paragraph) {
			break
		}
		if p.tokens[i].Kind == Stop {
			if j := p.absorb(i + 1); p.endsBefore(i, j) {
				return j
			}
		}
		if p.tokens[i].Kind == Word && p.tokens[i].Has(Dotted) {
			if j := p.absorb(i + 1); p.endsAfterDotted(j) {
				return j
			}
		}
	}
	return i + 1
}

// absorb goes past what still belongs to the sentence after its final mark:
// more marks, closing quotation marks and brackets.
func (p *splitter) absorb(i int) int {
	for i < len(p.tokens) && !p.tokens[i].Has(Paragraph) {
		switch k := p.tokens[i].Kind; {
		case k == CloseQuote || k == CloseBracket && p.tokens[i].Has(Glued):
		case k == Stop && p.tokens[i].Has(Glued):
		default:
			return i
		}
		i++
	}
	return i
}

// endsBefore reports whether the final mark i, with all up to j, ends the
// sentence, by what stands at j.
func (p *splitter) endsBefore(i, j int) bool {
	if j >= len(p.tokens) || p.tokens[j].Has(Paragraph) {
		return true
	}
	next := p.tokens[j]
	switch next.Kind {
	case Punct:
		return !next.Has(Glued) && !strings.HasPrefix(p.word(j), ",")
	case Word:
		r, _ := utf8.DecodeRuneInString(p.word(j))
		return !unicode.IsLower(r) || j == i+1 && p.endsBeforeLower(i)
	}
	return true
}

// endsBeforeLower reports whether a full stop before a word in lower case ends
// the sentence: after a short word it is the dot of an abbreviation that nobody
// listed.
func (p *splitter) endsBeforeLower(i int) bool {
	const longest = 5
	if i == 0 || p.word(i) != "." || p.tokens[i-1].Kind != Word {
		return false
	}
	return utf8.RuneCountInString(p.word(i-1)) > longest
}

// endsAfterDotted reports whether the sentence ends with the abbreviation
// before j: a function word with a capital follows. An ordinal never ends one,
// since its dot would else be a token of its own.
func (p *splitter) endsAfterDotted(j int) bool {
	if j >= len(p.tokens) {
		return true
	}
	next := p.tokens[j]
	return next.Has(Paragraph) || next.Kind == Word && next.Has(Capital) && !next.Has(Hyphen) && p.lang.begins(p.word(j))
}

func (p *splitter) sentence(first, last int) Sentence {
	out := Sentence{First: int32(first), Last: int32(last), Start: p.tokens[first].Start, End: p.tokens[last-1].End}
	final := last - 1
	for final > first && (p.tokens[final].Kind == CloseQuote || p.tokens[final].Kind == CloseBracket) {
		final--
	}
	stop := p.tokens[final].Kind == Stop
	for ; final >= first && p.tokens[final].Kind == Stop; final-- {
		out.Question = out.Question || p.word(final) == "?"
		out.Exclamation = out.Exclamation || p.word(final) == "!"
	}
	out.Headline = !stop && last < len(p.tokens) && p.tokens[last].Has(Paragraph) && p.tokens[first].Has(Paragraph)
	return out
}
