package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/rules"
)

func TestShowClaim(t *testing.T) {
	set := &rules.Set{Relations: []*rules.Relation{{Pack: "p", Name: "acquired", Forms: []*rules.Form{
		{ID: "p/acquired/kaufen", Language: "en", Pos: rules.Pos{File: "en.yaml", Line: 1}},
		{ID: "p/acquired/kaufen", Language: "de", Pos: rules.Pos{File: "a.yaml", Line: 7, Col: 11}, Source: "        - name: kaufen"},
	}}}}
	type witness struct {
		claim   graph.Claim
		article graph.Article
	}
	full := witness{
		claim: graph.Claim{
			ID: "c1", Relation: "acquired", Status: graph.Reported, Tense: graph.Present,
			Subject: graph.Argument{Name: "Alba AG", Text: "Alba", Start: 110, End: 114},
			Object:  graph.Argument{Name: "Birke", Text: "Birke", Start: 120, End: 125, Implied: true},
			SaidBy:  []graph.Speaker{{Name: "Der Bote", Text: "Bote", Start: 105, End: 109}, {Text: "Kreise", Start: 1, End: 2}},
			Date:    "2020-08", DateBasis: "published", ValidFrom: "2020-08",
			Evidence: "Laut Bote Alba soll Birke gekauft\nhaben.\x1b[2J", Start: 100, End: 145,
			Rules:      []string{"p/acquired/kaufen", "p/acquired/x"},
			Cues:       []graph.Cue{{Kind: "status", Text: "soll", Start: 115, End: 119}, {Kind: "date", Text: "im Vormonat", Start: 0, End: 1}},
			Qualifiers: map[string]string{"stake": "51 Prozent", "price": "3 Euro"},
		},
		article: graph.Article{ID: "a", Title: "Alba \u0085kauft", Source: "Der Bote", Published: "2020-09", Language: "de", Origin: "/n/a.txt"},
	}
	bare := witness{
		claim: graph.Claim{
			ID: "c2", Relation: "born_on", Status: graph.Asserted, Tense: graph.Present,
			Subject: graph.Argument{Name: "Rosa Mayr", Start: 0, End: 9}, Object: graph.Argument{Type: "Date", Value: "1972", Start: 13, End: 17},
			Evidence: "Rosa Mayr, * 1972.", ValidFrom: "1972", ValidTo: "1999",
		},
		article: graph.Article{ID: "b"},
	}
	const want = `1. Laut [said by: Bote] [subject: Alba] [reported: soll] [object: Birke] gekauft haben.
   claim      Alba AG ACQUIRED Birke (implied)
   id         c1
   status     reported, by "soll"
   tense      present
   said by    Der Bote ("Bote"), Kreise
   date       2020-08, by "im Vormonat", counted from the date of publication
   holds      from 2020-08
   with       price 3 Euro, stake 51 Prozent
   article    a, “Alba kauft”, Der Bote, published 2020-09
   read from  /n/a.txt
   rule       p/acquired/kaufen at a.yaml:7:11
              - name: kaufen
   rule       p/acquired/x (not among the rules loaded now; name its file with --rules)

2. [subject: Rosa Mayr], * [object: 1972].
   claim      Rosa Mayr BORN_ON 1972
   id         c2
   status     asserted
   tense      present
   holds      1972 to 1999
   article    b

`
	var b strings.Builder
	s := shower{out: &b, rules: set}
	s.claim(1, full.claim, full.article)
	s.claim(2, bare.claim, bare.article)
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}
