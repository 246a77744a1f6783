package clause

import "dossier/extract/lexicon"

// segment is a stretch of tokens that belongs to one clause.
type segment struct {
	start, end int
	lead       rune // punctuation before it, 0 where a word made the cut
	opener     int  // subordinator, relative pronoun, coordinator or marker, -1
	cut        cut
}

// cut says why a segment begins.
type cut uint8

const (
	byPunct cut = iota
	bySub
	byRel
	byCoord      // und + finite verb
	byInf        // to + infinitive
	byParticiple // a bakery founded by …; buying …
	byBare       // a complement without "that"
	byContact    // the firm he bought
	byResume     // the main clause goes on after a relative clause without comma
)

// segments cuts the sentence.
func (p *Parser) segments() []segment {
	out := p.segs[:0]
	s := &p.s
	for i := 0; i < len(s.Tokens); {
		if p.boundary(i) {
			i++
			continue
		}
		end := i
		for end < len(s.Tokens) && !p.boundary(end) {
			end++
		}
		lead := rune(0)
		if i > 0 {
			lead = p.lead(i - 1)
		}
		out = p.field(out, segment{start: i, end: end, lead: lead, opener: -1})
		i = end
	}
	p.segs = out
	return out
}

// boundary says whether the punctuation at i parts clauses. Quotation marks
// around a few words without a verb, and signs inside phrases, do not.
func (p *Parser) boundary(i int) bool {
	switch p.s.Tokens[i].Punct {
	case 0, '/', '&', '%', '€', '$', '£', '+', '\'', '’', '®', '™', '©':
		return false
	case '“', '”':
		return !p.shortQuote(i)
	case ',':
		return !p.contrasts(i) && p.s.PhraseAt[i] < 0 && !p.inDate(i) && !p.insideAside(i)
	case '-':
		return i+1 >= len(p.s.Tags) || p.s.Tags[i+1] != Coord // "Industrie- und Handelskammer"
	}
	return true
}

// inDate says whether the comma at i stands in a date: "March 5, 1953".
func (p *Parser) inDate(i int) bool {
	return i > 1 && i+1 < len(p.s.Tokens) && p.s.Tokens[i-1].Number && p.s.Tokens[i+1].Number && p.s.Tokens[i-2].W.Is(lexicon.Time)
}

// contrasts says whether the comma at i parts two phrases before their verb:
// "Nicht Alba, sondern Birke kauft …".
func (p *Parser) contrasts(i int) bool {
	if i+1 >= len(p.s.Tags) || p.s.Tags[i+1] != Coord || !p.adversative(i+1) {
		return false
	}
	for j := 0; j < i; j++ {
		if p.s.Tags[j] == Verb || p.s.Tags[j] == Sub || p.s.Tags[j] == Rel || p.s.Tokens[j].Punct != 0 {
			return false
		}
	}
	return p.finiteIn(i+2, len(p.s.Tags))
}

// shortQuote says whether the quotation that i opens or closes has no verb.
func (p *Parser) shortQuote(i int) bool {
	step, other := 1, '”'
	if p.s.Tokens[i].Punct == '”' {
		step, other = -1, '“'
	}
	for j := i + step; j >= 0 && j < len(p.s.Tokens); j += step {
		if p.s.Tokens[j].Punct == other {
			return true
		}
		if p.s.Tags[j] == Verb && p.s.Tokens[j].W.HasVerb(lexicon.Finite) || p.s.Tokens[j].Punct == ',' {
			return false
		}
	}
	return false
}

// lead is the sign that matters before a segment: of "“," the comma, of ":“" the colon.
func (p *Parser) lead(i int) rune {
	r := p.s.Tokens[i].Punct
	if r == '“' && i > 0 && p.s.Tokens[i-1].Punct == ':' {
		return ':'
	}
	if p.insideAside(i) {
		return ','
	}
	if (r == '“' || r == '”') && i > 0 && p.s.Tokens[i-1].Punct != 0 && r == '”' {
		return p.s.Tokens[i-1].Punct
	}
	return r
}

// field cuts one field between punctuation at the words that begin clauses.
func (p *Parser) field(out []segment, f segment) []segment {
	if p.lex.Lang.Order == "v2" {
		return p.fieldFinal(out, f)
	}
	return p.fieldOpen(out, f)
}

// fieldFinal: subordinators and relative pronouns stand at the beginning, so
// only coordination of finite verbs cuts further.
func (p *Parser) fieldFinal(out []segment, f segment) []segment {
	f.cut, f.opener = p.beginning(f.start, f.end)
	finite := -1
	for i := f.start; i < f.end; i++ {
		switch {
		case p.s.Tags[i] == Verb && p.finite(i):
			finite = i
		case p.s.Tags[i] == Coord && i > f.start && (finite >= 0 && p.finiteIn(i+1, f.end) && !p.bracketed(finite, i, f.end) || p.sharedHelper(f.start, i, f.end)):
			rest := segment{start: i + 1, end: f.end, opener: i, cut: byCoord}
			f.end = i
			return p.continueFinal(append(out, f), rest)
		}
	}
	return append(out, f)
}

func (p *Parser) continueFinal(out []segment, rest segment) []segment {
	n := len(out)
	out = p.fieldFinal(out, segment{start: rest.start, end: rest.end, opener: -1})
	if out[n].cut == byPunct {
		out[n].cut, out[n].opener = rest.cut, rest.opener
	}
	return out
}

// beginning says what opens the field at i, looking past a coordinator, an
// adverb or a preposition before a relative pronoun.
func (p *Parser) beginning(i, end int) (cut, int) {
	for j := i; j < end && j <= i+2; j++ {
		switch p.s.Tags[j] {
		case Sub:
			return bySub, j
		case Rel:
			return byRel, j
		case Wh:
			if p.finite(end-1) && !p.finite(j+1) {
				return bySub, j
			}
		case Coord, Adv, Prep:
			continue
		}
		break
	}
	if p.s.Tags[i] == Coord {
		return byCoord, i
	}
	return byPunct, -1
}

func (p *Parser) finite(i int) bool {
	if i >= 0 && i < len(p.s.Forms) && p.s.Forms[i] != 0 {
		return p.s.Forms[i]&lexicon.Finite != 0
	}
	return i >= 0 && i < len(p.s.Tags) && p.s.Tags[i] == Verb && (i == 0 || p.s.Tags[i-1] != InfMark) && p.s.Tokens[i].W.HasVerb(lexicon.Finite) && !p.clustered(i)
}

func (p *Parser) finiteIn(i, end int) bool {
	for ; i < end; i++ {
		if p.finite(i) && !p.participleOnly(i) {
			return true
		}
	}
	return false
}

// participleOnly says whether the form is more likely a participle or
// infinitive here: it can be one, and a helper governs it.
func (p *Parser) participleOnly(i int) bool {
	return p.s.Tokens[i].W.HasVerb(lexicon.Participle|lexicon.Infinitive) && p.governed(i)
}

// governed says whether an auxiliary or modal stands close before token i.
func (p *Parser) governed(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch p.s.Tags[j] {
		case Verb:
			if p.lex.Helper(p.s.Tokens[j].W) {
				return true
			}
			if !p.participleLike(j) {
				return false
			}
		case Adv, Coord, Pron:
		default:
			return false
		}
	}
	return false
}

func (p *Parser) participleLike(i int) bool {
	return p.s.Tokens[i].W.HasVerb(lexicon.Participle | lexicon.Gerund | lexicon.Infinitive)
}
