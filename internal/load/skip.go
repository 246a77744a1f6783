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

// sighting is where an id was read in this run, and with which text.
type sighting struct{ name, sha256 string }

// again reports whether this run had an article before, such as in a copy of a
// feed. The error is of an id that another text has.
func (l *loader) again(item source.Item) (bool, error) {
	a := item.Article
	before, ok := l.seen[a.ID]
	switch {
	case !ok:
		l.seen[a.ID] = sighting{item.Name, a.SHA256}
		return false, nil
	case before.sha256 == a.SHA256:
		return true, nil
	}
	return false, fmt.Errorf("its id %q is that of %s already, which has another text; give it one of its own", a.ID, before.name)
}

// changed gives the articles of a batch that are to be written, with the digest
// of what made them, and tells of all others what became of them.
func (l *loader) changed(ctx context.Context, batch []source.Item) ([]source.Item, error) {
	ids := make([]string, len(batch))
	for i, item := range batch {
		ids[i] = item.Article.ID
	}
	var known map[string]neo4j.Known
	err := l.patiently(func() (err error) {
		known, err = l.Store.Known(ctx, ids)
		return err
	})
	if err != nil {
		return nil, err
	}
	var out []source.Item
	for _, item := range batch {
		stored, ok := known[item.Article.ID]
		if item.Article.MadeBy == "" { // else it is one of the graph's that is up to date
			item.Article.MadeBy = madeBy(l.Rules, item.Article, l.NoText)
		}
		switch {
		case ok && stored.Erased && !item.Article.Erased && !l.Replace:
			item.Err = fmt.Errorf("names were erased from the article %q on request; --replace loads it with them again", item.Article.ID)
			l.drop(item)
		case ok && stored.Origin != item.Article.Origin && !l.Replace:
			item.Err = elsewhere(item.Article, stored)
			l.drop(item)
		case ok && stored.SHA256 == item.Article.SHA256 && stored.MadeBy == item.Article.MadeBy && stored.Origin == item.Article.Origin:
			l.sum.Unchanged++
			l.Report(item)
		default:
			out = append(out, item)
		}
	}
	return out, nil
}

func elsewhere(a graph.Article, stored neo4j.Known) error {
	return fmt.Errorf("an article with the id %q is in the graph already, read from %s; give this one another id, or say --replace", a.ID, stored.Origin)
}
