package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"dossier/extract"
	"dossier/graph"
)

// spelled are names whose letters have several spellings.
const spelled = `
entities:
  - {id: mueller, type: Organization, name: Müller}
  - {id: strassenbau, type: Organization, name: Straßenbau}
  - {id: groesse, type: Organization, name: Größe & Öl}
  - {id: oeding, type: Person, name: Jörg Oeding}
`

func spellingEngine(t *testing.T) *extract.Engine {
	t.Helper()
	file := filepath.Join(t.TempDir(), "names.yaml")
	if err := os.WriteFile(file, []byte(spelled), 0o644); err != nil {
		t.Fatal(err)
	}
	e, err := compileAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// claimed are the claims of a text, in short.
func claimed(e *extract.Engine, language, text string) (out []string) {
	for _, c := range e.Extract(graph.Article{ID: "a", Language: language, Published: "2021-05-03", Text: text}).Claims {
		s := fmt.Sprintf("%s %s %s %s", c.Subject.ID, c.Relation, c.Object.ID, c.Status)
		if c.Date != "" {
			s += " " + c.Date
		}
		out = append(out, s)
	}
	return out
}

func TestSpellings(t *testing.T) {
	e := spellingEngine(t)
	for _, c := range []struct{ language, text, want string }{
		{"de", "Mueller uebernimmt die Strassenbau.", "mueller acquired strassenbau asserted"},
		{"de", "MÜLLER ÜBERNIMMT DIE STRASSENBAU", "mueller acquired strassenbau asserted"},
		{"de", "MUELLER UEBERNIMMT DIE STRAẞENBAU", "mueller acquired strassenbau asserted"},
		{"de", "MÜLLER WIRD DIE STRASSENBAU NICHT KAUFEN", "mueller acquired strassenbau negated"},
		{"de", "Müller schliesst den Kauf der Strassenbau ab.", "mueller acquired strassenbau asserted"},
		{"de", "Die Uebernahme der Strassenbau durch Mueller ist perfekt.", "mueller acquired strassenbau asserted"},
		{"de", "Joerg Öding ist der Gruender der Groesse & Oel.", "oeding founder_of groesse asserted"},
		{"de", "Jörg Oeding sagte, daß Müller die Straßenbau gekauft habe.", "mueller acquired strassenbau reported"},
		{"de", "Jörg Oeding hat die Straßenbau mitgegruendet.", "oeding founder_of strassenbau asserted"},
		{"de", "Im Jänner kaufte Müller die Straßenbau.", "mueller acquired strassenbau asserted 2021-01"},
		{"de", "Heuer kaufte Müller die Straßenbau.", "mueller acquired strassenbau asserted 2021"},
		{"de", "Mül\u00adler über\u00adnimmt die Stra\u200bßen\u2060bau.", "mueller acquired strassenbau asserted"},
		{"de", "Müller\u00a0übernimmt\u202fdie\u2009Straßenbau.", "mueller acquired strassenbau asserted"},
		{"de", norm.NFD.String("Müller übernimmt die Straßenbau."), "mueller acquired strassenbau asserted"},
		{"de", "Ｍüｌｌｅｒ ｋａｕｆｔ die Straßenbau.", "mueller acquired strassenbau asserted"},
		{"de", "‚Müller kauft die Straßenbau‘ – so Jörg Oeding.", "mueller acquired strassenbau reported"},
		{"de", "Die Kämmer GmbH kauft die Grossbau AG. Die Großbau AG schweigt.", "~kämmer-gmbh acquired ~grossbau-ag asserted"},
		{"en", "Oracleʼs boss Larry Ellison didnʼt buy TikTok.", "larry-ellison acquired tiktok negated|larry-ellison head_of oracle asserted"},
		{"en", "Oracle′s boss is Larry Ellison.", "larry-ellison head_of oracle asserted"},
		{"en", "Microsoft ﬁnalised the acquisition of TikTok.", "microsoft acquired tiktok asserted"},
		{"en", "MICROSOFT WILL NOT BUY TIKTOK", "microsoft acquired tiktok negated"},
		{"en", "US BANS TIKTOK", "usa banned tiktok asserted"},
		{"es", "MICROSOFT COMPRA LA EMPRESA TIKTOK", "microsoft acquired tiktok asserted"},
	} {
		if got := claimed(e, c.language, c.text); strings.Join(got, "|") != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// However the letters of a text are written, the same is claimed of the same
// entities, and every span stands in the text as it is written.
func TestSpellingsChangeNothing(t *testing.T) {
	e := spellingEngine(t)
	const text = "Müller übernahm im Mai 2019 die Straßenbau. Laut Jörg Oeding wird Größe & Öl die Straßenbau verklagen. " +
		"Jörg Oeding, der Gründer von Müller, weiß das nicht."
	want := claimed(e, "de", text)
	if len(want) < 3 {
		t.Fatalf("too few claims: %q", want)
	}
	umlauts := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ö", "Oe", "ß", "ss")
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Split(text, " ")
		for i, w := range words {
			switch rapid.IntRange(0, 5).Draw(t, w) {
			case 1:
				words[i] = norm.NFD.String(w)
			case 2:
				words[i] = umlauts.Replace(w)
			case 3, 4:
				at := rapid.IntRange(0, len([]rune(w))-1).Draw(t, "at")
				if at > 0 {
					runes := []rune(w)
					words[i] = string(runes[:at]) + rapid.SampledFrom([]string{"\u00ad", "\u200b", "\u200d", "\ufeff"}).Draw(t, "sign") + string(runes[at:])
				}
			}
		}
		written := ""
		for i, w := range words {
			if i > 0 {
				written += rapid.SampledFrom([]string{" ", "\u00a0", "\u202f", "\u2009"}).Draw(t, "blank")
			}
			written += w
		}
		if diff := cmp.Diff(want, claimed(e, "de", written)); diff != "" {
			t.Fatalf("%q (-want +got):\n%s", written, diff)
		}
		runes := []rune(written)
		for _, c := range e.Extract(graph.Article{ID: "a", Language: "de", Text: written}).Claims {
			for _, a := range []graph.Argument{c.Subject, c.Object} {
				if got := string(runes[a.Start:a.End]); got != a.Text {
					t.Fatalf("span %q, text %q", got, a.Text)
				}
			}
			if got := string(runes[c.Start:c.End]); got != c.Evidence {
				t.Fatalf("span %q, evidence %q", got, c.Evidence)
			}
		}
	})
}
