package extract_test

import (
	"slices"
	"strings"

	"dossier/extract/lexicon"
	"dossier/rules"
)

// inflector writes the sentences of a paradigm.
type inflector struct {
	p      *paradigm
	l      *rules.Language
	lex    *lexicon.Lexicon
	frame  *verbFrame // whose places are at hand
	places *strings.Replacer
	whole  bool // the verb has all the forms there are
}

// sentence puts a frame into a sentence, where it has what the sentence needs.
func (in *inflector) sentence(f *verbFrame, s *sentencePattern) (string, bool) {
	_, subject := f.at("subject")
	_, object := f.at("object")
	switch s.For {
	case "object":
		if !subject || !object {
			return "", false
		}
	case "passive":
		if !object || slices.Contains(in.p.Permanent, f.lemma) {
			return "", false
		}
	case "":
		if !subject {
			return "", false
		}
	}
	for prep, place := range in.p.Apart {
		if _, ok := f.at(prep); ok && strings.Contains(s.Text, place) {
			return "", false
		}
	}
	if in.frame != f {
		in.frame = f
		in.places, in.whole = in.placesOf(f)
	}
	text := strings.Join(strings.Fields(in.places.Replace(s.Text)), " ")
	for _, p := range []string{",", ".", "?"} {
		text = strings.ReplaceAll(text, " "+p, p)
	}
	return upperFirst(text), in.whole && !strings.Contains(text, "{")
}

func upperFirst(s string) string {
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// placesOf are what stands for each place of a sentence.
func (in *inflector) placesOf(f *verbFrame) (*strings.Replacer, bool) {
	particle, base := "", f.lemma
	if a, b, ok := strings.Cut(f.lemma, "|"); ok {
		particle, base = a, b
		if in.l.Order != "v2" {
			particle, base = b, a
		}
	}
	ok := true
	form := func(want, not lexicon.Feat) string {
		forms := in.lex.Inflected(f.lemma, want, not)
		if len(forms) == 0 {
			ok = false
			return ""
		}
		return forms[0]
	}
	const other = lexicon.First | lexicon.Second
	one := lexicon.Finite | lexicon.SingularForm
	present, past := form(one|lexicon.PresentTense|lexicon.Indicative, other), form(one|lexicon.PastTense|lexicon.Indicative, other)
	participle := form(lexicon.Participle, 0)
	pairs := []string{
		"{present}", present, "{past}", past, "{particle}", particle,
		"{present-final}", particle + present, "{past-final}", particle + past,
	}
	if in.l.Order == "v2" {
		pairs = append(pairs, "{participle}", particle+participle, "{infinitive}", particle+base, "{zu}", in.marked(particle, base))
		pairs = append(pairs, in.auxiliaries(f.lemma)...)
	} else {
		pairs = append(pairs, "{participle}", participle+" "+particle, "{infinitive}", base+" "+particle, "{gerund}", form(lexicon.Gerund, 0))
	}
	return strings.NewReplacer(append(pairs, in.phrases(f)...)...), ok
}

// marked is the infinitive with its marker: "zu kaufen", "aufzukaufen".
func (in *inflector) marked(particle, base string) string {
	if particle == "" {
		return in.l.InfinitiveMarkers[0] + " " + base
	}
	return particle + in.l.InfinitiveMarkers[0] + base
}

// auxiliaries are the forms of the verb that the perfect is made with.
func (in *inflector) auxiliaries(lemma string) []string {
	forms := []string{"hat", "hatte", "habe", "haben"}
	if slices.Contains(in.p.Being, lemma) {
		forms = []string{"ist", "war", "sei", "sein"}
	}
	reflexive := ""
	if slices.Contains(in.p.Reflexive, lemma) {
		reflexive = "sich"
	}
	return []string{"{has}", forms[0], "{had}", forms[1], "{have1}", forms[2], "{have}", forms[3], "{sich}", reflexive}
}

// phrases are the arguments: S the verb's subject, O its object, A all but the
// subject, R all but subject and object, by the agent of a passive; + with a
// noun before the name, which shows the case.
func (in *inflector) phrases(f *verbFrame) []string {
	var rest, rich, others, negated []string
	object := ""
	var pairs []string
	for _, function := range in.functions(f) {
		a, _ := f.at(function)
		switch function {
		case "subject":
			pairs = append(pairs, "{S}", a.name, "{S+}", in.noun(a, "subject"), "{who}", in.p.Pronouns[a.kind], "{by}", in.agent(a))
			continue
		case "object":
			object = a.name
			pairs = append(pairs, "{O}", a.name, "{O+}", in.noun(a, "object"), "{O1+}", in.noun(a, "subject"), "{what}", in.p.Pronouns[a.kind])
		default:
			others = append(others, in.phrase(a, false))
		}
		rest, rich = append(rest, in.phrase(a, false)), append(rich, in.phrase(a, true))
	}
	if object != "" {
		negated = append(slices.Clone(rest[:1]), "nicht")
		negated = append(negated, rest[1:]...)
	} else {
		negated = append([]string{"nicht"}, rest...)
		if len(others) > 0 && in.caseOf(others[0]) == "" {
			negated = append(slices.Clone(rest), "nicht")
		}
	}
	return append(pairs, "{A}", strings.Join(rest, " "), "{A+}", strings.Join(rich, " "), "{R}", strings.Join(others, " "), "{not A}", strings.Join(negated, " "), "{by}", "")
}

// functions are those of the frame, in the order in which they follow the verb.
func (in *inflector) functions(f *verbFrame) []string {
	rank := func(function string) int {
		return slices.Index([]string{"subject", "dative", "object"}, function)
	}
	out := []string{f.subject.function, f.object.function}
	slices.SortFunc(out, func(a, b string) int {
		return (rank(a)+4)%4 - (rank(b)+4)%4
	})
	return out
}

// phrase is an argument as it stands behind the verb.
func (in *inflector) phrase(a argument, rich bool) string {
	name := a.name
	if rich {
		name = in.noun(a, a.function)
	}
	switch a.function {
	case "object", "dative":
		return name
	}
	return a.function + " " + name
}

func (in *inflector) agent(a argument) string {
	if in.l.Order == "v2" {
		return in.l.Agents[0] + " " + in.noun(a, in.l.Agents[0])
	}
	return in.l.Agents[0] + " " + a.name
}

// noun is the argument's name with a noun before it whose article shows the case.
func (in *inflector) noun(a argument, function string) string {
	noun := in.p.Nouns[a.kind]
	if noun == "" {
		return a.name
	}
	if in.l.Order != "v2" {
		return noun + " " + a.name
	}
	article := map[string]string{"subject": "der", "object": "den", "dative": "dem", "acc": "den", "dat": "dem"}
	kase := function
	if _, ok := article[kase]; !ok {
		kase = in.caseOf(function)
	}
	return article[kase] + " " + noun + " " + a.name
}

// caseOf is the case a preposition governs, the accusative where it can; it is
// empty for what is no preposition.
func (in *inflector) caseOf(phrase string) string {
	prep, _, _ := strings.Cut(phrase, " ")
	for _, w := range in.l.Prepositions {
		if w.Form == prep {
			if slices.Contains(w.Agr, "acc") {
				return "acc"
			}
			return "dat"
		}
	}
	return ""
}
