package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	bolt "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"dossier/graph"
)

// Verified says what was looked at.
type Verified struct {
	Articles, Claims, Facts int
}

// Verify reads everything again: every span of every claim in the text of its
// article, every fact edge and every property that claims give against what
// follows from the claims. It tells of each difference in a line and changes
// nothing. Articles stored without their text have no spans to look at.
func (s *Store) Verify(ctx context.Context, differs func(string)) (Verified, error) {
	session := s.session(ctx, bolt.AccessModeRead)
	defer session.Close(ctx)
	v := verifier{store: s, session: session, ctx: ctx, differs: differs}
	for _, look := range []func() error{v.articles, v.facts, v.strays} {
		if err := look(); err != nil {
			return v.seen, s.explain(err)
		}
	}
	return v.seen, nil
}

type verifier struct {
	store   *Store
	session bolt.SessionWithContext
	ctx     context.Context
	differs func(string)
	seen    Verified
}

// say tells of a difference.
func (v *verifier) say(format string, args ...any) { v.differs(fmt.Sprintf(format, args...)) }

// inside runs a step in a transaction of its own.
func (v *verifier) inside(step func(tx transaction) error) error {
	_, err := v.session.ExecuteRead(v.ctx, func(tx bolt.ManagedTransaction) (any, error) { return nil, step(tx) })
	return err
}

// verifyPage is how many articles are held at a time, each with its text.
const verifyPage = 100

func (v *verifier) articles() error {
	for page, err := range v.store.All(v.ctx) {
		if err != nil {
			return err
		}
		for chunk := range slices.Chunk(page, verifyPage) {
			ids := make([]string, len(chunk))
			for i, a := range chunk {
				ids[i] = a.ID
			}
			rows, err := v.store.read(v.ctx, statement("verify_claims"), row{"ids": ids})
			if err != nil {
				return err
			}
			for _, r := range rows {
				v.article(r)
			}
			if err := v.copies(rows); err != nil {
				return err
			}
		}
	}
	return nil
}

func (v *verifier) article(r row) {
	a := loadArticle(plainProps(r["props"]))
	v.seen.Articles++
	if a.Text != "" && a.SHA256 != graph.TextDigest(a.Text) {
		v.say("article %s: its text is not the one that was loaded", a.ID)
	}
	v.prints(a, plainProps(r["props"]))
	text := []rune(a.Text)
	for _, item := range items(r["claims"]) {
		v.seen.Claims++
		stored := storedClaim(item)
		c := loadClaim(stored, nil)
		c.Article = a.ID
		v.claim(c, stored, text)
	}
}

// prints checks what copies of an article are found by.
func (v *verifier) prints(a graph.Article, props row) {
	runs := graph.ParseRuns(text(props["runs"]))
	if a.Text != "" {
		runs = graph.RunsOf(a.Text[a.Body:])
	}
	if runs.String() != text(props["runs"]) || !slices.Equal(runs.Prints(), texts(props["prints"])) {
		v.say("article %s: its runs and prints are not those of its text", a.ID)
	}
}

// copies compares the groups of some articles with those that they would get if
// they came now.
func (v *verifier) copies(rows []row) error {
	var differing []string
	err := v.inside(func(tx transaction) error {
		w := newWriter(v.ctx, v.store, tx, nil)
		w.diff, w.stored, differing = newDifference(w.note), map[string]document{}, nil
		for _, r := range rows {
			have := storedDocument(row{"id": text(plainProps(r["props"])["id"]), "props": r["props"]})
			want := have
			have.props, want.group = row{}, "" // as if it had had another text
			w.stored[have.id], w.diff.write = have, append(w.diff.write, want)
		}
		if err := w.regroup(); err != nil {
			return err
		}
		for _, d := range w.diff.write {
			if had := w.stored[d.id].group; d.group != had {
				differing = append(differing, fmt.Sprintf("article %s: its copy_group is %q, the articles give %q", d.id, had, d.group))
			}
		}
		return nil
	})
	for _, line := range differing {
		v.say("%s", line)
	}
	return err
}

