package neo4j_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/neo4j"
)

// telling is an article with a long text behind its sentences: the words from
// one to another of a story.
func telling(id, source, story string, from, to int, sentences ...said) graph.Document {
	d := uncued(id, "2020", sentences...)
	d.Article.Source = source
	var words []string
	for i := from; i < to; i++ {
		words = append(words, fmt.Sprint(story, i))
	}
	d.Article.Text += strings.Join(words, " ")
	return d
}

// groups are the groups of articles, and facts with their counts.
func groups(t *testing.T, s *neo4j.Store) []string {
	t.Helper()
	return append(query(t, s, "MATCH (a:Article) WHERE a.copy_group IS NOT NULL RETURN a.id + ' of ' + a.copy_group ORDER BY a.id"),
		query(t, s, "MATCH (a)-[f:OPERATES]->(b) RETURN a.id + ' ' + b.id, f.claims, f.articles, coalesce(f.copies, 0), f.sources ORDER BY a.id")...)
}

// TestCopiesCountOnce loads one text from three papers, and a story of its own, in
// several orders, and retracts.
func TestCopiesCountOnce(t *testing.T) {
	fact := said{"alba", "operates", "birke", "asserted", "", ""}
	docs := []graph.Document{
		telling("c", "Herald", "wire", 0, 100, fact),
		telling("a", "Courier", "wire", 0, 100, fact, said{"dora", "operates", "eva", "asserted", "", ""}),
		telling("b", "Gazette", "wire", 0, 60, fact),
		telling("own", "Herald", "own", 0, 100, fact),
	}
	var first []string
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3, 0, 2}, {2, 0, 3, 1}} {
		s := open(t)
		for _, i := range order {
			put(t, s, docs[i])
		}
		if first == nil {
			first = content(t, s)
		}
		if diff := cmp.Diff(first, content(t, s)); diff != "" {
			t.Errorf("loaded in the order %v (-first +this):\n%s", order, diff)
		}
	}
	s := open(t)
	put(t, s, docs...) // in one transaction
	if diff := cmp.Diff(first, content(t, s)); diff != "" {
		t.Errorf("loaded at once (-first +this):\n%s", diff)
	}
	if again := put(t, s, docs...); !again.None() {
		t.Errorf("loading again changed %+v", again)
	}
	wantLines(t, groups(t, s), "a of a", "b of a", "c of a", "alba birke 4 2 2 2", "dora eva 1 1 0 1")
	verified(t, s)

	query(t, s, "MATCH (a:Article {id: 'c'}) SET a.copy_group = 'x'")
	wantLines(t, differences(t, s), `article c: its copy_group is "x", the articles give "a"`,
		"fact The alba OPERATES The birke: articles is 2, its claims give 3", "fact The alba OPERATES The birke: copies is 2, its claims give 1")
	query(t, s, "MATCH (a:Article {id: 'c'}) SET a.copy_group = 'a'")

	retract(t, s, "a")
	wantLines(t, groups(t, s), "b of b", "c of b", "alba birke 3 2 1 2")
	verified(t, s)
	put(t, s, telling("b", "Gazette", "other", 0, 60, fact))
	wantLines(t, groups(t, s), "alba birke 3 3 0 2")
	verified(t, s)
}

// TestCopyBetweenCopies loads an article that carries two that share little with
// each other: the facts of these count anew, although no claim of theirs changed.
func TestCopyBetweenCopies(t *testing.T) {
	fact := said{"alba", "operates", "birke", "asserted", "", ""}
	head, tail := telling("head", "Herald", "wire", 0, 120, fact), telling("tail", "Courier", "wire", 80, 200, fact)
	whole := telling("all", "Gazette", "wire", 0, 200, said{"dora", "operates", "eva", "asserted", "", ""})
	apart := []string{"alba birke 2 2 0 2"}
	joined := []string{"all of all", "head of all", "tail of all", "alba birke 2 1 1 1", "dora eva 1 1 0 1"}

	s := open(t)
	put(t, s, head, tail)
	wantLines(t, groups(t, s), apart...)
	put(t, s, whole)
	wantLines(t, groups(t, s), joined...)
	verified(t, s)
	before := content(t, s)
	retract(t, s, "all")
	wantLines(t, groups(t, s), apart...)
	verified(t, s)

	s = open(t)
	put(t, s, whole)
	put(t, s, tail)
	put(t, s, head)
	if diff := cmp.Diff(before, content(t, s)); diff != "" {
		t.Errorf("the order matters:\n%s", diff)
	}
}

// A rehearsal finds copies among what it would write, with the index of copies
// and without: an edge whose witnesses become one changes.
func TestRehearsedCopies(t *testing.T) {
	s := open(t)
	for _, index := range []string{"there", "missing"} {
		if index == "missing" {
			query(t, s, "DROP INDEX article_prints IF EXISTS")
		}
		fact := said{"alba", "operates", "birke", "asserted", "", ""}
		_, err := s.Rehearse(t.Context(), func(r *neo4j.Rehearsal) error {
			_, err := r.Put(t.Context(), telling("head", "Herald", "wire", 0, 120, fact), telling("tail", "Courier", "wire", 80, 200, fact))
			if err != nil {
				return err
			}
			changes, err := r.Put(t.Context(), telling("all", "Gazette", "wire", 0, 200))
			if want := (neo4j.Count{Changed: 1}); changes.Edges != want {
				t.Errorf("index %s: the third article changes edges %+v, want %+v", index, changes.Edges, want)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		wantLines(t, dump(t, s))
	}
	put(t, connect(t, config(t)), telling("a", "Herald", "wire", 0, 100)) // makes it again
}

// Articles whose texts are not kept are known by their runs of words.
func TestCopiesWithoutTexts(t *testing.T) {
	fact := said{"alba", "operates", "birke", "asserted", "", ""}
	s := open(t)
	for _, d := range []graph.Document{telling("a", "Herald", "wire", 0, 100, fact), telling("b", "Courier", "wire", 0, 60, fact)} {
		d.Article.Runs = graph.RunsOf(d.Article.Text).String()
		d.Article.Text = ""
		put(t, s, d)
	}
	wantLines(t, groups(t, s), "a of a", "b of a", "alba birke 2 1 1 1")
}
