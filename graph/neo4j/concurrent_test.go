package neo4j_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dossier/graph"
	"dossier/graph/neo4j"
)

// TestLoadersSideBySide has writers load, change and retract articles that
// share entities and facts, each article in the hands of one writer at a time,
// and compares with the same done one after the other.
func TestLoadersSideBySide(t *testing.T) {
	const writers, articles = 6, 24
	rng := rand.New(rand.NewPCG(1, 2))
	var first, last []graph.Document
	for i := range articles {
		first = append(first, randomArticle(rng, fmt.Sprint("art", i)))
		last = append(last, randomArticle(rng, fmt.Sprint("art", i)))
	}
	s := open(t)
	var all sync.WaitGroup
	for n := range writers {
		all.Go(func() {
			for i := n; i < articles; i += writers {
				if err := rewrite(s, first[i], last[i], i%5 == 0); err != nil {
					t.Error(err)
				}
			}
		})
	}
	// And everybody at one article, with the same words.
	shared := randomArticle(rng, "shared")
	for range writers {
		all.Go(func() {
			if _, err := s.Put(context.Background(), shared); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	got := content(t, s)

	s = open(t)
	put(t, s, shared)
	for i := range articles {
		if i%5 != 0 {
			put(t, s, last[i])
		}
	}
	wantLines(t, got, content(t, s)...)
}

func rewrite(s *neo4j.Store, first, last graph.Document, retracted bool) error {
	ctx := context.Background()
	if _, err := s.Put(ctx, first); err != nil {
		return err
	}
	if retracted {
		_, err := s.Retract(ctx, first.Article.ID)
		return err
	}
	_, err := s.Put(ctx, last)
	return err
}

func randomArticle(rng *rand.Rand, id string) graph.Document {
	pick := func(from ...string) string { return from[rng.IntN(len(from))] }
	var sentences []said
	for range rng.IntN(6) {
		sentences = append(sentences, said{
			pick("alba", "birke", "~carla"), pick("operates", "partner_of", "head_of", "chairs"), pick("dora", "alba", "~eva"),
			graph.Status(pick("asserted", "reported", "negated")), pick("", "", "2020"), pick("", "dora"),
		})
	}
	return article(id, pick("2019", "2020-05", ""), pick("Herald", "Courier", ""), sentences...)
}

// TestStoreHoldsWhatDeriveSays runs random loads and retractions and compares
// the stored edges with those derived from all claims at once.
func TestStoreHoldsWhatDeriveSays(t *testing.T) {
	s := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		query(t, s, "MATCH (n) WHERE NOT n:Dossier DETACH DELETE n")
		loaded := map[string]graph.Document{}
		for range rapid.IntRange(1, 4).Draw(rt, "steps") {
			var docs []graph.Document
			for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c"}), 1, 2, rapid.ID).Draw(rt, "ids") {
				d := randomArticle(rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 0)), id)
				docs, loaded[id] = append(docs, d), d
			}
			put(t, s, docs...)
			if gone := rapid.SampledFrom([]string{"", "", "a", "b"}).Draw(rt, "retract"); gone != "" {
				retract(t, s, gone)
				delete(loaded, gone)
			}
		}
		got, err := s.Facts(t.Context(), neo4j.Filter{})
		if err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(derived(t, loaded), byID(got)); diff != "" {
			rt.Errorf("(-derived +stored):\n%s", diff)
		}
	})
}

func derived(t *testing.T, loaded map[string]graph.Document) map[string]graph.Fact {
	t.Helper()
	var claims []graph.Claim
	relations := config(t).Relations
	sources := map[string]graph.Source{}
	for _, d := range loaded {
		for _, c := range graph.MergeClaims(d.Claims) {
			at := slices.IndexFunc(relations, func(r graph.Relation) bool { return r.Name == c.Relation })
			c.Slot = graph.Slot(c, relations[at])
			claims = append(claims, c)
		}
		sources[d.Article.ID] = graph.Source{Paper: d.Article.Source}
	}
	return byID(graph.Derive(claims, sources, relations))
}

func byID(facts []graph.Fact) map[string]graph.Fact {
	all := map[string]graph.Fact{}
	for _, f := range facts {
		all[f.ID] = f
	}
	return all
}