// claim checks the id and the spans of one claim.
func (v *verifier) claim(c graph.Claim, stored claimRow, text []rune) {
	where := fmt.Sprintf("claim %s [%s]", c.ID, c.Article)
	if graph.ClaimID(c) != c.ID {
		v.say("%s: its properties are not those that its id was made of", where)
	}
	if symmetric := v.store.relations[c.Relation].Symmetric; graph.FactID(c, symmetric) != stored.fact() {
		v.say("%s: it names the fact %s, not the one of its subject, object and period", where, stored.fact())
	}
	if r, declared := v.store.relations[c.Relation]; declared && graph.Slot(c, r) != c.Slot {
		v.say("%s: its slot is not the one that its relation gives it", where)
	}
	if len(text) == 0 {
		return
	}
	check := func(what, want string, start, end int) {
		if start < 0 || end > len(text) || start > end || string(text[start:end]) != want {
			v.say("%s: %s is not where the article has it: %q", where, what, want)
		}
	}
	check("the sentence", c.Evidence, c.Start, c.End)
	check("the subject", c.Subject.Text, c.Subject.Start, c.Subject.End)
	check("the object", c.Object.Text, c.Object.Start, c.Object.End)
	for _, s := range c.SaidBy {
		check("who says it", s.Text, s.Start, s.End)
		if s.Text == "" {
			v.say("%s: who says it has no words in the article", where)
		}
	}
	for _, cue := range c.Cues {
		check("the word for its "+cue.Kind, cue.Text, cue.Start, cue.End)
	}
}

// facts derives every fact again, a page of keys at a time.
func (v *verifier) facts() error {
	after := ""
	for {
		var rows []row
		err := v.inside(func(tx transaction) (err error) {
			rows, err = collect(v.ctx, tx, statement("verify_facts"), row{"after": after, "page": int64(batchSize), "length": int64(graph.FactKeyLen)})
			if err == nil && len(rows) > 0 {
				err = v.derive(tx, rows)
			}
			return err
		})
		if err != nil || len(rows) == 0 {
			return err
		}
		// Behind all periods of the last key, which was read as a whole.
		after = text(rows[len(rows)-1]["key"]) + "\uffff"
	}
}

// derive compares the facts of some keys with what all their claims give.
func (v *verifier) derive(tx transaction, keys []row) error {
	w := newWriter(v.ctx, v.store, tx, nil)
	w.diff = newDifference(w.note)
	for _, r := range keys {
		w.diff.triples[text(r["key"])] = triple{text(r["relation"]), text(r["subject"]), text(r["object"])}
		w.diff.touched[text(r["subject"])] = true
		w.diff.touched[text(r["object"])] = true
	}
	delete(w.diff.touched, "")
	if err := w.readEntities(); err != nil {
		return err
	}
	slots, err := w.readTouched()
	if err != nil {
		return err
	}
	if err := w.readRivals(slots); err != nil {
		return err
	}
	have, err := w.readFacts()
	if err != nil {
		return err
	}
	want := w.derived(w.others)
	v.seen.Facts += len(want)
	for _, id := range slices.Sorted(maps.Keys(want)) {
		v.fact(w, have, id, want[id])
	}
	v.literals(w, graph.Properties(w.others.claims))
	return nil
}

func (v *verifier) fact(w *writer, have map[string]edge, id string, want edge) {
	name := w.factName(want)
	old, isThere := have[id]
	if !isThere || want.movedFrom(old) {
		v.say("fact %s: its claims give it, the graph does not have it", name)
		return
	}
	for _, key := range slices.Sorted(maps.Keys(joined(maps.Clone(old.props), want.props))) {
		if !same(row{"": old.props[key]}, row{"": want.props[key]}) {
			v.say("fact %s: %s is %v, its claims give %v", name, key, old.props[key], want.props[key])
		}
	}
}

// literals compares the properties that claims with a literal object give.
func (v *verifier) literals(w *writer, properties []graph.Property) {
	for _, p := range properties {
		if have := text(w.locked[p.Entity].props[p.Relation]); have != p.Value {
			v.say("entity %s: %s is %q, its claims give %q", w.nameOf(p.Entity), p.Relation, have, p.Value)
		}
	}
}

func (v *verifier) strays() error {
	rows, err := v.store.read(v.ctx, statement("verify_strays"), nil)
	for _, r := range rows {
		why := "no claim supports it"
		if r["kind"] == "entity" {
			why = "nothing names it"
		}
		v.say("%s %s: %s", text(r["kind"]), strings.TrimSpace(text(r["name"])), why)
	}
	return err
}
