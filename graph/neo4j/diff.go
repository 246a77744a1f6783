package neo4j

import (
	"maps"
	"slices"
)

// difference is what has to be done so that the stored articles become the
// wanted ones. All lists are sorted by article, then by claim or entity.
type difference struct {
	articles Count
	claims   Count
	note     func(Change) // told of every article and claim that is not kept

	write  []document // articles that are new or changed in anything
	gone   []string   // articles that go
	create []madeClaim
	update []madeClaim
	drop   []string // claim ids

	createMentions, updateMentions, dropMentions []row

	touched map[string]bool // entities to lock
	lost    map[string]bool // entities that may have nothing left
	renamed map[string]bool // entities that some article now calls differently
	triples map[string]triple
	derived map[string]bool // keys of the triples of which there may be facts
}

// madeClaim is a claim to write, and its article.
type madeClaim struct {
	claimRow
	article string
}

// triple is what a fact's key stands for; a literal has no object.
type triple struct {
	relation, subject, object string
}

func newDifference(note func(Change)) difference {
	return difference{
		note: note, touched: map[string]bool{}, lost: map[string]bool{}, renamed: map[string]bool{}, triples: map[string]triple{}, derived: map[string]bool{},
	}
}

// add compares one article. All facts of a changed article are derived again,
// not only those of its changed claims: counts and dates hang on the article. Of one
// that did not change they are derived only if that is asked for.
func (d *difference) add(have, want document, again bool) {
	equal := have.equal(want)
	if equal {
		d.articles.Kept++
		d.claims.Kept += len(want.claims)
	} else {
		d.addArticle(have, want)
		d.addClaims(have.claims, want)
		d.addMentions(have.mentions, want)
	}
	if equal && !again {
		return
	}
	for _, doc := range []document{have, want} {
		for _, id := range doc.references() {
			d.touched[id] = true
		}
		for _, c := range doc.claims {
			d.triples[c.key()] = triple{c.relation(), c.subject, c.object}
		}
	}
	for _, c := range have.claims {
		d.derived[c.key()] = true
	}
}

func (d document) equal(o document) bool {
	return same(d.props, o.props) &&
		maps.EqualFunc(d.claims, o.claims, claimRow.equal) &&
		maps.EqualFunc(d.mentions, o.mentions, same)
}

func (d *difference) addArticle(have, want document) {
	switch {
	case want.props == nil:
		d.articles.Removed++
		d.gone = append(d.gone, want.id)
		d.note(articleChange(Removed, have))
		return
	case have.props == nil:
		d.articles.Added++
		d.note(articleChange(Added, want))
	default:
		d.articles.Changed++
		d.note(articleChange(Changed, want))
	}
	d.write = append(d.write, want)
}

func (d *difference) addClaims(have map[string]claimRow, want document) {
	for _, id := range slices.Sorted(maps.Keys(have)) {
		if _, stays := want.claims[id]; !stays {
			d.drop = append(d.drop, id)
			d.claims.Removed++
			d.note(claimChange(Removed, have[id], want.id))
			d.lose(have[id].entities()...)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(want.claims)) {
		c := madeClaim{want.claims[id], want.id}
		switch old, isThere := have[id]; {
		case !isThere:
			d.create = append(d.create, c)
			d.claims.Added++
			d.note(claimChange(Added, c.claimRow, want.id))
		case !old.equal(c.claimRow):
			d.update = append(d.update, c)
			d.claims.Changed++
			d.note(claimChange(Changed, c.claimRow, want.id))
			d.lose(old.entities()...)
		default:
			d.claims.Kept++
		}
	}
}

func (d *difference) lose(entities ...string) {
	for _, id := range entities {
		d.lost[id] = true
	}
}

func (d *difference) addMentions(have map[string]row, want document) {
	for _, id := range slices.Sorted(maps.Keys(have)) {
		if _, stays := want.mentions[id]; !stays {
			d.dropMentions = append(d.dropMentions, row{"entity": id, "article": want.id})
			d.lose(id)
			d.renamed[id] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(want.mentions)) {
		r := row{"entity": id, "article": want.id, "props": want.mentions[id]}
		switch old, isThere := have[id]; {
		case !isThere:
			d.createMentions = append(d.createMentions, r)
		case !same(old, want.mentions[id]):
			d.updateMentions = append(d.updateMentions, r)
			d.renamed[id] = true
		}
	}
}
