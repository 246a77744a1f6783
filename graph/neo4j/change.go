package neo4j

import (
	"cmp"
	"slices"
)

// How says what becomes of a thing.
type How string

// What becomes of things that are not kept as they are.
const (
	Added   How = "added"
	Changed How = "changed"
	Removed How = "removed"
)

// Change is one thing of the graph that a write adds, changes or removes.
type Change struct {
	How      How    `json:"change"`
	Kind     string `json:"kind"` // article, entity, claim or fact
	ID       string `json:"id"`
	Name     string `json:"name"`               // as people know it: "Oracle ALLEGED_OPERATES TikTok"
	Article  string `json:"article,omitempty"`  // of a claim
	Evidence string `json:"evidence,omitempty"` // of a claim or a fact: the sentence
}

func articleChange(how How, d document) Change {
	return Change{How: how, Kind: "article", ID: text(d.props["id"]), Name: text(d.props["name"])}
}

func claimChange(how How, c claimRow, article string) Change {
	return Change{How: how, Kind: "claim", ID: c.id(), Name: text(c.props["name"]), Article: article, Evidence: text(c.props["evidence"])}
}

func (w *writer) noteFact(how How, e edge) {
	w.note(Change{How: how, Kind: "fact", ID: text(e.props["id"]), Name: w.factName(e), Evidence: text(e.props["evidence"])})
}

func (w *writer) factName(e edge) string {
	return w.nameOf(e.subject) + " " + e.kind + " " + w.nameOf(e.object)
}

// nameOf is what an entity will be called, else what it was called.
func (w *writer) nameOf(id string) string {
	for _, d := range w.wants {
		if e, described := d.entities[id]; described {
			return e.Name
		}
	}
	return cmp.Or(text(w.locked[id].props["name"]), w.called[id], id)
}

// ledger adds up changes of several writes in one transaction: what one added
// and the next removed was never there.
type ledger struct {
	before map[string]bool // whether the thing was there at first
	last   map[string]Change
}

func newLedger() *ledger { return &ledger{map[string]bool{}, map[string]Change{}} }

func (l *ledger) note(c Change) {
	key := c.Kind + " " + c.ID
	if _, seen := l.last[key]; !seen {
		l.before[key] = c.How != Added
	}
	l.last[key] = c
}

// net gives what is left, by kind, then what becomes of it, then name.
func (l *ledger) net() []Change {
	var all []Change
	for key, c := range l.last {
		before, after := l.before[key], c.How != Removed
		switch {
		case !before && !after:
			continue
		case !before:
			c.How = Added
		case after:
			c.How = Changed
		}
		all = append(all, c)
	}
	order := []string{"article", "claim", "fact", "entity"}
	slices.SortFunc(all, func(a, b Change) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)),
			cmp.Compare(a.Article, b.Article), cmp.Compare(a.How, b.How), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// Tally counts changes as Put does, without what is kept.
func Tally(changes []Change) Changes {
	var sum Changes
	counts := map[string]*Count{"article": &sum.Articles, "claim": &sum.Claims, "fact": &sum.Edges, "entity": &sum.Entities}
	for _, c := range changes {
		switch count := counts[c.Kind]; c.How {
		case Added:
			count.Added++
		case Changed:
			count.Changed++
		case Removed:
			count.Removed++
		}
	}
	return sum
}
