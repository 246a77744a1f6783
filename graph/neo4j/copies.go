package neo4j

import (
	"maps"
	"slices"
	"strings"

	"dossier/graph"
)

// mostAlike is how many articles an article is compared with, those that share
// most prints with it. More are alike only where thousands print one text, and
// of these each is near enough to some of the others.
const mostAlike = 50

// regrouping is what becomes of the groups of copies. An article's group is
// called by the smallest id of all that are copies of it, of copies of these,
// and so on; so it does not depend on the order in which they come.
type regrouping struct {
	renamed map[string]string // articles of other documents by id, to their new group; empty for none
}

// lockGraph lets one writer at a time find copies: two that write copies of one
// text side by side would not see each other's.
func (w *writer) lockGraph() error {
	_, err := w.query(statement("lock_graph"), nil)
	return err
}

// regroup finds out in which groups the articles to be written are, and which
// others change theirs by it. Where articles that were apart become one group or
// the other way round, the counts of their facts change, so these are touched.
func (w *writer) regroup() error {
	g := copying{writer: w, runs: map[string]graph.Runs{}, stored: map[string]string{}, broken: map[string]bool{}, groups: graph.Groups{}}
	g.move()
	for _, step := range []func() error{g.readBroken, g.findCopies, g.rename} {
		if err := step(); err != nil {
			return err
		}
	}
	return w.touchArticles(g.parted())
}

// copying is one regrouping on its way. What it joins are articles, by ids, and
// groups that stay whole, by their names: the smallest of their articles' ids,
// which stands for them all.
type copying struct {
	*writer
	moved  []string              // articles that are new, or have another text, or go
	runs   map[string]graph.Runs // of articles that are compared
	stored map[string]string     // the articles and groups that were there: their groups, empty for none
	broken map[string]bool       // groups that lose an article, and may fall apart
	groups graph.Groups
}

// move notes the articles whose runs change. The others keep their group.
func (g *copying) move() {
	note := func(id string, have document) {
		g.moved = append(g.moved, id)
		if have.group != "" {
			g.broken[have.group] = true
		}
	}
	for i := range g.diff.write {
		d := &g.diff.write[i]
		have := g.writer.stored[d.id]
		if runs := text(d.props["runs"]); have.props == nil || runs != text(have.props["runs"]) {
			note(d.id, have)
			if runs != "" {
				g.runs[d.id] = graph.ParseRuns(runs)
			}
		} else {
			d.group = have.group
		}
	}
	for _, id := range g.diff.gone {
		note(id, g.writer.stored[id])
	}
}

// readBroken reads what is left of the groups that lose an article, and joins it
// anew, with the articles that moved.
func (g *copying) readBroken() error {
	rows, err := batch(g.writer, statement("read_groups"), slices.Sorted(maps.Keys(g.broken)))
	for _, r := range rows {
		if id := text(r["id"]); !slices.Contains(g.moved, id) {
			g.runs[id], g.stored[id] = graph.ParseRuns(text(r["runs"])), text(r["group"])
		}
	}
	byPrint := map[string][]string{}
	for _, id := range slices.Sorted(maps.Keys(g.runs)) {
		for _, p := range g.runs[id].Prints() {
			for _, other := range byPrint[p] {
				g.compare(id, other, other)
			}
			byPrint[p] = append(byPrint[p], id)
		}
	}
	return err
}

// compare joins an article with another, which unit stands for.
func (g *copying) compare(id, other, unit string) {
	if g.groups.Of(id) != g.groups.Of(unit) && g.runs[id].CopyOf(g.runs[other]) {
		g.groups.Join(id, unit)
	}
}

