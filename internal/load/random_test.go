package load_test

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dossier/extract"
	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

// soaking says how much more a long run does: DOSSIER_SOAK=1, as make soak has it.
func soaking() bool { return os.Getenv("DOSSIER_SOAK") != "" }

// TestAnySequence loads, edits and retracts articles, changes the rules, merges,
// splits, rejects and confirms, in random order and batches, and compares the
// graph with what the articles that should be there give in Go alone. Now and
// then it also compares with the same articles loaded into an empty graph.
func TestAnySequence(t *testing.T) {
	sequences, rebuilds := 15, 1
	if soaking() {
		sequences, rebuilds = 200, 10
	}
	seed := rand.Uint64()
	if given := os.Getenv("DOSSIER_SEED_OF_RANDOM"); given != "" {
		var err error
		if seed, err = strconv.ParseUint(given, 10, 64); err != nil {
			t.Fatal(err)
		}
		sequences = 1
	}
	d := newDesk(t, false)
	variants := ruleVariants(t, d)
	steps := 0
	for n := range sequences {
		at := seed + uint64(n)
		example := rapid.Custom(func(rt *rapid.T) []step {
			return rapid.SliceOfN(rapid.Custom(drawStep), 4, 14).Draw(rt, "steps")
		}).Example(int(at % (1 << 62)))
		steps += len(example)
		m := newModel(t, d, variants)
		for _, s := range example {
			m.do(s)
		}
		m.reloadAll()
		if problem := m.compare(); problem != "" {
			t.Fatalf("DOSSIER_SEED_OF_RANDOM=%d: %s\nafter\n%s", at, problem, shrink(t, d, variants, example))
		}
		if n%max(1, sequences/rebuilds) == 0 {
			if diff := m.rebuilt(); diff != "" {
				t.Fatalf("DOSSIER_SEED_OF_RANDOM=%d: another graph when built anew: %s\nafter %+v", at, diff, example)
			}
		}
	}
	t.Logf("%d sequences of %d steps in all from DOSSIER_SEED_OF_RANDOM=%d, %d rebuilds, no difference", sequences, steps, seed, rebuilds)
}

// shrink leaves out steps for as long as the graph stays wrong.
func shrink(t *testing.T, d *desk, variants []variant, steps []step) string {
	for i := len(steps) - 1; i >= 0; i-- {
		fewer := slices.Delete(slices.Clone(steps), i, i+1)
		m := newModel(t, d, variants)
		for _, s := range fewer {
			m.do(s)
		}
		m.reloadAll()
		if m.compare() != "" {
			steps = fewer
		}
	}
	var b strings.Builder
	for _, s := range steps {
		fmt.Fprintf(&b, "%+v\n", s)
	}
	return b.String()
}

// step is one thing that is done to the graph.
type step struct {
	Do       string
	Articles []draft // of load: those to load
	Batch    int
	Pick     []int // of which articles, entities or claims, counted round
}

// draft is an article before it has a text.
type draft struct {
	ID, Published, Source string
	Sentences             []int
}

func drawStep(rt *rapid.T) step {
	s := step{
		Do: rapid.SampledFrom([]string{
			"load", "load", "load", "load", "retract", "rules", "all", "same", "split", "split one", "reject", "confirm", "withdraw",
		}).Draw(rt, "do"),
		Batch: rapid.IntRange(1, 4).Draw(rt, "batch"),
		Pick:  rapid.SliceOfN(rapid.IntRange(0, 999), 3, 3).Draw(rt, "pick"),
	}
	if s.Do == "load" {
		s.Articles = rapid.SliceOfNDistinct(rapid.Custom(drawDraft), 1, 4, func(d draft) string { return d.ID }).Draw(rt, "articles")
	}
	return s
}

func drawDraft(rt *rapid.T) draft {
	return draft{
		ID:        rapid.SampledFrom([]string{"a", "b", "c", "d", "e", "f"}).Draw(rt, "id"),
		Published: rapid.SampledFrom([]string{"", "2019", "2020-09", "2020-09-14", "2021-01"}).Draw(rt, "published"),
		Source:    rapid.SampledFrom([]string{"", "Abendblatt", "Kurier"}).Draw(rt, "source"),
		Sentences: rapid.SliceOfN(rapid.IntRange(0, len(sentences())-1), 1, 4).Draw(rt, "sentences"),
	}
}

