package neo4j

import (
	"maps"
	"slices"

	"dossier/graph"
)

// edge is a fact edge: as it must be, or, with its element id, as it is.
type edge struct {
	kind, subject, object string
	props                 row
	element               string
}

// movedFrom says that the edge cannot be had by setting properties of the old.
func (e edge) movedFrom(old edge) bool {
	return e.kind != old.kind || e.subject != old.subject || e.object != old.object
}

// writeFacts derives the facts of all triples touched from all their claims,
// whichever article they are from, and writes what differs.
func (w *writer) writeFacts() error {
	have, err := w.readFacts()
	if err != nil {
		return err
	}
	all := w.others
	for _, d := range w.diff.write {
		all.addDocument(d)
	}
	w.setLiterals(graph.Properties(all.claims))
	return w.writeEdges(have, w.derived(all))
}

// derived are the edges that must be of the triples touched, by the ids of their
// facts. Claims of other triples are there for what ends these only.
func (w *writer) derived(all witnesses) map[string]edge {
	want := map[string]edge{}
	for _, f := range graph.Derive(all.claims, all.sources, slices.Collect(maps.Values(all.relations))) {
		if _, touched := w.diff.triples[f.ID[:graph.FactKeyLen]]; touched {
			want[f.ID] = factEdge(f)
		}
	}
	return want
}

// readFacts reads the fact edges of the triples touched, by id. A triple of
// which nothing was said before has none.
func (w *writer) readFacts() (map[string]edge, error) {
	byRelation := map[string][]row{}
	for _, key := range slices.Sorted(maps.Keys(w.diff.derived)) {
		if t := w.diff.triples[key]; t.object != "" {
			byRelation[t.relation] = append(byRelation[t.relation], row{"key": key, "subject": t.subject, "object": t.object})
		}
	}
	have := map[string]edge{}
	for _, relation := range slices.Sorted(maps.Keys(byRelation)) {
		if err := checkRelation(relation); err != nil {
			return nil, err
		}
		rows, err := batch(w, named("read_facts", graph.EdgeType(relation, graph.Asserted)), byRelation[relation])
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			e := edge{text(r["type"]), text(r["subject"]), text(r["object"]), plainProps(r["props"]), text(r["element"])}
			have[text(e.props["id"])] = e
		}
	}
	return have, nil
}

func factEdge(f graph.Fact) edge {
	return edge{kind: f.Type, subject: f.Subject, object: f.Object, props: dropEmpty(row{
		"id": f.ID, "status": string(f.Status), "tense": string(f.Tense), "disputed": f.Disputed, "evidence": f.Evidence,
		"claims": int64(f.Claims), "articles": int64(f.Articles), "sources": int64(f.Sources), "copies": copied(f.Copies),
		"first_published": f.FirstPublished, "last_published": f.LastPublished,
		"valid_from": f.ValidFrom, "valid_to": f.ValidTo,
		"valid_to_basis": f.ValidToBasis, "closed_by": f.ClosedBy, "rivals": list(f.Rivals),
	})}
}

// copied is a number that is there only where there is something to count.
func copied(n int) any {
	if n == 0 {
		return ""
	}
	return int64(n)
}

// writeEdges makes the edges that are there the edges that must be. An edge
// that changes its type, such as an allegation that is asserted now, is made anew.
func (w *writer) writeEdges(have, want map[string]edge) error {
	var drop []string
	var update []row
	create := map[string][]row{}
	count := &w.changes.Edges
	for _, id := range slices.Sorted(maps.Keys(want)) {
		e := want[id]
		made := row{"subject": e.subject, "object": e.object, "props": e.props}
		switch old, isThere := have[id]; {
		case !isThere:
			create[e.kind] = append(create[e.kind], made)
			count.Added++
			w.noteFact(Added, e)
		case e.movedFrom(old):
			drop = append(drop, old.element)
			create[e.kind] = append(create[e.kind], made)
			count.Changed++
			w.noteFact(Changed, e)
		case !same(old.props, e.props):
			update = append(update, row{"element": old.element, "props": e.props})
			count.Changed++
			w.noteFact(Changed, e)
		default:
			count.Kept++
		}
	}
	for _, id := range slices.Sorted(maps.Keys(have)) {
		if _, stays := want[id]; !stays {
			drop = append(drop, have[id].element)
			count.Removed++
			w.noteFact(Removed, have[id])
		}
	}
	return w.applyEdges(drop, update, create)
}

func (w *writer) applyEdges(drop []string, update []row, create map[string][]row) error {
	if _, err := batch(w, statement("delete_facts"), drop); err != nil {
		return err
	}
	if _, err := batch(w, statement("update_facts"), update); err != nil {
		return err
	}
	for _, kind := range slices.Sorted(maps.Keys(create)) {
		if _, err := batch(w, named("create_facts", kind), create[kind]); err != nil {
			return err
		}
	}
	return nil
}

// setLiterals notes what the claims with a literal object say of the entities;
// a triple that has no claims left says nothing.
func (w *writer) setLiterals(properties []graph.Property) {
	set := func(entity, relation string, value any) {
		if w.literals[entity] == nil {
			w.literals[entity] = row{}
		}
		w.literals[entity][relation] = value
	}
	for _, t := range w.diff.triples {
		if t.object == "" {
			set(t.subject, t.relation, nil)
		}
	}
	for _, p := range properties {
		if p.Value != "" {
			set(p.Entity, p.Relation, p.Value)
		}
	}
}
