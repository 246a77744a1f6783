package graph_test

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/graph"
)

// story is an article of a corpus.
type story struct{ Doc, Text string }

func stories(t *testing.T, file string) []story {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []story
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var s story
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

// edits are what papers do to an agency's text.
func edits() map[string]func(*rand.Rand, []string) []string {
	other := func(share float64) func(*rand.Rand, []string) []string {
		return func(rng *rand.Rand, words []string) []string {
			out := slices.Clone(words)
			for i := range out {
				if rng.Float64() < share {
					out[i] = "anders"
				}
			}
			return out
		}
	}
	cut := func(share float64) func(*rand.Rand, []string) []string {
		return func(_ *rand.Rand, words []string) []string { return words[:int(share*float64(len(words)))] }
	}
	return map[string]func(*rand.Rand, []string) []string{
		"as it is":            other(0),
		"3 % of the words":    other(0.03),
		"6 % of the words":    other(0.06),
		"cut to 60 %":         cut(0.6),
		"cut to 35 %":         cut(0.35),
		"cut to 50 % and 3 %": func(rng *rand.Rand, w []string) []string { return other(0.03)(rng, cut(0.5)(rng, w)) },
		"another headline and a closing sentence": func(_ *rand.Rand, w []string) []string {
			return slices.Concat(strings.Fields("Neues vom Tage in aller Kürze"), w, strings.Fields("Mehr dazu lesen Sie morgen in unserer Ausgabe und im Netz"))
		},
	}
}

// TestCopies edits articles as papers do, and looks for copies among different
// ones, some of them on one affair. The corpus is a few hundred real articles,
// where DOSSIER_CORPORA names a folder with 10kgnad.
func TestCopies(t *testing.T) {
	for name, file := range map[string]string{
		"invented": filepath.Join("testdata", "stories.jsonl"),
		"corpus":   filepath.Join(os.Getenv("DOSSIER_CORPORA"), "10kgnad", "articles.jsonl"),
	} {
		t.Run(name, func(t *testing.T) {
			if name == "corpus" && os.Getenv("DOSSIER_CORPORA") == "" {
				t.Skip("DOSSIER_CORPORA names no folder with 10kgnad; the case invented has articles of our own")
			}
			all := stories(t, file)
			for how, edit := range edits() {
				rng := rand.New(rand.NewPCG(1, 2))
				var lost []string
				for _, s := range all {
					whole := graph.ParseRuns(graph.RunsOf(s.Text).String())
					edited := graph.RunsOf(strings.Join(edit(rng, strings.Fields(s.Text)), " "))
					if len(edited) >= 40 && !found(whole, edited) {
						lost = append(lost, s.Doc)
					}
				}
				if len(lost)*100 > len(all) {
					t.Errorf("%s: %d of %d copies were not found: %q", how, len(lost), len(all), lost)
				}
			}
			for _, pair := range alike(all) {
				t.Errorf("%s and %s are no copies", pair[0], pair[1])
			}
		})
	}
}

// found reports whether one text is found by the prints of the other and is its
// copy.
func found(a, b graph.Runs) bool {
	other := b.Prints()
	return slices.ContainsFunc(a.Prints(), func(p string) bool { return slices.Contains(other, p) }) && a.CopyOf(b) && b.CopyOf(a)
}

// alike are the pairs of articles that are taken for copies.
func alike(all []story) (pairs [][2]string) {
	byPrint := map[string][]int{}
	words := make([]graph.Runs, len(all))
	for i, s := range all {
		words[i] = graph.RunsOf(s.Text)
		for _, p := range words[i].Prints() {
			for _, j := range byPrint[p] {
				if words[i].CopyOf(words[j]) {
					pairs = append(pairs, [2]string{all[j].Doc, s.Doc})
				}
			}
			byPrint[p] = append(byPrint[p], i)
		}
	}
	return pairs
}

// A roundup of several texts is no copy of two of them, which would make one of
// these too.
func TestRoundupIsNoBridge(t *testing.T) {
	all := stories(t, filepath.Join("testdata", "stories.jsonl"))
	var texts []string
	for _, s := range all {
		texts = append(texts, s.Text)
	}
	roundup := graph.RunsOf(strings.Join(texts, "\n"))
	var copies []string
	for _, s := range all {
		if graph.RunsOf(s.Text).CopyOf(roundup) {
			copies = append(copies, s.Doc)
		}
	}
	if len(copies) > 1 {
		t.Errorf("a roundup of %d articles is a copy of %q", len(all), copies)
	}
}

func TestFewWordsAreNoCopies(t *testing.T) {
	short := graph.RunsOf(strings.Repeat("Der Markt öffnet um acht Uhr. ", 4))
	if short.CopyOf(short) || len(short.Prints()) > 0 || graph.ParseRuns(short.String()) != nil {
		t.Error("a text of a few words is taken for a copy")
	}
}

func TestGroups(t *testing.T) {
	for _, joins := range [][][2]string{
		{{"c", "b"}, {"e", "d"}, {"b", "a"}, {"d", "c"}},
		{{"d", "c"}, {"e", "d"}, {"a", "b"}, {"b", "c"}},
	} {
		g := graph.Groups{}
		for _, j := range joins {
			g.Join(j[0], j[1])
		}
		for _, name := range []string{"a", "b", "c", "d", "e"} {
			if g.Of(name) != "a" {
				t.Errorf("%s is of %s, want a", name, g.Of(name))
			}
		}
		if g.Of("f") != "f" {
			t.Errorf("f is of %s", g.Of("f"))
		}
	}
}