// findCopies looks up by its prints what else an article that moved may be a
// copy of.
func (g *copying) findCopies() error {
	var rows []row
	for _, id := range g.moved {
		if runs := g.runs[id]; len(runs) > 0 {
			rows = append(rows, row{"id": id, "prints": strings.Join(runs.Prints(), " ")})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	find, err := g.finder()
	if err != nil {
		return err
	}
	found, err := g.query(find, row{"rows": rows, "moved": g.moved, "limit": int64(mostAlike)})
	for _, r := range found {
		other, group := text(r["copy"]), text(r["group"])
		unit := other
		if group != "" && !g.broken[group] {
			unit = group
		}
		if g.runs[other] == nil {
			g.runs[other] = graph.ParseRuns(text(r["runs"]))
		}
		g.stored[unit] = group
		g.compare(text(r["id"]), other, unit)
	}
	return err
}

// finder is the statement that finds copies: with the index, if there is one.
func (g *copying) finder() (string, error) {
	rows, err := g.query("SHOW INDEXES YIELD name, state WHERE name = 'article_prints' AND state = 'ONLINE'", nil)
	if len(rows) == 0 {
		return statement("find_copies_slowly"), err
	}
	return statement("find_copies"), nil
}

// rename gives the articles to be written their groups, and others that get
// another one.
func (g *copying) rename() error {
	size := map[string]int{} // of the groups: a whole one has two articles at least
	for _, id := range slices.Sorted(maps.Keys(g.runs)) {
		size[g.groups.Of(id)]++
	}
	var whole []string
	for unit, group := range g.stored {
		if unit == group && !g.broken[group] {
			size[g.groups.Of(unit)] += 2
			whole = append(whole, group)
		}
	}
	name := func(unit string) string {
		if of := g.groups.Of(unit); size[of] > 1 {
			return of
		}
		return ""
	}
	for i := range g.diff.write {
		if d := &g.diff.write[i]; g.runs[d.id] != nil && slices.Contains(g.moved, d.id) {
			d.group = name(d.id)
		}
	}
	return g.renameOthers(whole, name)
}

// renameOthers notes which articles that were there are in another group now.
func (g *copying) renameOthers(whole []string, name func(unit string) string) error {
	g.copies.renamed = map[string]string{}
	for unit, group := range g.stored {
		if of := name(unit); of != group && !slices.Contains(whole, unit) {
			g.copies.renamed[unit] = of
		}
	}
	whole = slices.DeleteFunc(whole, func(group string) bool { return name(group) == group })
	rows, err := batch(g.writer, statement("read_members"), whole)
	for _, r := range rows {
		g.copies.renamed[text(r["id"])] = name(text(r["group"]))
	}
	for i := range g.diff.write {
		d := &g.diff.write[i]
		if of, renamed := g.copies.renamed[d.id]; renamed {
			d.group = of
		}
	}
	return err
}

// parted are the articles and groups that were there and are together now with
// others that were there than before.
func (g *copying) parted() (units []string) {
	now, before := map[string]map[string]bool{}, map[string]map[string]bool{}
	note := func(in map[string]map[string]bool, key, value string) {
		if in[key] == nil {
			in[key] = map[string]bool{}
		}
		in[key][value] = true
	}
	was := func(unit string) string {
		if group := g.stored[unit]; group != "" {
			return group
		}
		return unit
	}
	for unit := range g.stored {
		note(now, g.groups.Of(unit), was(unit))
		note(before, was(unit), g.groups.Of(unit))
	}
	for unit := range g.stored {
		if len(now[g.groups.Of(unit)]) > 1 || len(before[was(unit)]) > 1 {
			units = append(units, unit)
		}
	}
	slices.Sort(units)
	return units
}

// touchArticles has the facts of articles, or of all in some groups, derived again.
func (w *writer) touchArticles(units []string) error {
	rows, err := batch(w, statement("read_article_facts"), units)
	for _, r := range rows {
		t := triple{text(r["relation"]), text(r["subject"]), text(r["object"])}
		w.diff.triples[text(r["key"])] = t
		w.diff.touched[t.subject], w.diff.touched[t.object] = true, true
	}
	return err
}

// writeGroups writes the groups of articles that are not written themselves.
func (w *writer) writeGroups() error {
	var rows []row
	for _, id := range slices.Sorted(maps.Keys(w.copies.renamed)) {
		rows = append(rows, row{"id": id, "group": w.copies.renamed[id]})
	}
	_, err := batch(w, statement("write_groups"), rows)
	return err
}