// sentences are what articles are made of: all statuses, periods, a speaker, a
// literal, a symmetric relation, a pronoun, names that rules declare or not.
func sentences() []string {
	return []string{
		"Die Alba AG übernimmt die Birke GmbH.",
		"Die Alba AG übernimmt die Birke GmbH nicht.",
		"Laut Zirbel Medien GmbH übernimmt die Corvina AG die Alba AG.",
		"Die Corvina AG will die Birke GmbH übernehmen.",
		"Anna Berg ist Chefin der Alba AG.",
		"Der Manager Jonas Wirt ist seit 2019 Vorstandschef der Birke GmbH.",
		"Anna Berg ist seit 2020 Vorstandschefin der Birke GmbH.",
		"Die Alba AG und die Corvina AG sind Partner.",
		"Die Corvina AG kooperiert mit der Alba AG.",
		"Die Birke GmbH wurde 1972 gegründet.",
		"Die Birke GmbH wurde 1975 gegründet.",
		"Anna Berg leitet die Corvina AG. Sie will die Alba AG verklagen.",
		"Der Manager Jonas Wirt sagte, die Alba AG betreibe die Birke GmbH.",
		"Die Corvina AG ist mit der Alba AG verbündet.",
		"Die Alba AG ist mit der Corvina AG verbündet.",
		"Corvina verklagt die Birke GmbH.",
		"Es regnet.",
	}
}

func (d draft) item() source.Item {
	var lines []string
	for _, i := range d.Sentences {
		lines = append(lines, sentences()[i])
	}
	item := article(d.ID, "/"+d.ID+".txt", strings.Join(lines, " "))
	item.Article.Source, item.Article.Published = d.Source, d.Published
	item.Article.PublishedFrom, item.Article.PublishedTo, _ = graph.ParseEDTF(d.Published)
	return item
}

// variant is one set of rules with what runs by it.
type variant struct {
	set    *rules.Set
	engine *extract.Engine
	store  *neo4j.Store
}

func ruleVariants(t *testing.T, d *desk) []variant {
	t.Helper()
	var all []variant
	for _, name := range []string{"first", "second", "third"} {
		set, err := rules.Load("testdata/random/" + name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		engine, err := extract.Compile(set)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, variant{set, engine, openStore(t, set, false)})
	}
	return all
}

// model is what the graph must be made of, and how it is brought there.
type model struct {
	t        *testing.T
	desk     *desk
	variants []variant
	now      int // which variant
	judged   []*rules.Judgement
	edition  int // of the judgements
	articles map[string]graph.Article
}

func newModel(t *testing.T, d *desk, variants []variant) *model {
	t.Helper()
	d.exec("MATCH (n) WHERE NOT n:Dossier DETACH DELETE n")
	return &model{t: t, desk: d, variants: variants, articles: map[string]graph.Article{}}
}

// rules are the set of now with the judgements in force. They are put together
// here because reading the packs anew takes longer than all the rest.
func (m *model) rules() *rules.Set {
	set := *m.variants[m.now].set
	set.Judgements = m.judged
	set.Digest += fmt.Sprint(" ", m.edition)
	return &set
}

func (m *model) do(s step) {
	m.t.Helper()
	ids := slices.Sorted(maps.Keys(m.articles))
	switch s.Do {
	case "load":
		var items []source.Item
		for _, d := range s.Articles {
			item := d.item()
			items = append(items, item)
			m.articles[d.ID] = item.Article
		}
		m.load(s.Batch, slices.Values(items))
	case "retract":
		if len(ids) > 0 {
			gone := []string{ids[s.Pick[0]%len(ids)], ids[s.Pick[1]%len(ids)]}
			if _, err := m.store().Retract(m.t.Context(), gone...); err != nil {
				m.t.Fatal(err)
			}
			delete(m.articles, gone[0])
			delete(m.articles, gone[1])
		}
	case "rules":
		m.now = s.Pick[0] % len(m.variants)
	case "withdraw":
		if len(m.judged) > 0 {
			m.edition++
			m.judged = slices.Delete(slices.Clone(m.judged), s.Pick[0]%len(m.judged), s.Pick[0]%len(m.judged)+1)
		}
	case "all":
		m.reloadAll()
	default:
		m.judge(s, ids)
	}
}

