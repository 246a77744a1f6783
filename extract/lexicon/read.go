package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word reads one form. The result depends on the form alone, so callers may
// keep it.
func (x *Lexicon) Word(form string) *Word {
	w := &Word{Form: form, Lower: strings.ToLower(form)}
	first, _ := utf8.DecodeRuneInString(form)
	w.Upper = unicode.IsUpper(first)
	w.Shout = w.Upper && len(form) > 1 && strings.ToUpper(form) == form
	w.Class = x.flags[form] | x.flags[w.Lower]&(Particle|InfMark|Clitic)
	w.Closed = x.closed[w.Lower]
	for _, c := range w.Closed {
		w.Class |= c.Class
	}
	w.Cues = x.cues[w.Lower]
	if w.Cues != nil {
		w.Class |= Cue
	}
	if w.Class&(FirstName|Title) != 0 {
		w.Gender = x.gender[form]
	}
	switch {
	case unicode.IsLetter(first) || w.Is(Clitic):
		x.readOpen(w)
	case unicode.Is(unicode.Sc, first):
		x.readAmount(w, string(first))
	case strings.HasSuffix(form, "%"):
		x.readAmount(w, "%")
	}
	x.readTime(w)
	return w
}

// readAmount reads a number with the sign of a currency or of parts of a hundred,
// "£40m", as the noun that the sign stands for.
func (x *Lexicon) readAmount(w *Word, sign string) {
	if w.Nouns = x.readNoun(x.Lang.Currencies[sign]); w.Nouns != nil {
		w.Class |= Noun
	}
}

// readTime marks words that count or name a time.
func (x *Lexicon) readTime(w *Word) {
	d := &x.Lang.Dates
	if _, ok := d.Numbers[w.Lower]; ok && w.Closed == nil && !w.Upper {
		w.Class |= Numeral
	}
	_, month := d.Months[w.Form]
	_, weekday := d.Weekdays[w.Form]
	_, unit := d.Units[w.Form]
	if month || weekday || unit {
		w.Class |= Time
	}
}

// Counts says whether a word is a number, be its first letter a capital or not.
func (x *Lexicon) Counts(w *Word) bool {
	_, ok := x.Lang.Dates.Numbers[w.Lower]
	return ok && w.Closed == nil
}

// readOpen adds verb, noun and adjective readings.
func (x *Lexicon) readOpen(w *Word) {
	if w.Verbs = x.readVerb(w.Lower); w.Verbs != nil {
		w.Class |= Verb
	}
	if w.Upper || !x.Lang.CapitalNouns {
		w.Nouns = x.readNoun(w.Lower)
	}
	if w.Nouns == nil && w.Upper && x.Lang.CapitalNouns && w.Closed == nil {
		w.Nouns = []NounReading{x.unlistedNoun(w.Lower)}
	}
	if w.Upper && x.Lang.CapitalNouns && w.HasVerb(Infinitive) && len(w.Nouns) == 1 && !w.Nouns[0].Known {
		w.Nouns = []NounReading{{Lemma: w.Nouns[0].Lemma, Agr: Neut, Common: true}} // "das Durchgreifen"
	}
	if w.Nouns != nil {
		w.Class |= Noun
	}
	x.readAdjective(w)
}

// readAdjective marks words that can stand before a noun: listed ones, and
// lower-case words with an adjective's ending.
func (x *Lexicon) readAdjective(w *Word) {
	if kind, listed := x.adjKinds[w.Lower]; listed {
		w.Adj, w.Class = kind, w.Class|Adj
	}
	if w.Upper || w.Closed != nil {
		return
	}
	for _, e := range x.Lang.Suffixes.Adjective {
		if stem, ok := strings.CutSuffix(w.Lower, e); ok && len(stem) > 2 {
			w.Class |= Adj
			x.readAttribute(w, stem)
		}
	}
}

// readAttribute adds the participles that stem can be.
func (x *Lexicon) readAttribute(w *Word, stem string) {
	for _, r := range x.readVerb(stem) {
		if r.Feat&(Participle|Gerund) != 0 {
			w.Attrs = append(w.Attrs, r)
		}
	}
}

// Helper says whether the word is a form of an auxiliary or modal verb.
func (x *Lexicon) Helper(w *Word) bool {
	for i := range w.Verbs {
		if x.Role(w.Verbs[i].Lemma) != 0 {
			return true
		}
	}
	return false
}

// Usual is the class that a form belongs to most often: 'n', 'v', 'a' or 'r'
// (adverb), zero where the word lists do not say.
func (x *Lexicon) Usual(lower string) byte {
	if classes := x.Lang.Words[lower]; classes != "" {
		return classes[0]
	}
	return 0
}
