package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/rules"
)

// paradigm makes the forms of a verb from its infinitive and whatever
// principal parts it has of its own.
type paradigm struct {
	steps []step
}

type step struct {
	part, from string
	rules      []rules.Rewrite
	feats      []Feat
}

type form struct {
	text string
	feat Feat
}

func newParadigm(ds []rules.Derivation) paradigm {
	var p paradigm
	for _, d := range ds {
		s := step{part: d.Part, from: d.From, rules: d.Rules}
		for _, f := range d.Features {
			s.feats = append(s.feats, parseFeat(f))
		}
		p.steps = append(p.steps, s)
	}
	return p
}

// forms appends every form of the verb to out; parts holds the verb's own
// principal parts. A part may give several forms, separated by "/".
func (p paradigm) forms(infinitive string, parts map[string]string, out []form) []form {
	made := map[string]string{"infinitive": infinitive}
	for _, s := range p.steps {
		text, own := parts[s.part]
		if !own {
			text = rewrite(s.rules, made[s.from])
		}
		first, _, _ := strings.Cut(text, "/")
		made[s.part] = first
		for one := range strings.SplitSeq(text, "/") {
			for _, f := range s.feats {
				out = append(out, form{one, f})
			}
		}
	}
	return out
}

// Inflected are the forms of a verb of the rules that have all of want and none
// of not, in the order of
// the alphabet; the particle of a separable verb is left away.
func (x *Lexicon) Inflected(lemma string, want, not Feat) []string {
	_, base := x.split(lemma)
	sym := x.Lookup(base)
	var out []string
	for text, readings := range x.verbs {
		if slices.ContainsFunc(readings, func(r VerbReading) bool {
			return r.Base == sym && r.Particle == 0 && r.Feat&want == want && r.Feat&not == 0
		}) {
			out = append(out, text)
		}
	}
	slices.Sort(out)
	return out
}

// rewrite applies the first rule that fits.
func rewrite(rs []rules.Rewrite, word string) string {
	for _, r := range rs {
		if anyPrefix(word, r.Starts) && anySuffix(word, r.Ends) && r.Drop <= len(word) {
			return r.Prefix + dropLetters(word, r.Drop) + r.Add
		}
	}
	return word
}

// dropLetters takes n letters off the end: "compró" less one is "compr".
func dropLetters(word string, n int) string {
	for ; n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
	}
	return word
}

func anyPrefix(word string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(word, p) {
			return true
		}
	}
	return len(prefixes) == 0
}

func anySuffix(word string, suffixes []string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return len(suffixes) == 0
}

// parseFeat reads a reading such as "finite past indicative sg 2".
func parseFeat(s string) Feat {
	var f Feat
	for w := range strings.FieldsSeq(s) {
		f |= featNames(w)
	}
	return f
}

func featNames(w string) Feat {
	switch w {
	case "finite":
		return Finite
	case "infinitive":
		return Infinitive
	case "to_infinitive":
		return ToInfinitive
	case "participle":
		return Participle
	case "gerund":
		return Gerund
	case "present":
		return PresentTense
	case "past":
		return PastTense
	case "future":
		return FutureTense
	case "indicative":
		return Indicative
	case "subjunctive1":
		return Subjunctive1
	case "subjunctive2":
		return Subjunctive2
	case "sg":
		return SingularForm
	case "pl":
		return PluralForm
	case "1":
		return First
	case "2":
		return Second
	}
	return 0
}
