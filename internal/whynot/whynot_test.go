package whynot_test

import (
	"strings"
	"testing"

	"dossier/extract"
	"dossier/graph"
	"dossier/internal/whynot"
	"dossier/rules"
)

// Every reason that a form of the packs can give is told, in both languages.
func TestReasons(t *testing.T) {
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := extract.Compile(set)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ language, relation, subject, object, text, want string }{
		{"de", "acquired", "", "", "Die Alba AG kauft Hamburg.", "“Hamburg” is of the type Place; the rule wants Organization, Product"},
		{"en", "acquired", "", "", "Vantor Inc. bought Berlin.", "“Berlin” is of the type Place; the rule wants Organization, Product"},
		{"de", "acquired", "", "", "Die Alba AG übernimmt die Kosten.", "“die Kosten” names nobody that can be told"},
		{"en", "acquired", "", "", "Vantor Inc. bought new lorries from Ardent Foods Ltd.", "“Ardent Foods Ltd.” would do, but stands as “from”, where the rule does not look"},
		{"en", "acquired", "", "", "Vantor Inc. said that Rosa Mayr bought a house.", "“Vantor Inc.” would do, but stands in another clause, that of “said”"},
		{"de", "acquired", "", "", "Die Übernahme der Birke GmbH freut viele.", "nothing stands as durch"},
		{"en", "acquired", "Vantor Inc.", "", "Ardent Foods Ltd. bought Vantor Inc. on Monday.", "gives another pair: Ardent Foods Ltd. and Vantor Inc."},
		{"de", "acquired", "Corvina KG", "", "Die Alba AG kauft die Birke GmbH.", "subject “Corvina KG” is not named here"},
		{"de", "head_of", "Alba AG", "", "Die Alba AG leitet das Treffen.", "subject “Alba AG” is of the type Organization; head_of takes Person"},
		{"de", "acquired", "", "", "Es regnet und regnet.", "no name is recognised in it"},
		{"de", "acquired", "", "", "Die Alba AG soll die Birke GmbH gekauft haben.", "it is reported by “soll”: the edge is ALLEGED_ unless somebody asserts it"},
	} {
		q := whynot.Question{Relation: set.Relation(test.relation), Subject: test.subject, Object: test.object}
		readings := engine.Trace(graph.Article{ID: "a", Language: test.language, Text: test.text}, test.relation)
		if len(readings) != 1 {
			t.Errorf("%s: read as %d sentences", test.text, len(readings))
			continue
		}
		if got := strings.Join(whynot.Explain(readings[0], q), "\n"); !strings.Contains(got, test.want) {
			t.Errorf("no %q in\n%s", test.want, got)
		}
	}
}
