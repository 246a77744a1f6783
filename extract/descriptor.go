package extract

import (
	"strings"

	"dossier/extract/clause"
	"dossier/extract/lexicon"
	"dossier/rules"
)

// descriptor resolves a noun phrase without a name: "der Redmonder Konzern",
// "der Datenbank-Hersteller", "die Firma".
func (a *article) descriptor(s *sentence, p int, w want) int {
	ph := &s.Phrases[p]
	nouns := ph.Nouns
	for _, n := range nouns {
		if n.Office != "" {
			if ent := a.holder(s, p, n, w); ent >= 0 || a.officeOf(s, ph) != "" {
				return ent
			}
		}
	}
	if ent := a.ownFirm(s, ph, w); ent >= 0 {
		return ent
	}
	if ent := a.ownPerson(s, ph, w); ent >= 0 {
		return ent
	}
	if !a.definite(s, ph) {
		return none
	}
	d := describe(a, s, ph)
	return a.best(s, ph, d, w)
}

// definite says whether the phrase points to something known.
func (a *article) definite(s *sentence, ph *clause.Phrase) bool {
	switch ph.DetKind {
	case "definite", "demonstrative":
		return true
	}
	return ph.DetTok < 0 && ph.DetKind == "" && a.placesIn(s, ph) != nil && ph.Next < 0
}

// ownFirm is the organization that "sein Konzern", "her company" means: the one
// that an earlier sentence said the person leads, founded or works for.
func (a *article) ownFirm(s *sentence, ph *clause.Phrase, w want) int {
	if ph.DetKind != "possessive" || w.types&organization == 0 || !calls(ph, organization) {
		return none
	}
	who := a.possessor(s, ph, want{types: person, exclude: none})
	return a.employerOf(who, w)
}

// ownPerson is whom "seine frühere Chefin" or "her co-founder" means: who an earlier
// claim says has that role with the firm of the one who is meant by the possessive, or
// with him.
func (a *article) ownPerson(s *sentence, ph *clause.Phrase, w want) int {
	if ph.DetKind != "possessive" || w.types&person == 0 || !calls(ph, person) {
		return none
	}
	who := a.possessor(s, ph, want{types: person | organization, exclude: none})
	if who < 0 {
		return none
	}
	firm := who
	if a.ents[who].types == person {
		firm = a.employerOf(who, want{types: organization, exclude: none})
	}
	found := none
	a.eachRole(ph, func(f *form) bool {
		for _, r := range a.facts {
			if f.Is != "subject" || r.relation != f.rel || r.subject < 0 || r.subject == who || r.object != firm && r.object != who || a.fits(r.subject, w) < 0 || !a.canBe(r.subject, genders(ph.Agr)) {
				continue
			}
			if a.ents[r.subject].types == person {
				found = r.subject
			}
		}
		return found < 0
	})
	return found
}

// calls says whether the phrase's noun is what something of one of the types is called.
func calls(ph *clause.Phrase, t types) bool {
	for i := range ph.Nouns {
		if called(ph.Nouns[i])&t != 0 {
			return true
		}
	}
	return false
}

// description is what a descriptor says of its referent.
type description struct {
	types    types
	lemmas   []lexicon.Sym
	kind     string   // of the noun: bank, club
	words    string   // the noun with its first part: "video-netzwerk", lower case
	modifier string   // first part: "datenbank"
	seats    []string // ids of places
	firm     bool     // the noun says nothing but that it is a firm
	people   bool     // who comes from there: "die Dänen"
	agr      lexicon.Agr
	generic  bool // says nothing but the type
}

func describe(a *article, s *sentence, ph *clause.Phrase) description {
	d := description{seats: a.seatsIn(s, ph), agr: ph.Agr}
	if d.seats == nil {
		d.seats = a.ids(a.placeAfter(s, ph))
	}
	if from := a.peopleOf(s, ph); from != nil {
		return description{seats: from, people: true, types: organization, agr: ph.Agr}
	}
	for _, n := range ph.Nouns {
		d.ofKind(n.Kind)
		d.types |= called(n)
		if n.Lemma != 0 {
			d.lemmas = append(d.lemmas, n.Lemma)
		}
		if n.Modifier != "" {
			d.modifier = n.Modifier
		}
	}
	d.types |= a.roleTypes(ph)
	d.words = a.phraseWords(s, ph.ModStart, ph.NounTok)
	if ph.ModStart < ph.NounTok {
		d.modifier = a.phraseWords(s, ph.ModStart, ph.NounTok-1)
	}
	d.generic = d.modifier == "" && d.seats == nil && ph.AdjStart == ph.AdjEnd
	return d
}

// roleTypes is what the noun of a phrase can mean as the name of a role: "the buyer" is
// whoever can buy.
func (a *article) roleTypes(ph *clause.Phrase) (t types) {
	a.eachRole(ph, func(f *form) bool {
		if f.Is == "subject" {
			t |= f.rel.subject
		} else {
			t |= f.rel.object
		}
		return true
	})
	return t & (person | organization)
}

// eachRole calls yield with the forms that call a party of a relation by the noun of the
// phrase. Where somebody is tells not what he is called.
func (a *article) eachRole(ph *clause.Phrase, yield func(*form) bool) {
	for _, n := range ph.Nouns {
		for _, f := range a.l.nounForms[n.Lemma] {
			if f.Is == "" || f.rel.object == place || n.Modifier != "" && !f.star[n.Lemma] || n.Modifier == "" && !f.plain[n.Lemma] {
				continue
			}
			if !yield(f) {
				return
			}
		}
	}
}

// ofKind notes the kind of a noun of the descriptor.
func (d *description) ofKind(kind string) {
	switch kind {
	case "", rules.KindBody:
	case rules.KindFirm:
		d.firm = true
	default:
		d.kind = kind
	}
}

// called is what a noun calls somebody or something.
func called(n lexicon.NounReading) types {
	if n.Type == "" && n.Human {
		return person
	}
	return typeOrNone(n.Type)
}

func typeOrNone(s string) types {
	if s == "" {
		return 0
	}
	return typeOf(s)
}

// phraseWords joins tokens [from, to] as "video netzwerk".
func (a *article) phraseWords(s *sentence, from, to int) string {
	if from == to {
		return s.Tokens[to].W.Lower
	}
	var b strings.Builder
	for i := from; i <= to; i++ {
		if s.Tokens[i].W == nil {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.Tokens[i].W.Lower)
	}
	return b.String()
}
