package tongue

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/rules"
)

func guesser(t *testing.T) (*Guesser, *rules.Set) {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return New(set.Languages), set
}

func TestTexts(t *testing.T) {
	g, _ := guesser(t)
	for _, c := range []struct {
		text string
		want Guess
	}{
		{"Die Brauerei teilte am Montag mit, dass sie den Rivalen nicht kaufen wird. Der Chef wollte sich dazu nicht äußern.", Guess{Code: "de"}},
		{"The brewer said on Monday that it would not buy its rival. Its chief executive declined to comment on the report.", Guess{Code: "en"}},
		{"La cervecera informó el lunes de que no comprará a su rival. El presidente no quiso hacer declaraciones sobre el caso.", Guess{Code: "es"}},
		{"Alba kauft den Rivalen Birke nicht", Guess{Code: "de"}},
		{"Alba to buy its rival Birke after all", Guess{Code: "en"}},
		{"Alba no comprará a su rival Birke", Guess{Code: "es"}},
		{"Le brasseur a fait savoir lundi qu'il n'achèterait pas son rival. Le président n'a pas voulu répondre aux questions du journal.", Guess{Looks: "fr"}},
		{"A cervejaria anunciou na segunda-feira que não vai comprar a sua rival. O presidente da empresa não quis falar com o jornal.", Guess{Looks: "pt"}},
		{"De brouwerij maakte maandag bekend dat zij haar rivaal niet zal overnemen. De directeur wilde niet op vragen van de krant ingaan.", Guess{Looks: "nl"}},
		{"Il birrificio ha annunciato lunedì che non comprerà il suo rivale. Il presidente non ha voluto rispondere alle domande del giornale.", Guess{Looks: "it"}},
		{"Пивоварня сообщила в понедельник, что не будет покупать своего конкурента, а директор отказался от комментариев.", Guess{Looks: "ru"}},
		{"Oracle übernimmt Walmart", Guess{Code: "de"}},
		{"12 345 678", Guess{}},
		{"", Guess{}},
	} {
		if diff := cmp.Diff(c.want, g.Of(c.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}

// The examples of the packs are single sentences. Hardly any may be taken for
// another language, and nearly all must be known.
func TestExamplesOfThePacks(t *testing.T) {
	g, set := guesser(t)
	var all, known, wrong int
	for _, r := range set.Relations {
		for _, e := range r.Examples {
			all++
			switch got := g.Of(e.Text); got.Code {
			case e.Language:
				known++
			case "":
			default:
				wrong++
			}
		}
	}
	t.Logf("%d of %d known, %d wrong", known, all, wrong)
	if wrong*60 > all || known*100 < all*97 {
		t.Errorf("%d of %d known, %d wrong", known, all, wrong)
	}
}

// Whole articles of public corpora.
func TestCorpora(t *testing.T) {
	dir := os.Getenv("DOSSIER_CORPORA")
	if dir == "" {
		t.Skip("DOSSIER_CORPORA is not set: it names the folder of the corpora")
	}
	g, _ := guesser(t)
	for _, file := range []string{
		"10kgnad/articles.jsonl", "smartdata/train_news.jsonl", "krauts/train.jsonl", "wikinews_quotes/train.jsonl",
		"spkatt/train.jsonl", "gum_wikinews/train.jsonl", "re-docred/dev.jsonl", "dfki_product/train.jsonl",
	} {
		f, err := os.Open(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		var all, known, wrong int
		lines := bufio.NewScanner(f)
		for lines.Buffer(nil, 1<<26); lines.Scan(); all++ {
			var a struct{ Text, Lang string }
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				t.Fatal(err)
			}
			switch got := g.Of(a.Text); got.Code {
			case a.Lang:
				known++
			case "":
			default:
				wrong++
			}
		}
		t.Logf("%s: %d of %d known, %d wrong", file, known, all, wrong)
		if wrong > 0 || known*100 < all*97 {
			t.Errorf("%s: %d of %d known, %d wrong", file, known, all, wrong)
		}
	}
}
