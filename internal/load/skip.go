package load

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"dossier/extract"
	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/source"
	"dossier/rules"
)

// madeBy is the digest of all that decides what an article gives beside its
// text: the engine, the rules, and what the article says of itself, since a
// corrected date gives other claims. An article whose text was not kept differs
// from one whose text was.
func madeBy(set *rules.Set, a graph.Article, noText bool) string {
	h := sha256.New()
	made := []string{extract.Version, set.Digest, a.Title, a.Source, a.URL, a.Language, a.Published}
	if noText {
		made = append(made, "no text")
	}
	for _, s := range made {
		fmt.Fprintf(h, "%d:%s,", len(s), s) // never fails
	}
	return hex.EncodeToString(h.Sum(nil))
}

// digest is the beginning of a SHA-256: what a run remembers of the ids and texts
// of ten million articles must be small.
type digest [16]byte

func digestOf(s string) digest {
	sum := sha256.Sum256([]byte(s))
	return digest(sum[:len(digest{})])
}

// sighting is where an id was read in this run, and with which text.
type sighting struct {
	name string
	text digest
}

// again reports whether this run had an article before, such as in a copy of a
// feed. The error is of an id that another text has.
func (l *loader) again(item source.Item) (bool, error) {
	id, text := digestOf(item.Article.ID), digestOf(item.Article.SHA256)
	before, ok := l.seen[id]
	switch {
	case !ok:
		l.seen[id] = sighting{item.Name, text}
		return false, nil
	case before.text == text:
		return true, nil
	}
	return false, fmt.Errorf("its id %q is that of %s already, which has another text; give it one of its own", item.Article.ID, before.name)
}

// changed keeps of a batch the articles that are to be written, with the digest
// of what made them.
func (l *loader) changed(ctx context.Context, e *extraction) error {
	if len(e.items) == 0 {
		return nil
	}
	ids := make([]string, len(e.items))
	for i, item := range e.items {
		ids[i] = item.Article.ID
	}
	var known map[string]neo4j.Known
	err := l.patiently(func() (err error) {
		known, err = l.Store.Known(ctx, ids)
		return err
	})
	if err != nil {
		return err
	}
	read := e.items
	e.items = nil
	for _, item := range read {
		if item.Article.MadeBy == "" { // else it is one of the graph's that is up to date
			item.Article.MadeBy = madeBy(l.Rules, item.Article, l.NoText)
		}
		stored, ok := known[item.Article.ID]
		unchanged := false
		if ok {
			unchanged, item.Err = l.compare(item.Article, stored)
		}
		if unchanged || item.Err != nil {
			e.others = append(e.others, item)
		} else {
			e.items = append(e.items, item)
		}
	}
	return nil
}

// compare reports whether an article is stored as it is; the error says why it
// must not replace what is stored.
func (l *loader) compare(a graph.Article, stored neo4j.Known) (unchanged bool, err error) {
	switch {
	case stored.Erased && !a.Erased && !l.Replace:
		return false, fmt.Errorf("names were erased from the article %q on request; --replace loads it with them again", a.ID)
	case stored.Origin != a.Origin && !l.Replace:
		return false, elsewhere(a, stored)
	}
	return stored.SHA256 == a.SHA256 && stored.MadeBy == a.MadeBy && stored.Origin == a.Origin, nil
}

func elsewhere(a graph.Article, stored neo4j.Known) error {
	return fmt.Errorf("an article with the id %q is in the graph already, read from %s; give this one another id, or say --replace", a.ID, stored.Origin)
}