// judge adds a judgement on something that the articles name.
func (m *model) judge(s step, ids []string) {
	j := &rules.Judgement{Verdict: s.Do, Start: -1, By: "mk", Why: "so", On: "2026-11"}
	entities, claims := m.named()
	if len(entities) < 2 || len(ids) == 0 {
		return
	}
	one, other := entities[s.Pick[0]%len(entities)], entities[s.Pick[1]%len(entities)]
	switch s.Do {
	case "same":
		if one.ID == other.ID {
			return
		}
		j.Entities = []string{one.ID, other.ID}
	case "split", "split one":
		j.Verdict, j.Entities, j.Article, j.As = rules.Split, []string{one.ID}, ids[s.Pick[2]%len(ids)], one.ID+"-other"
		if s.Do == "split one" {
			j.Start = strings.Index(m.articles[j.Article].Text, "Alba AG")
		}
	case "reject", "confirm":
		if len(claims) == 0 {
			return
		}
		j.Claim = claims[s.Pick[0]%len(claims)]
		if slices.ContainsFunc(m.judged, func(o *rules.Judgement) bool { return o.Claim == j.Claim }) {
			return // the reader refuses two that cannot both hold
		}
	}
	m.edition++
	m.judged = append(slices.Clone(m.judged), j)
}

// named are the entities and claims of all articles before anybody judged.
func (m *model) named() (entities []graph.Entity, claims []string) {
	found := map[string]graph.Entity{}
	for _, id := range slices.Sorted(maps.Keys(m.articles)) {
		d := m.variants[m.now].engine.Extract(m.articles[id])
		for _, e := range d.Entities {
			found[e.ID] = e
		}
		for _, c := range d.Claims {
			claims = append(claims, c.ID)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(found)) {
		entities = append(entities, found[id])
	}
	return entities, claims
}

func (m *model) store() *neo4j.Store { return m.variants[m.now].store }

func (m *model) load(batch int, items func(func(source.Item) bool)) {
	m.t.Helper()
	m.desk.said = nil
	cfg := m.desk.cfg
	cfg.Engine, cfg.Rules, cfg.Store, cfg.Batch = m.variants[m.now].engine, m.rules(), m.store(), batch
	sum, err := load.Run(m.t.Context(), func(context.Context) iter.Seq[source.Item] { return items }, cfg)
	if err != nil || sum.Failed > 0 {
		m.t.Fatalf("%+v, %v, %q", sum, err, m.desk.said)
	}
}

// reloadAll brings the graph in line with the rules and judgements, as load
// --all does.
func (m *model) reloadAll() {
	m.t.Helper()
	m.load(3, load.Stored(m.t.Context(), m.store(), m.rules(), false, load.Patience{}, func(err error) { m.t.Error(err) }))
}

// compare gives what differs between the graph and what Go derives.
func (m *model) compare() string {
	m.t.Helper()
	judgements := load.Judgements(m.rules())
	var docs []graph.Document
	for _, id := range slices.Sorted(maps.Keys(m.articles)) {
		docs = append(docs, judgements.Apply(m.variants[m.now].engine.Extract(m.articles[id])))
	}
	return cmp.Diff(expected(docs, load.Relations(m.variants[m.now].set)), m.desk.lines(false))
}

// rebuilt gives what differs when the same articles come into an empty graph.
func (m *model) rebuilt() string {
	m.t.Helper()
	have := m.desk.lines(true)
	m.desk.exec("MATCH (n) WHERE NOT n:Dossier DETACH DELETE n")
	m.load(50, func(yield func(source.Item) bool) {
		for _, id := range slices.Sorted(maps.Keys(m.articles)) {
			if !yield(source.Item{Name: id, Article: m.articles[id]}) {
				return
			}
		}
	})
	return cmp.Diff(m.desk.lines(true), have)
}
