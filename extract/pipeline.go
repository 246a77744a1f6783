package extract

import "dossier/graph"

// Extract reads one article. Of the article it needs ID, Text, Body, Language
// and Published; the returned document holds it unchanged.
//
// The way through: tokens and sentences; names; then sentence by sentence, and
// only where a trigger stands, clauses, matches and what their slots mean; how
// each match holds; claims.
func (e *Engine) Extract(src graph.Article) graph.Document { return e.read(src, false) }

// read does the work. With pairs, claims are written for every pair of mentions.
func (e *Engine) read(src graph.Article, pairs bool) graph.Document {
	l := e.language(src)
	if l == nil {
		return graph.Document{Article: src}
	}
	w := l.workers.Get().(*worker)
	defer l.workers.Put(w)

	return w.begin(src).extract(pairs)
}

func (a *article) extract(pairs bool) graph.Document {
	a.findNames()
	a.matchAll()
	a.supersede()
	if pairs {
		a.spread()
	}
	c := newClaimer(a)
	claims := make([]graph.Claim, 0, len(a.claims))
	for i := range a.claims {
		m := &a.claims[i]
		h := a.hold(m)
		if h.drop {
			a.trace.dropped(m, &h)
			continue
		}
		claims = append(claims, c.claim(m, &h))
	}
	return c.document(claims)
}

// language is the pack for the article: by its code, else the only one there is.
func (e *Engine) language(src graph.Article) *language {
	for _, l := range e.languages {
		if l.code == src.Language || src.Language == "" && len(e.languages) == 1 {
			return e.filled(l)
		}
	}
	return nil
}
