package extract

import (
	"slices"
	"strings"

	"dossier/extract/lexicon"
	"dossier/extract/text"
	"dossier/graph"
	"dossier/rules"
)

// entity is something the article names.
type entity struct {
	id        string        // in the graph
	declared  *rules.Entity // nil for provisional ones
	index     int32         // of declared, -1
	name      string
	types     types                // one, or several while no cue has told
	agr       lexicon.Agr          // genders a pronoun for it can have
	described map[lexicon.Sym]bool // nouns it was called by: "der Kartendienst Zirbel"
	kinds     map[string]bool      // their kinds: bank, club
	firm      bool                 // one of them is what any firm is called
	seen      []string             // ids of places whose adjectives stood before it
	named     int                  // names and descriptors that mean it
	told      []int                // sentences with a claim of it
	among     []int32              // those of the gazetteers that it may be, where nothing tells which
	unknown   int                  // first token of the one phrase that means it, plus one, where nothing tells whom; zero otherwise
}

// name is a span of tokens that names an entity.
type name struct {
	first, last int // tokens
	ent         int
	genitive    bool
	mark        int32 // bytes of a genitive mark at its end
}

// declare returns the article's entity for a declared one.
func (a *article) declare(index int32) int {
	d := a.e.entity(index)
	if k, ok := a.byKey[d.ID]; ok {
		return k
	}
	k := a.addEntity(entity{id: d.ID, declared: d, index: index, name: d.Name, types: typeOf(d.Type), agr: a.genderOf(d)})
	for _, words := range d.Descriptors {
		for _, n := range a.w.word(lastWord(words)).word.Nouns {
			a.ents[k].addKind(n.Kind)
			a.ents[k].firm = a.ents[k].firm || n.Firm
		}
	}
	return k
}

// provisional returns the article's entity for a name nobody declared.
func (a *article) provisional(full string, t types, agr lexicon.Agr) int {
	full = text.Clean(full)
	id := graph.ProvisionalID(full)
	if k, ok := a.byKey[id]; ok {
		if t != 0 {
			a.ents[k].types = t
		}
		return k
	}
	return a.addEntity(entity{id: id, index: -1, name: full, types: t, agr: agr})
}

func (a *article) addEntity(ent entity) int {
	k := len(a.ents)
	a.ents = append(a.ents, ent)
	a.byKey[ent.id] = k
	return k
}

// typed says whether it is sure what the entity is.
func (ent *entity) typed() bool { return ent.types != 0 && ent.types&(ent.types-1) == 0 }

func (ent *entity) graph() graph.Entity {
	g := graph.Entity{ID: ent.id, Type: ent.types.String(), Name: ent.name, Provisional: ent.declared == nil}
	if ent.declared != nil {
		g.Aliases, g.Wikidata = ent.declared.Aliases, ent.declared.Wikidata
	}
	return g
}

// genderOf is what pronouns a declared entity's name can take: people have
// their gender, else that of their first name, and things that of the noun they
// are called by.
func (a *article) genderOf(d *rules.Entity) lexicon.Agr {
	if d.Type != "Person" {
		return lexicon.AnyAgr
	}
	if d.Gender != "" {
		return personAgr(d.Gender)
	}
	first, _, _ := strings.Cut(d.Name, " ")
	return personAgr(a.l.lex.Word(first).Gender)
}

// is says whether the entity can be of one of the types.
func (ent *entity) is(t types) bool { return ent.types == 0 || ent.types&t != 0 }

// addKind notes that the entity is called by a noun of a kind.
func (ent *entity) addKind(kind string) {
	if kind == "" || kind == rules.KindFirm {
		return
	}
	if ent.kinds == nil {
		ent.kinds = map[string]bool{}
	}
	ent.kinds[kind] = true
}

// isA says whether the entity is called by a noun of a kind.
func (ent *entity) isA(kind string) bool {
	switch kind {
	case rules.KindBusiness:
		return ent.firm && len(ent.kinds) == 0
	case rules.KindInstitution:
		return !ent.firm && ent.types == organization && (len(ent.described) > 0 && len(ent.kinds) == 0 || ent.noFirm())
	}
	return ent.kinds[kind]
}

// seats says whether a declared entity has its seat in the place.
func (ent *entity) seats(placeID string) bool {
	return ent.declared != nil && slices.Contains(ent.declared.Seat, placeID)
}
