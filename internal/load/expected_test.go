package load_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dossier/graph"
)

// props are properties of a node or an edge; empty ones are left out.
type props map[string]any

// expected is the whole graph of some documents, a line for each node and edge,
// written down from docs/graph.md and the functions of package graph alone.
func expected(docs []graph.Document, relations []graph.Relation) []string {
	x := expecting{copies: copyGroups(docs), relations: map[string]graph.Relation{}, namings: map[string][]graph.Naming{}, entities: map[string]graph.Entity{}}
	for _, r := range relations {
		x.relations[r.Name] = r
	}
	sources := map[string]graph.Source{}
	var claims []graph.Claim
	for _, d := range docs {
		sources[d.Article.ID] = graph.Source{Paper: d.Article.Source, Copies: x.copies[d.Article.ID]}
		x.document(d)
		claims = append(claims, d.Claims...)
	}
	for _, f := range graph.Derive(x.slotted(claims), sources, relations) {
		x.edge(f.Subject, f.Type, f.Object, props{
			"id": f.ID, "status": f.Status, "tense": f.Tense, "disputed": f.Disputed, "evidence": f.Evidence,
			"claims": f.Claims, "articles": f.Articles, "sources": f.Sources, "copies": some(f.Copies), "first_published": f.FirstPublished,
			"last_published": f.LastPublished, "valid_from": f.ValidFrom, "valid_to": f.ValidTo,
			"valid_to_basis": f.ValidToBasis, "closed_by": f.ClosedBy, "rivals": f.Rivals,
		})
	}
	x.entityNodes(graph.Properties(claims))
	slices.Sort(x.lines)
	return x.lines
}

