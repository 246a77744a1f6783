package rules

import (
	"hash/maphash"
	"iter"
	"slices"
	"strings"
)

// Gazetteer is lists of names that are too long for entities: their rows stay
// text, and an Entity is made of one when it is asked for. A million entities
// would take a gigabyte, their rows take what their file takes. The zero value
// has none.
type Gazetteer struct {
	lists  []*nameList
	seed   maphash.Seed
	slots  []uint32     // by digest of the id: the row and one, 0 for none; at most half full
	hidden map[int]bool // rows whose id a rule file declares as an entity
}

// nameList is the rows of one file.
type nameList struct {
	file    string
	text    string
	starts  []uint32 // where each row begins
	lines   []uint32 // the lines of the file that they were read from; nil: those of the text
	columns [5]int   // where id, type, name, aliases and wikidata stand; -1 for nowhere
	from    int      // the number of the first row
}

// The columns of a gazetteer.
const (
	idColumn = iota
	typeColumn
	nameColumn
	aliasColumn
	wikidataColumn
)

func gazetteerColumns() []string { return []string{"id", "type", "name", "aliases", "wikidata"} }

// Len is the number of rows.
func (g *Gazetteer) Len() int {
	if len(g.lists) == 0 {
		return 0
	}
	last := g.lists[len(g.lists)-1]
	return last.from + len(last.starts)
}

// row is the text of a row and the list that it is of.
func (g *Gazetteer) row(i int) (*nameList, string) {
	k, found := slices.BinarySearchFunc(g.lists, i, func(l *nameList, i int) int { return l.from - i })
	if !found {
		k--
	}
	l := g.lists[k]
	return l, l.row(i - l.from)
}

func (l *nameList) row(i int) string {
	text := l.text[l.starts[i]:]
	if end := strings.IndexByte(text, '\n'); end >= 0 {
		text = text[:end]
	}
	return text
}

// column is a column of a row, empty where the row has none.
func (l *nameList) column(row string, column int) string {
	want := l.columns[column]
	if want < 0 {
		return ""
	}
	for range want {
		tab := strings.IndexByte(row, '\t')
		if tab < 0 {
			return ""
		}
		row = row[tab+1:]
	}
	if tab := strings.IndexByte(row, '\t'); tab >= 0 {
		row = row[:tab]
	}
	return strings.TrimSpace(row)
}

// line is the line of the file that a row stands in.
func (l *nameList) line(i int) int {
	if l.lines != nil {
		return int(l.lines[i])
	}
	return 1 + strings.Count(l.text[:l.starts[i]], "\n")
}

// Entity makes the entity of a row.
func (g *Gazetteer) Entity(i int) *Entity {
	l, row := g.row(i)
	e := &Entity{
		ID: l.column(row, idColumn), Type: l.column(row, typeColumn), Name: l.column(row, nameColumn),
		Wikidata: l.column(row, wikidataColumn), Pos: Pos{File: l.file},
	}
	if aliases := l.column(row, aliasColumn); aliases != "" {
		e.Aliases = strings.Split(aliases, "|")
	}
	return e
}

// Names gives all names and aliases with the numbers of their rows.
func (g *Gazetteer) Names() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for _, l := range g.lists {
			for i := range l.starts {
				row := l.row(i)
				if g.hidden[l.from+i] {
					continue
				}
				if !yield(l.from+i, l.column(row, nameColumn)) {
					return
				}
				aliases := l.column(row, aliasColumn)
				for aliases != "" {
					alias, rest, _ := strings.Cut(aliases, "|")
					if !yield(l.from+i, alias) {
						return
					}
					aliases = rest
				}
			}
		}
	}
}

// Find gives the row of an id.
func (g *Gazetteer) Find(id string) (int, bool) {
	if len(g.slots) == 0 {
		return 0, false
	}
	slot := g.slot(id)
	return int(g.slots[slot]) - 1, g.slots[slot] != 0
}

// slot is where an id stands, or would stand.
func (g *Gazetteer) slot(id string) uint64 {
	mask := uint64(len(g.slots) - 1)
	for i := maphash.String(g.seed, id) & mask; ; i = (i + 1) & mask {
		if g.slots[i] == 0 {
			return i
		}
		if l, row := g.row(int(g.slots[i]) - 1); l.column(row, idColumn) == id {
			return i
		}
	}
}

// index makes the table of ids and calls twice with rows whose id an earlier row
// has.
func (g *Gazetteer) index(twice func(l *nameList, row, first int, id string)) {
	size := 16
	for size < 2*g.Len() {
		size *= 2
	}
	g.seed, g.slots = maphash.MakeSeed(), make([]uint32, size)
	for _, l := range g.lists {
		for i := range l.starts {
			id := l.column(l.row(i), idColumn)
			slot := g.slot(id)
			if first := g.slots[slot]; first != 0 {
				twice(l, i, int(first)-1, id)
				continue
			}
			g.slots[slot] = uint32(l.from + i + 1)
		}
	}
}

// hide leaves out the row of an id, where there is one.
func (g *Gazetteer) hide(id string) {
	i, ok := g.Find(id)
	if !ok {
		return
	}
	if g.hidden == nil {
		g.hidden = map[int]bool{}
	}
	g.hidden[i] = true
}
