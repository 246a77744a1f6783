package neo4j

import (
	"maps"
	"reflect"
	"slices"

	"dossier/graph"
)

// entity is an entity as it is stored.
type entity struct {
	labels []string
	props  row
}

// isNew says that this transaction made the node and has not filled it yet.
func (e entity) isNew() bool { return len(e.props) < 2 }

// is says whether the entity is stored as described.
func (e entity) is(described graph.Entity) bool {
	return slices.Contains(e.labels, described.Type) && len(differing(e.props, entityProps(described))) == 0
}

func (w *writer) lockEntities() error {
	ids := slices.Sorted(maps.Keys(w.diff.touched))
	if len(ids) == 0 {
		return nil
	}
	return w.lock(statement("lock_entities"), ids)
}

func (w *writer) readEntities() error {
	w.locked = map[string]entity{}
	rows, err := w.query(statement("read_entities"), row{"ids": slices.Sorted(maps.Keys(w.diff.touched))})
	for _, r := range rows {
		w.locked[text(r["id"])] = entity{texts(r["labels"]), plainProps(r["props"])}
	}
	return err
}

// writeEntities gives the entities touched their labels and properties.
func (w *writer) writeEntities() error {
	wants, err := w.wantedEntities()
	if err != nil {
		return err
	}
	var rows []row
	add, remove := map[string][]string{}, map[string][]string{}
	for _, id := range slices.Sorted(maps.Keys(w.locked)) {
		have := w.locked[id]
		props := w.literals[id]
		relabelled := false
		if want, known := wants[id]; known {
			props = joined(entityProps(want), props)
			relabelled = relabel(id, have.labels, entityLabels(want), add, remove)
		}
		changed := differing(have.props, props)
		if len(changed) > 0 {
			rows = append(rows, row{"id": id, "props": changed})
		}
		w.countEntity(id, have, relabelled || len(changed) > 0)
	}
	if _, err := batch(w, statement("write_entities"), rows); err != nil {
		return err
	}
	return w.writeLabels(add, remove)
}

func (w *writer) countEntity(id string, have entity, changed bool) {
	switch count := &w.changes.Entities; {
	case have.isNew():
		count.Added++
		w.note(Change{Kind: "entity", How: Added, ID: id, Name: w.nameOf(id)})
	case changed:
		count.Changed++
		w.note(Change{Kind: "entity", How: Changed, ID: id, Name: w.nameOf(id)})
	default:
		count.Kept++
	}
}

func entityProps(e graph.Entity) row {
	props := row{"name": e.Name, "aliases": nil, "wikidata": nil}
	if len(e.Aliases) > 0 {
		props["aliases"] = list(e.Aliases)
	}
	if e.Wikidata != "" {
		props["wikidata"] = e.Wikidata
	}
	return props
}

func entityLabels(e graph.Entity) []string {
	if e.Provisional {
		return []string{e.Type, "Provisional"}
	}
	return []string{e.Type}
}

func joined(a, b row) row {
	maps.Copy(a, b)
	return a
}

// differing gives the properties to set; nil removes one.
func differing(have, want row) row {
	changed := row{}
	for key, value := range want {
		if !same(row{"": have[key]}, row{"": value}) {
			changed[key] = value
		}
	}
	return changed
}

// relabel notes which of our labels an entity gets and loses. Labels that
// people gave it stay.
func relabel(id string, have, want []string, add, remove map[string][]string) (changed bool) {
	for _, label := range append(graph.EntityTypes(), "Provisional") {
		has, wants := slices.Contains(have, label), slices.Contains(want, label)
		switch {
		case wants && !has:
			add[label] = append(add[label], id)
		case has && !wants:
			remove[label] = append(remove[label], id)
		}
		changed = changed || has != wants
	}
	return changed
}

// writeLabels gets its labels from graph.EntityTypes: they are safe in a statement.
func (w *writer) writeLabels(add, remove map[string][]string) error {
	for _, do := range []struct {
		statement string
		ids       map[string][]string
	}{{"add_label", add}, {"remove_label", remove}} {
		for _, label := range slices.Sorted(maps.Keys(do.ids)) {
			if _, err := batch(w, named(do.statement, label), do.ids[label]); err != nil {
				return err
			}
		}
	}
	return nil
}

// wantedEntities says what the entities touched must be. Declared ones are as
// the documents describe them. On provisional ones all articles that name them
// vote; that is only counted out where it can give something new.
func (w *writer) wantedEntities() (map[string]graph.Entity, error) {
	wants := map[string]graph.Entity{}
	vote := maps.Clone(w.diff.renamed)
	for _, d := range w.diff.write {
		for id, e := range d.entities {
			other, twice := wants[id]
			known := !w.locked[id].isNew() || twice && !reflect.DeepEqual(other, e)
			if e.Provisional && known && !w.locked[id].is(e) {
				vote[id] = true
			}
			wants[id] = e // where two articles describe one, the last by id wins
		}
	}
	rows, err := w.query(statement("read_namings"), row{"ids": slices.Sorted(maps.Keys(vote))})
	for _, r := range rows {
		id := text(r["id"])
		if namings := loadNamings(r["namings"]); len(namings) > 0 {
			wants[id] = graph.Elect(id, namings)
		}
	}
	return wants, err
}

// loadNamings reads what mentions call an entity; mentions of declared
// entities call it nothing.
func loadNamings(stored any) []graph.Naming {
	var all []graph.Naming
	for _, m := range items(stored) {
		if m["type"] != nil {
			all = append(all, graph.Naming{
				Type: text(m["type"]), Name: text(m["name"]), Aliases: texts(m["aliases"]), Count: number(m["count"]),
			})
		}
	}
	return all
}

// removeEntities deletes those that lost something and have nothing left.
func (w *writer) removeEntities() error {
	rows, err := batch(w, statement("delete_entities"), slices.Sorted(maps.Keys(w.diff.lost)))
	for _, r := range rows {
		id := text(r["id"])
		w.note(Change{Kind: "entity", How: Removed, ID: id, Name: w.nameOf(id)})
		delete(w.locked, id)
	}
	w.changes.Entities.Removed = len(rows)
	return err
}
