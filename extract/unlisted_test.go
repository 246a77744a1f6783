package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

// Names that nobody listed, and words that look like some and are none.
func TestUnlistedNames(t *testing.T) {
	e := engine(t)
	for _, test := range []struct{ lang, text, want string }{
		// one compound that no list has, with a definite article
		{"de", "Am Abend meldete sich der Fischerbund.", "Fischerbund"},
		{"de", "Das sagt Rosa Kern vom Gärtnerverband.", "Rosa Kern, Gärtnerverband"},
		{"de", "Die Glasarbeiter-Union fordert mehr Geld.", "Glasarbeiter-Union"},
		{"de", "Ein Fischerbund wäre gut.", ""},
		{"de", "Die Fischerbünde streiten.", ""},
		{"de", "Die Regierungspartei schweigt.", ""},
		{"de", "Der Dachverband schweigt.", ""},
		{"de", "Die Ruderbund Talheim gGmbH zahlt. Der Ruderbund schweigt.", "Ruderbund Talheim gGmbH, Ruderbund Talheim gGmbH"},
		// a word nobody knows before a hyphen
		{"de", "Sie kommt von der Tannelbe-Bank.", "Tannelbe-Bank"},
		{"de", "Sie ist Kundin der Software-Firma.", ""},
		// two common nouns
		{"de", "Käufer ist die Hochtal Fürsorge aus Kiel.", "Hochtal Fürsorge, Kiel"},
		{"de", "Er sitzt im Hof der Möbelfirma Lager Stuhl.", "Lager Stuhl"},
		{"de", "Für die Gartentechnik Brinkmann ist es eng.", "Gartentechnik Brinkmann"},
		{"de", "Er war Lektor beim Verlag Rebstock & Sohn.", "Verlag Rebstock & Sohn"},
		{"de", "Dann bekam die Möbelfirma Ärger.", ""},
		{"de", "Die Mitte Mai gekaufte Möbelfirma wächst.", ""},
		// a person's name for a firm
		{"de", "Er kaufte bei der Schuhfirma Rosa Kern ein.", "Rosa Kern Organization"},
		{"de", "Nach Jahren verließ die Schuhfirma Rosa Kern nicht.", "Rosa Kern"},
		// the place before a name
		{"de", "Hinter ihm steht die Kieler Sparkasse.", "Kieler Sparkasse"},
		{"de", "Hinter ihm steht die Kieler Bank.", ""},
		{"de", "Die Kieler Silbertau Gärten wachsen.", "Silbertau Gärten"},
	} {
		a := e.Annotate(graph.Article{ID: "a", Language: test.lang, Text: test.text})
		var got []string
		for _, m := range a.Mentions {
			name := m.Name
			if strings.HasSuffix(test.want, m.Name+" "+m.Type) {
				name += " " + m.Type
			}
			got = append(got, name)
		}
		if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}
