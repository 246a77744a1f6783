package neo4j

import (
	"maps"
	"slices"

	"dossier/graph"
)

// witnesses are the claims of some triples, and what deriving needs beside them.
type witnesses struct {
	claims    []graph.Claim
	sources   map[string]graph.Source // by article
	relations map[string]graph.Relation
	read      map[string]bool // keys of the triples whose claims were read
}

// readWitnesses reads what other articles say of the triples touched. Those
// that are to be written are left out: what they say now is at hand.
//
// What ends a fact are others in its slots (see graph.Slot). So those in the
// slots of the triples touched are touched too, and what is in their slots is
// read to derive them by.
func (w *writer) readWitnesses() error {
	slots, err := w.readTouched()
	if err != nil {
		return err
	}
	rivals, err := w.inSlots(slots)
	if err != nil {
		return err
	}
	maps.Copy(w.diff.triples, rivals)
	more, err := w.witness(slices.Sorted(maps.Keys(rivals)))
	if err != nil {
		return err
	}
	return w.readRivals(more)
}

// readTouched reads the claims of the triples touched and gives their slots,
// those that changed articles give up or take up too.
func (w *writer) readTouched() (slots map[string]bool, err error) {
	w.others = witnesses{sources: map[string]graph.Source{}, relations: maps.Clone(w.store.relations), read: map[string]bool{}}
	slots, err = w.witness(slices.Sorted(maps.Keys(w.diff.triples)))
	for _, d := range w.diff.write {
		for _, c := range d.claims {
			if slot := text(c.props["slot"]); slot != "" {
				slots[slot] = true
			}
		}
	}
	return slots, err
}

// readRivals reads the claims in some slots, which are there to derive by.
func (w *writer) readRivals(slots map[string]bool) error {
	rivals, err := w.inSlots(slots)
	if err == nil {
		_, err = w.witness(slices.Sorted(maps.Keys(rivals)))
	}
	return err
}

// inSlots are the triples of claims in some slots that were not read yet.
func (w *writer) inSlots(slots map[string]bool) (map[string]triple, error) {
	found := map[string]triple{}
	rows, err := batch(w, statement("read_slots"), slices.Sorted(maps.Keys(slots)))
	for _, r := range rows {
		if key := text(r["fact"]); !w.others.read[key] {
			found[key] = triple{text(r["relation"]), text(r["subject"]), text(r["object"])}
		}
	}
	return found, err
}

// witness reads the claims of some triples, by their keys, and gives the slots
// that they are in.
func (w *writer) witness(keys []string) (slots map[string]bool, err error) {
	slots = map[string]bool{}
	rows, err := batch(w, statement("read_witnesses"), keys)
	for _, key := range keys {
		w.others.read[key] = true
	}
	changed := w.diff.changed()
	for _, r := range rows {
		w.diff.derived[text(r["key"])] = true
		if id := text(r["article"]); !changed[id] {
			if group, renamed := w.copies.renamed[id]; renamed {
				r["copy_group"] = group
			}
			w.others.add(r)
		}
		w.called[text(r["subject"])], w.called[text(r["object"])] = text(r["subject_name"]), text(r["object_name"])
		if slot := text(r["claim"].(row)["slot"]); slot != "" {
			slots[slot] = true
		}
	}
	return slots, err
}

// changed are the ids of the articles that are written or go.
func (d *difference) changed() map[string]bool {
	ids := map[string]bool{}
	for _, doc := range d.write {
		ids[doc.id] = true
	}
	for _, id := range d.gone {
		ids[id] = true
	}
	return ids
}

func (f *witnesses) addDocument(d document) {
	f.sources[d.id] = graph.Source{Paper: text(d.props["source"]), Copies: d.group}
	for _, id := range slices.Sorted(maps.Keys(d.claims)) {
		c := loadClaim(d.claims[id], nil)
		c.Article, c.Published = d.id, text(d.props["published"])
		f.claims = append(f.claims, c)
	}
}

// add also finds out whether a relation that no rule declares any more is
// symmetric: then the claim's key was made with its ends turned round.
func (f *witnesses) add(r row) {
	props, _ := r["claim"].(row)
	c := graph.Claim{
		ID: text(props["id"]), Article: text(r["article"]), Published: text(r["published"]),
		Relation: text(props["relation"]), Status: graph.Status(text(props["status"])), Tense: graph.Tense(text(props["tense"])),
		Subject: graph.Argument{ID: text(r["subject"])}, Object: graph.Argument{ID: text(r["object"]), Value: text(props["value"])},
		Date: text(props["date"]), ValidFrom: text(props["valid_from"]), ValidTo: text(props["valid_to"]), Slot: text(props["slot"]),
		Evidence: text(props["evidence"]), Start: number(props["start"]), Judgement: loadJudgement(props),
	}
	f.claims = append(f.claims, c)
	f.sources[c.Article] = graph.Source{Paper: text(r["source"]), Copies: text(r["copy_group"])}
	if _, declared := f.relations[c.Relation]; !declared && c.Object.ID < c.Subject.ID {
		turned := graph.FactID(c, true) == text(props["fact"])
		f.relations[c.Relation] = graph.Relation{Name: c.Relation, Symmetric: turned}
	}
}
