// Package gaps finds what the rules leave out: sentences that name two entities
// and give no claim, by the word that joins the two.
package gaps

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dossier/extract"
	"dossier/rules"
)

// Gap is a word that joins entities in sentences without a claim.
type Gap struct {
	Trigger   string    `json:"trigger"` // as rules write it
	Kind      string    `json:"kind"`    // verb or noun
	Language  string    `json:"language"`
	Sentences int       `json:"sentences"`
	Types     []string  `json:"types"` // of the pairs, the commonest first: "Organization Person"
	Examples  []Example `json:"examples"`
}

// Example is a sentence and the two entities in it.
type Example struct {
	Article string `json:"article"`
	Text    string `json:"text"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	First   string `json:"first"`
	Second  string `json:"second"`
}

// Counter collects the gaps of many articles.
type Counter struct {
	examples int
	gaps     map[key]*count
}

type key struct{ trigger, kind, language string }

type count struct {
	Gap
	types map[string]int
}

// NewCounter keeps a number of examples for each gap.
func NewCounter(examples int) *Counter {
	return &Counter{examples: examples, gaps: map[key]*count{}}
}

// Add looks at how an article was read.
func (c *Counter) Add(article string, readings []extract.Reading) {
	for i := range readings {
		if r := &readings[i]; len(r.Claims) == 0 {
			c.sentence(article, r)
		}
	}
}

// sentence counts each word that joins two neighbouring entities once.
func (c *Counter) sentence(article string, r *extract.Reading) {
	seen := map[key]bool{}
	for i := 1; i < len(r.Names); i++ {
		first, second := r.Names[i-1], r.Names[i]
		w := r.Between(first, second)
		if first.ID == second.ID || w == nil {
			continue
		}
		k := key{w.Lemma, kindName(w.Kind), r.Language}
		g := c.gaps[k]
		if g == nil {
			g = &count{Gap: Gap{Trigger: k.trigger, Kind: k.kind, Language: k.language, Examples: []Example{}}, types: map[string]int{}}
			c.gaps[k] = g
		}
		g.types[cmp.Or(first.Type, "?")+" "+cmp.Or(second.Type, "?")]++
		if seen[k] {
			continue
		}
		seen[k] = true
		g.Sentences++
		if len(g.Examples) < c.examples {
			g.Examples = append(g.Examples, Example{
				Article: article, Text: strings.Join(strings.Fields(r.Text), " "), Start: r.Start, End: r.End,
				First: first.Name, Second: second.Name,
			})
		}
	}
}

func kindName(k rules.Kind) string {
	if k == rules.VerbForm {
		return "verb"
	}
	return "noun"
}

// Gaps are all gaps, the commonest first.
func (c *Counter) Gaps() []Gap {
	out := []Gap{}
	for _, g := range c.gaps {
		g.Types = slices.SortedFunc(maps.Keys(g.types), func(a, b string) int {
			return cmp.Or(g.types[b]-g.types[a], cmp.Compare(a, b))
		})
		out = append(out, g.Gap)
	}
	slices.SortFunc(out, func(a, b Gap) int {
		return cmp.Or(b.Sentences-a.Sentences, cmp.Compare(a.Language, b.Language), cmp.Compare(a.Trigger, b.Trigger), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}