// some is a number that is written only where there is something to count.
func some(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// copyGroups gives the articles that are copies of another with the name of their
// group, all pairs compared.
func copyGroups(docs []graph.Document) map[string]string {
	joined := graph.Groups{}
	for i, d := range docs {
		for _, other := range docs[:i] {
			if runs(d.Article).CopyOf(runs(other.Article)) {
				joined.Join(d.Article.ID, other.Article.ID)
			}
		}
	}
	groups := map[string]string{}
	for id, name := range joined {
		groups[id], groups[joined.Of(name)] = joined.Of(id), joined.Of(name)
	}
	return groups
}

func runs(a graph.Article) graph.Runs { return graph.RunsOf(a.Text[a.Body:]) }

type expecting struct {
	copies    map[string]string // groups by article
	relations map[string]graph.Relation
	namings   map[string][]graph.Naming
	entities  map[string]graph.Entity
	lines     []string
}

func (x *expecting) slotted(claims []graph.Claim) []graph.Claim {
	all := slices.Clone(claims)
	for i, c := range all {
		all[i].Slot = graph.Slot(c, x.relations[c.Relation])
	}
	return all
}

func (x *expecting) node(p props, labels ...string) {
	slices.Sort(labels)
	x.lines = append(x.lines, line(labels, without(p)))
}

func (x *expecting) edge(from, kind, to string, p props) {
	x.lines = append(x.lines, line(from, kind, to, without(p)))
}

// line writes values one way, whether they come from Go or the database.
func line(values ...any) string {
	b, err := json.Marshal(values)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

func without(p props) props {
	maps.DeleteFunc(p, func(_ string, v any) bool {
		s := fmt.Sprint(v)
		return v == nil || s == "" || s == "[]"
	})
	return p
}

func (x *expecting) document(d graph.Document) {
	a := d.Article
	x.node(props{
		"id": a.ID, "name": cmp.Or(a.Title, a.ID), "title": a.Title, "source": a.Source, "language": a.Language, "published": a.Published,
		"published_from": a.PublishedFrom, "published_to": a.PublishedTo, "text": a.Text, "sha256": graph.TextDigest(a.Text), "origin": a.Origin,
		"runs": runs(a).String(), "prints": runs(a).Prints(), "copy_group": x.copies[a.ID],
	}, "Article")
	described := map[string]graph.Entity{}
	for _, e := range d.Entities {
		described[e.ID] = e
	}
	for _, m := range d.Mentions {
		e := described[m.Entity]
		x.entities[e.ID] = e
		p := props{"count": m.Count}
		if e.Provisional {
			p["type"], p["name"], p["aliases"] = e.Type, e.Name, e.Aliases
			x.namings[e.ID] = append(x.namings[e.ID], graph.Naming{Type: e.Type, Name: e.Name, Aliases: e.Aliases, Count: m.Count})
		}
		x.edge(e.ID, "MENTIONED_IN", a.ID, p)
	}
	for _, c := range graph.MergeClaims(d.Claims) {
		x.claim(c, described)
	}
}

func (x *expecting) claim(c graph.Claim, described map[string]graph.Entity) {
	p := props{
		"id": c.ID, "fact": graph.FactID(c, x.relations[c.Relation].Symmetric), "relation": c.Relation, "status": c.Status, "tense": c.Tense,
		"date": c.Date, "date_basis": c.DateBasis, "valid_from": c.ValidFrom, "valid_to": c.ValidTo, "evidence": c.Evidence,
		"start": c.Start, "end": c.End, "rules": c.Rules, "slot": graph.Slot(c, x.relations[c.Relation]),
		"subject_text": c.Subject.Text, "subject_start": c.Subject.Start, "subject_end": c.Subject.End,
		"object_text": c.Object.Text, "object_start": c.Object.Start, "object_end": c.Object.End,
		"name": fmt.Sprintf("%s – %s – %s, %s", c.Subject.Name, strings.ReplaceAll(c.Relation, "_", " "), cmp.Or(c.Object.Name, c.Object.Value), c.Status),
	}
	if date := cmp.Or(c.Date, c.Published); date != "" {
		p["name"] = fmt.Sprint(p["name"], ", ", date)
	}
	for role, a := range map[string]graph.Argument{"subject": c.Subject, "object": c.Object} {
		if a.Implied {
			p[role+"_implied"] = true
		}
		if a.Occurrence > 0 {
			p[role+"_occurrence"] = a.Occurrence
		}
	}
	if c.Occurrence > 0 {
		p["occurrence"] = c.Occurrence
	}
	for k, v := range c.Qualifiers {
		p[k] = v
	}
	var words, spans, cues []string
	for i, s := range c.SaidBy {
		words, spans = append(words, s.Text), append(spans, fmt.Sprint(s.Start, "-", s.End))
		if s.ID != "" {
			x.entities[s.ID] = described[s.ID]
			x.edge(c.ID, "SAID_BY", s.ID, props{"nth": i})
		}
	}
	for _, q := range c.Cues {
		cues = append(cues, fmt.Sprintf("%s %d-%d %s", q.Kind, q.Start, q.End, q.Text))
	}
	p["said_by_text"], p["said_by_span"], p["cues"] = words, spans, cues
	if j := c.Judgement; j != nil {
		p["judged"], p["judged_by"], p["judged_on"], p["judged_why"] = map[bool]string{true: "rejected", false: "confirmed"}[j.Rejected], j.By, j.On, j.Why
	}
	x.edge(c.ID, "FROM", c.Article, props{})
	for role, a := range map[string]graph.Argument{"SUBJECT": c.Subject, "OBJECT": c.Object} {
		if a.ID == "" {
			p["value"], p["value_type"] = a.Value, a.Type
			continue
		}
		x.entities[a.ID] = described[a.ID]
		x.edge(c.ID, role, a.ID, props{})
	}
	status := string(c.Status)
	x.node(p, "Claim", strings.ToUpper(status[:1])+status[1:])
}

// entityNodes elects what provisional entities are and adds what claims with a
// literal object say.
func (x *expecting) entityNodes(literals []graph.Property) {
	for id, e := range x.entities {
		labels := []string{"Entity"}
		if e.Provisional {
			labels = append(labels, "Provisional")
			if len(x.namings[id]) > 0 {
				e = graph.Elect(id, x.namings[id])
			}
		}
		p := props{"id": id, "name": e.Name, "aliases": e.Aliases, "wikidata": e.Wikidata}
		for _, l := range literals {
			if l.Entity == id {
				p[l.Relation] = l.Value
			}
		}
		x.node(p, append(labels, e.Type)...)
	}
}

// lines is the graph as it is stored, in the form of expected. When an article
// was loaded is left out, and by what unless that is asked for.
func (d *desk) lines(madeBy bool) []string {
	d.t.Helper()
	var all []string
	for _, r := range d.rows("MATCH (n) WHERE NOT n:Dossier RETURN labels(n), properties(n)") {
		labels, p := texts(r[0]), props(r[1].(map[string]any))
		slices.Sort(labels)
		delete(p, "loaded_at")
		if !madeBy {
			delete(p, "made_by")
		}
		all = append(all, line(labels, p))
	}
	for _, r := range d.rows("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)") {
		all = append(all, line(r...))
	}
	slices.Sort(all)
	return all
}

func texts(v any) []string {
	var all []string
	for _, item := range v.([]any) {
		all = append(all, item.(string))
	}
	return all
}

// rows are those of a reading query.
func (d *desk) rows(cypher string) [][]any {
	d.t.Helper()
	found, err := d.store.Query(d.t.Context(), cypher, nil, false)
	if err != nil {
		d.t.Fatal(err)
	}
	var all [][]any
	for row, err := range found.All() {
		if err != nil {
			d.t.Fatal(err)
		}
		all = append(all, row)
	}
	return all
}

// exec runs a statement that writes.
func (d *desk) exec(cypher string) {
	d.t.Helper()
	rows, err := d.store.Query(d.t.Context(), cypher, nil, true)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, err := range rows.All() {
		d.t.Fatal(err)
	}
}
