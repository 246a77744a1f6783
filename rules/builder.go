package rules

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"path"
)

// builder collects what all files say and makes the set of it.
type builder struct {
	set       *Set
	files     []*file // rule files, then the data files they name
	byName    map[string]*file
	languages map[string]*Language
	entities  []*Entity      // as read, before merging
	relations []*declaration // likewise
	later     []func()       // checks that need everything read

	namings     []naming
	slotsLike   map[*Language]like // who takes the slots of another language
	slotChanges map[*Language][]slotChange

	entityAt   map[string]int // index in set.Entities
	relationAt map[string]*Relation
}

// declaration is what one file says of a relation.
type declaration struct {
	*Relation
	full bool // it says the types, and does not only add to the relation
}

func newBuilder(files []*file) *builder {
	b := &builder{
		set: &Set{}, byName: map[string]*file{}, languages: map[string]*Language{},
		slotsLike: map[*Language]like{}, slotChanges: map[*Language][]slotChange{},
		entityAt: map[string]int{}, relationAt: map[string]*Relation{},
	}
	for _, f := range files {
		b.add(f)
	}
	return b
}

func (b *builder) add(f *file) {
	b.files = append(b.files, f)
	b.byName[f.name] = f
}

// fail notes a problem at a position.
func (b *builder) fail(at Pos, msg string) {
	b.byName[at.File].fail(at, msg)
}

// checkLater has a check run when everything has been read.
func (b *builder) checkLater(check func()) {
	b.later = append(b.later, check)
}

func (b *builder) errors() ErrorList {
	var all ErrorList
	for _, f := range b.files {
		all = append(all, f.errs...)
	}
	return all.sorted()
}

// digest is over names and bytes of all files. Folders are left out of the
// names, so that a pack can be moved.
func (b *builder) digest() string {
	h := sha256.New()
	for _, f := range b.files {
		for _, part := range [][]byte{[]byte(path.Base(f.name)), f.sumOrData()} {
			h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(part))))
			h.Write(part)
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sumOrData is what the file adds to the digest of all.
func (f *file) sumOrData() []byte {
	if f.sum != nil {
		return f.sum
	}
	return f.data
}

// language is the language of a code, made where it is new.
func (b *builder) language(code string) *Language {
	l := b.languages[code]
	if l == nil {
		l = newLanguage(code)
		b.languages[code] = l
		b.set.Languages = append(b.set.Languages, l)
	}
	return l
}

// newLanguage is a language of which nothing is known.
func newLanguage(code string) *Language {
	l := &Language{Code: code, Contractions: map[string][2]string{}, Currencies: map[string]string{}}
	l.Suffixes.Gender = map[string]string{}
	l.Names = Names{TitleGender: map[string]string{}, FirstNames: map[string]string{}}
	l.Dates = Dates{Months: map[string]int{}, Weekdays: map[string]int{}, Units: map[string]string{}, Numbers: map[string]int{}}
	return l
}
