package extract

import (
	"slices"
	"sort"
	"strings"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// What speaks for and against a candidate of a descriptor. The numbers were fitted
// to articles in which people marked what each descriptor means: a hundred makes a
// candidate about three times as likely as another.
const (
	weighDeclared = 400  // a rule file describes it so, or says that it makes that
	weighCalled   = 230  // the article calls it so
	weighAnyFirm  = 50   // the article calls it so, by a noun for any firm
	weighKind     = 220  // it is of the noun's kind
	weighRole     = 150  // an earlier claim says that it is what the noun says
	weighInName   = 170  // its name has the noun
	weighOtherKnd = -15  // it is of other kinds only
	weighNoFirm   = -200 // it is an authority, a paper, a club, and the noun is for any firm
	weighNoKind   = -100 // likewise, and the noun is for another organization
	weighOther    = -35  // the article calls it by other nouns
	weighSentence = -20  // a sentence between, up to
	farSentences  = 6
	weighNamed    = 20 // each time that the article names it, up to
	oftenNamed    = 6
	weighFirst    = 80   // it is named in the first sentence
	weighClause   = -145 // its name stands before in the same clause
	weighAfter    = -135 // it stands behind in the same sentence
	weighBefore   = -70  // it stands before in another clause of the sentence
	weighSubject  = -25  // it is a subject: what is not is sooner told of anew
	weighSeat     = 240  // it has its seat where the descriptor says
	weighNoSeat   = -60  // its seat is elsewhere
	weighUntyped  = -110 // nothing tells what it is
)

// clearly is how much better than the next a candidate must be for the descriptor
// to mean it.
const clearly = 20

// surely is the same where only the article's topic tells: "die Dänen", where nothing
// says who is Danish.
const surely = 60

// best is whom a descriptor means: the candidate that most speaks for, none where
// another is nearly as likely.
func (a *article) best(s *sentence, ph *clause.Phrase, d description, w want) int {
	if d.types != 0 && w.types != 0 && d.types&w.types == 0 {
		return none
	}
	ask := d.types
	if ask == 0 {
		ask = w.types
	}
	tok := s.first + ph.Start
	bestEnt, bestScore, next := none, impossible, impossible
	seen := map[int]bool{}
	a.each(tok, s.index, len(a.sents), true, func(c candidate) bool {
		if seen[c.ent] || c.sentence == s.index && a.isSource(c) || a.fits(c.ent, w) < 0 || !a.ents[c.ent].is(ask) {
			return true
		}
		seen[c.ent] = true
		switch score := a.likeness(s, ph, c, d); {
		case score > bestScore:
			bestEnt, bestScore, next = c.ent, score, bestScore
		case score > next:
			next = score
		}
		return true
	})
	if bestScore-next < clearly || d.people && bestScore-next < surely && bestScore < weighSeat {
		return none
	}
	return bestEnt
}

// impossible is the weight of who cannot be meant.
const impossible = -1 << 20

// likeness weighs how well a candidate fits the descriptor of phrase ph.
func (a *article) likeness(s *sentence, ph *clause.Phrase, c candidate, d description) int {
	ent := &a.ents[c.ent]
	said := a.saidOf(ent, d)
	if said < weighCalled && a.plays(c.ent, ph) {
		said = max(said, 0) + weighRole
	}
	seat := a.seatWeight(c.ent, d)
	switch {
	case ent.types == 0 && d.types == person && !ent.describedAs(d):
		return impossible
	case said == impossible || seat == impossible || ent.types == person && d.agr != 0 && !a.canBe(c.ent, genders(d.agr)):
		return impossible
	case said < weighCalled && seat < weighSeat && (c.tok > s.first+ph.Start || d.types == 0):
		return impossible // what comes later, or has a noun for nobody, must be described so
	case said < weighDeclared && seat < weighSeat && c.tok > s.first+ph.Start:
		return impossible
	case said < weighCalled && d.modifier != "" && ent.characterized() && seat < weighSeat:
		return impossible
	}
	return said + seat + a.salience(s, ph, c)
}

// saidOf weighs what the article and the rules call the entity.
func (a *article) saidOf(ent *entity, d description) int {
	kinds := len(ent.kinds) > 0
	called := ent.calledIn(d.lemmas)
	switch {
	case ent.declaredAs(d.words) || ent.makes(d.modifier):
		return weighDeclared
	case called && !d.firm:
		return weighCalled
	case called:
		return weighAnyFirm
	case d.kind != "" && ent.kinds[d.kind] && a.inName(ent, d.lemmas):
		return weighKind + weighInName/2 // "das Ministerium" is no other authority
	case d.kind != "" && ent.kinds[d.kind]:
		return weighKind
	case a.inName(ent, d.lemmas) || a.makesByName(ent, d):
		return weighInName
	case d.kind == rules.KindAuthority && !kinds && len(ent.described) > 0:
		return impossible // a firm is no regulator
	case (d.firm || d.people || ofFirms(d.kind)) && ent.noFirm():
		return weighNoFirm
	case d.kind != "" && kinds:
		return weighOtherKnd
	case d.kind == "" && d.types&organization != 0 && ent.noFirm():
		return weighNoKind
	case !d.firm && (kinds || len(ent.described) > 0):
		return weighOther
	}
	return 0
}

// plays says whether an earlier claim has the entity in the role that the noun of the
// phrase stands for: who bought a firm is "the buyer".
func (a *article) plays(ent int, ph *clause.Phrase) (yes bool) {
	a.eachRole(ph, func(f *form) bool {
		yes = slices.ContainsFunc(a.facts, func(r recent) bool {
			return r.relation == f.rel && (f.Is == "subject" && r.subject == ent || f.Is == "object" && r.object == ent)
		})
		return !yes
	})
	return yes
}

// inName says whether a word of the entity's name is one of the nouns, or begins or
// ends so where nouns are one word with what stands before them: "das Bündnis" is the
// "Küstenbündnis Nord".
func (a *article) inName(ent *entity, lemmas []lexicon.Sym) bool {
	return ent.types != person && slices.ContainsFunc(lemmas, func(l lexicon.Sym) bool {
		n := a.l.lex.Name(l)
		return ent.hasWord(func(w string) bool {
			return w == n || a.l.rules.CapitalNouns && len(n) >= shortestPart && (strings.HasSuffix(w, n) || strings.HasPrefix(w, n))
		})
	})
}

// makesByName says whether the name has what the descriptor says that it makes or
// deals in: "the glassmaker" is Alba Glass, "die Stahlfirma" is Alba Stahlbau.
func (a *article) makesByName(ent *entity, d description) bool {
	if ent.types == person || d.people {
		return false
	}
	parts := strings.Fields(d.modifier)
	if !a.l.rules.CapitalNouns {
		parts = append(parts, lastWord(d.words))
	}
	return slices.ContainsFunc(parts, func(part string) bool {
		return len(part) >= shortestPart && ent.hasWord(func(w string) bool {
			return len(w) >= shortestPart && (strings.HasPrefix(w, part) || strings.HasPrefix(part, w) && !d.firm)
		})
	})
}

// hasWord says whether a word of the name, in small letters, suits.
func (ent *entity) hasWord(suits func(string) bool) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(ent.name), func(r rune) bool { return r == ' ' || r == '-' }) {
		if suits(w) {
			return true
		}
	}
	return false
}

