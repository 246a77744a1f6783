package load

import (
	"cmp"
	"context"
	"errors"
	"iter"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/source"
	"dossier/rules"
)

// errNoText is what is wrong with an article that was stored without its text.
var errNoText = errors.New("the graph does not have its text; load it from where it was read")

// Stored gives the articles that the graph holds, to be extracted again. Only
// those that other rules made, or with noText all that have one, come with their
// texts and without MadeBy: Run skips the others.
func Stored(ctx context.Context, store *neo4j.Store, set *rules.Set, noText bool, patience Patience, fail func(error)) iter.Seq[source.Item] {
	return func(yield func(source.Item) bool) {
		for after := ""; ; {
			var page []graph.Article
			var whole map[string]graph.Article
			err := patience.Do(ctx, func() (err error) {
				if page, err = store.Page(ctx, after); err == nil {
					whole, err = store.Articles(ctx, stale(page, set, noText)...)
				}
				return err
			})
			if err != nil {
				fail(err)
				return
			}
			if len(page) == 0 || !yieldAll(yield, page, whole) {
				return
			}
			after = page[len(page)-1].ID
		}
	}
}

// yieldAll gives a page of articles, those with their texts that are there whole.
func yieldAll(yield func(source.Item) bool, page []graph.Article, whole map[string]graph.Article) bool {
	for _, a := range page {
		item := source.Item{Name: cmp.Or(a.Origin, a.ID), Article: a}
		if full, wanted := whole[a.ID]; wanted {
			item.Article = full
			item.Article.MadeBy = ""
			if full.Text == "" {
				item.Err = errNoText
			}
		}
		if !yield(item) {
			return false
		}
	}
	return true
}

// stale gives the ids of the articles that these rules did not make, or whose
// texts are to go. An article without its text is as good as it can be.
func stale(page []graph.Article, set *rules.Set, noText bool) []string {
	var ids []string
	for _, a := range page {
		if a.MadeBy != madeBy(set, a, true) && (noText || a.MadeBy != madeBy(set, a, false)) {
			ids = append(ids, a.ID)
		}
	}
	return ids
}