// shortestPart is how many letters a part of a word must have to be looked for in names.
const shortestPart = 4

// characterized says whether a rule file says what else the entity is called or makes.
func (ent *entity) characterized() bool {
	return ent.declared != nil && len(ent.declared.Descriptors)+len(ent.declared.Makes) > 0
}

// noFirm says whether the entity is of a kind that is seldom called a firm.
func (ent *entity) noFirm() bool {
	for k := range ent.kinds {
		if !ofFirms(k) {
			return true
		}
	}
	return false
}

// ofFirms says whether a kind is one of firms.
func ofFirms(kind string) bool {
	switch kind {
	case "bank", "fund", "airline", "shipping":
		return true
	}
	return false
}

// seatWeight weighs where the entity has its seat against where the descriptor
// says that it is.
func (a *article) seatWeight(ent int, d description) int {
	if d.seats == nil {
		return 0
	}
	switch fit := a.seatFits(ent, d.seats); {
	case fit == yes && d.people:
		return weighDeclared
	case fit == yes:
		return weighSeat
	case fit == no && d.people:
		return impossible
	case fit == no:
		return weighNoSeat
	}
	return 0
}

// salience weighs how much the candidate is in everybody's mind at phrase ph.
func (a *article) salience(s *sentence, ph *clause.Phrase, c candidate) int {
	ent := &a.ents[c.ent]
	score := weighSentence*min(max(s.index-ent.lastTold(s.index, c.sentence), 0), farSentences) + weighNamed*min(ent.named, oftenNamed)
	if a.firstNamed(c.ent) {
		score += weighFirst
	}
	if ent.types == 0 {
		score += weighUntyped
	}
	if a.isSubject(c) {
		score += weighSubject
	}
	score += a.alongside(s, ph, c.ent)
	return score
}

// alongside weighs where the sentence of phrase ph names the entity itself: who is
// named is seldom described beside it.
func (a *article) alongside(s *sentence, ph *clause.Phrase, ent int) (score int) {
	k := sort.Search(len(a.names), func(i int) bool { return a.names[i].first >= s.first })
	for ; k < len(a.names) && a.names[k].first < s.last; k++ {
		at := a.names[k].first - s.first
		switch p := s.PhraseAt[at]; {
		case a.names[k].ent != ent:
		case at >= ph.End:
			score = min(score, weighAfter)
		case p >= 0 && s.Phrases[p].Clause == ph.Clause:
			score = min(score, weighClause)
		default:
			score = min(score, weighBefore)
		}
	}
	return score
}

// lastTold is the sentence, not behind sentence i, in which the entity was last spoken
// of: by name, or by what a claim took to mean it.
func (ent *entity) lastTold(i, named int) int {
	last := named
	for _, t := range ent.told {
		if t <= i {
			last = max(last, t)
		}
	}
	return last
}

// firstNamed says whether the article's first sentence with a name names the entity.
func (a *article) firstNamed(ent int) bool {
	if len(a.names) == 0 {
		return false
	}
	last := int(a.tx.Sentences[a.sentenceOf(a.names[0].first)].Last)
	for _, n := range a.names {
		if n.first >= last {
			return false
		}
		if n.ent == ent {
			return true
		}
	}
	return false
}
