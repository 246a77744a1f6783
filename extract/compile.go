package extract

import (
	"slices"
	"strings"
	"sync"

	"dossier/extract/date"
	"dossier/extract/lexicon"
	"dossier/extract/scan"
	"dossier/extract/text"
	"dossier/rules"
)

// Engine is a compiled rule set, safe for use by many goroutines.
type Engine struct {
	set       *rules.Set
	entities  []*rules.Entity
	byID      map[string]int32
	words     *text.Words
	names     *scan.Scanner
	languages []*language
	relations map[string]*relation
}

// language is what the engine needs of one language: its words, and the forms
// by the words that trigger them.
type language struct {
	code            string
	rules           *rules.Language
	text            *text.Language
	lex             *lexicon.Lexicon
	dates           *date.Tagger
	longForms       []string // legal forms of several tokens
	adjectiveEnding string   // of the nominative: "Deutsche"

	verbForms    map[lexicon.Sym][]*form
	nounForms    map[lexicon.Sym][]*form
	classForms   map[string][]*form // by entity type or noun kind
	textForms    map[string][]*form // by the trigger word, lower case
	placeWords   map[string][]int32 // "chinesische" to places
	predicatives map[lexicon.Sym][]*predicative
	apart        []*predicative // those that need no verb of their own
	agents       map[lexicon.Sym]bool
	officeNouns  map[lexicon.Sym]string
	workers      sync.Pool
}

// relation is a relation with its types as sets.
type relation struct {
	*rules.Relation
	subject, object types
}

// form is a compiled form.
type form struct {
	*rules.Form
	rel             *relation
	order           int // of all forms, for a stable order of results
	subject, object role
	with            []with
	star            map[lexicon.Sym]bool // heads of any compound
	pattern         *pattern
}

type role struct {
	functions []function
	types     types // narrower than the relation's, zero where not
	implied   implied
}

// function is where a role's filler stands.
type function struct {
	kind functionKind
	prep lexicon.Sym
}

type functionKind uint8

const (
	byPreposition functionKind = iota
	subjectOf
	objectOf
	dativeOf
	genitiveOf
	possessiveOf
	compoundOf
	adjectiveOf
	appositionOf
)

// implied is where the filler of a role comes from when the sentence has none.
type implied struct {
	open     bool
	typ      string // last mention of this type
	relation string // that role of the last claim of this relation
}

type with struct {
	function function
	nouns    map[lexicon.Sym]bool
}

type predicative struct {
	function function
	nouns    map[lexicon.Sym]bool
	ofObject bool
	tense    string
}

// types is a set of entity types.
type types uint8

const (
	organization types = 1 << iota
	person
	product
	place
	event
	literal // Date: not an entity
	anyType = organization | person | product | place | event
)

func typeOf(s string) types {
	switch s {
	case "Organization":
		return organization
	case "Person":
		return person
	case "Product":
		return product
	case "Place":
		return place
	case "Event":
		return event
	}
	return literal
}

func (t types) String() string {
	switch t {
	case organization:
		return "Organization"
	case person:
		return "Person"
	case product:
		return "Product"
	case place:
		return "Place"
	case event:
		return "Event"
	}
	return ""
}

func typesOf(names []string) (t types) {
	for _, n := range names {
		t |= typeOf(n)
	}
	return t
}

// Compile prepares a checked rule set.
func Compile(set *rules.Set) (*Engine, error) {
	e := &Engine{set: set, entities: set.Entities, byID: map[string]int32{}, relations: map[string]*relation{}, words: text.NewWords()}
	for i, ent := range set.Entities {
		e.byID[ent.ID] = int32(i)
	}
	for _, r := range set.Relations {
		e.relations[r.Name] = &relation{Relation: r, subject: typesOf(r.Subject), object: typesOf(r.Object)}
	}
	var texts []*text.Language
	for _, l := range set.Languages {
		cl, err := e.compileLanguage(l)
		if err != nil {
			return nil, err
		}
		e.languages = append(e.languages, cl)
		texts = append(texts, cl.text)
	}
	e.names = scan.Build(e.words, texts, e.gazetteer())
	return e, nil
}

// gazetteer is every declared name and alias.
func (e *Engine) gazetteer() []scan.Name {
	var out []scan.Name
	for i, ent := range e.entities {
		for _, text := range append([]string{ent.Name}, ent.Aliases...) {
			out = append(out, scan.Name{Text: text, Value: int32(i)})
			for _, l := range e.languages {
				for _, inflected := range l.inflectedNames(text) {
					out = append(out, scan.Name{Text: inflected, Value: int32(i)})
				}
			}
		}
	}
	return out
}

// inflectedNames are the forms of a name of several words whose first is an
// adjective or common noun: "der Deutschen Bahn", "des Handelsverbands Nord".
func (l *language) inflectedNames(name string) (out []string) {
	first, rest, more := strings.Cut(name, " ")
	if !more || !l.rules.CapitalNouns {
		return nil
	}
	if w := l.lex.Word(first); len(w.Nouns) > 0 && w.Nouns[0].Known {
		for _, mark := range l.rules.GenitiveMarks {
			out = append(out, first+mark+" "+rest)
		}
		return out
	}
	stem, ok := strings.CutSuffix(first, l.adjectiveEnding)
	if !ok || !l.lex.Word(strings.ToLower(first)).Is(lexicon.Adj) {
		return nil
	}
	for _, e := range l.rules.Suffixes.Adjective {
		out = append(out, stem+e+" "+rest)
	}
	return out
}

func (e *Engine) compileLanguage(l *rules.Language) (*language, error) {
	dates, err := date.New(&l.Dates)
	if err != nil {
		return nil, err
	}
	c := &language{
		code: l.Code, rules: l, text: text.New(l), lex: lexicon.New(l, e.extra(l)), dates: dates,
		verbForms: map[lexicon.Sym][]*form{}, nounForms: map[lexicon.Sym][]*form{}, classForms: map[string][]*form{},
		textForms: map[string][]*form{}, placeWords: map[string][]int32{}, predicatives: map[lexicon.Sym][]*predicative{}, agents: map[lexicon.Sym]bool{},
	}
	order := 0
	for _, r := range e.set.Relations {
		for _, f := range r.Forms {
			order++
			if f.Language == l.Code {
				c.addForm(&form{Form: f, rel: e.relations[r.Name], order: order})
			}
		}
	}
	for _, a := range l.Agents {
		c.agents[c.lex.Sym(a)] = true
	}
	if endings := l.Suffixes.Adjective; len(endings) > 0 {
		c.adjectiveEnding = endings[0]
	}
	c.addPredicatives()
	for _, form := range l.Names.LegalForms {
		if strings.ContainsAny(form, " /&") {
			c.longForms = append(c.longForms, form)
		}
	}
	slices.SortStableFunc(c.longForms, func(a, b string) int { return len(b) - len(a) })
	c.addPlaceWords(e.entities)
	c.workers.New = func() any { return newWorker(e, c) }
	return c, nil
}

// extra is the verbs and nouns that forms of a language use.
func (e *Engine) extra(l *rules.Language) (x lexicon.Extra) {
	for _, p := range l.Predicatives {
		x.Nouns = append(x.Nouns, p.Nouns...)
	}
	for _, a := range l.Attitudes {
		x.Nouns = append(x.Nouns, a.Nouns...)
		x.Verbs = append(x.Verbs, a.Verbs...)
	}
	for _, r := range e.set.Relations {
		for _, f := range r.Forms {
			if f.Language != l.Code {
				continue
			}
			switch f.Kind {
			case rules.VerbForm:
				x.Verbs = append(x.Verbs, f.Lemmas...)
			case rules.NounForm:
				x.Nouns = appendNouns(x.Nouns, f.Lemmas)
			}
			for _, w := range f.With {
				x.Nouns = appendNouns(x.Nouns, w.Nouns)
			}
		}
	}
	return x
}

// appendNouns leaves out noun classes such as "<Organization>".
func appendNouns(out, lemmas []string) []string {
	for _, l := range lemmas {
		if !strings.HasPrefix(l, "<") {
			out = append(out, l)
		}
	}
	return out
}

// addForm indexes a form by what triggers it.
func (c *language) addForm(f *form) {
	f.subject, f.object = c.role(f.Subject), c.role(f.Object)
	for _, w := range f.With {
		f.with = append(f.with, with{c.function(w.Function), c.nounSet(w.Nouns)})
	}
	switch f.Kind {
	case rules.VerbForm:
		c.addVerbForm(f)
	case rules.NounForm:
		c.addNounForm(f)
	case rules.TextForm:
		f.pattern = c.compilePattern(f.Pattern)
		c.textForms[f.pattern.trigger] = append(c.textForms[f.pattern.trigger], f)
	}
}

func (c *language) addVerbForm(f *form) {
	if len(f.subject.functions) == 0 && f.subject.implied == (implied{}) {
		f.subject.functions = []function{{kind: subjectOf}}
	}
	if len(f.object.functions) == 0 && f.object.implied == (implied{}) {
		f.object.functions = []function{{kind: objectOf}}
	}
	for _, lemma := range f.Lemmas {
		sym := c.lex.VerbSym(lemma)
		c.verbForms[sym] = append(c.verbForms[sym], f)
	}
}

func (c *language) addNounForm(f *form) {
	for _, lemma := range f.Lemmas {
		if class, ok := strings.CutPrefix(lemma, "<"); ok {
			class = strings.TrimSuffix(class, ">")
			c.classForms[class] = append(c.classForms[class], f)
			continue
		}
		sym := c.lex.NounSym(lemma)
		if strings.HasPrefix(lemma, "*") {
			if f.star == nil {
				f.star = map[lexicon.Sym]bool{}
			}
			f.star[sym] = true
		}
		c.nounForms[sym] = append(c.nounForms[sym], f)
	}
}

func (c *language) nounSet(lemmas []string) map[lexicon.Sym]bool {
	out := map[lexicon.Sym]bool{}
	for _, l := range lemmas {
		out[c.lex.NounSym(l)] = true
	}
	return out
}

func (c *language) role(r rules.Role) role {
	out := role{implied: parseImplied(r.Implied), types: typesOf(r.Types)}
	for _, f := range r.Functions {
		out.functions = append(out.functions, c.function(f))
	}
	return out
}

func (c *language) function(s string) function {
	switch s {
	case "subject":
		return function{kind: subjectOf}
	case "object":
		return function{kind: objectOf}
	case "dative":
		return function{kind: dativeOf}
	case "genitive":
		return function{kind: genitiveOf}
	case "possessive":
		return function{kind: possessiveOf}
	case "compound":
		return function{kind: compoundOf}
	case "adjective":
		return function{kind: adjectiveOf}
	case "apposition":
		return function{kind: appositionOf}
	}
	return function{kind: byPreposition, prep: c.lex.Sym(s)}
}

// parseImplied reads "last Product", "last operates" or "open".
func parseImplied(s string) implied {
	last, ok := strings.CutPrefix(s, "last ")
	switch {
	case s == "open":
		return implied{open: true}
	case !ok:
		return implied{}
	case typeOf(last) != literal:
		return implied{typ: last}
	}
	return implied{relation: last}
}

func (c *language) addPredicatives() {
	for _, p := range c.rules.Predicatives {
		cp := &predicative{function: c.function(p.Function), ofObject: p.Of == "object", tense: p.Tense}
		if len(p.Nouns) > 0 {
			cp.nouns = c.nounSet(p.Nouns)
		}
		if len(p.Verbs) == 0 {
			c.apart = append(c.apart, cp)
		}
		for _, v := range p.Verbs {
			sym := c.lex.VerbSym(v)
			c.predicatives[sym] = append(c.predicatives[sym], cp)
		}
	}
}

// addPlaceWords enters the adjectives of places in every inflection, and those
// that the language derives from their names (Redmonder).
func (c *language) addPlaceWords(entities []*rules.Entity) {
	for i, ent := range entities {
		if ent.Type != "Place" {
			continue
		}
		for _, adj := range ent.Adjectives {
			c.addPlaceWord(adj, int32(i))
			for _, end := range c.rules.Suffixes.Adjective {
				c.addPlaceWord(adj+end, int32(i))
			}
		}
		for _, name := range append([]string{ent.Name}, ent.Aliases...) {
			for _, end := range c.rules.Suffixes.PlaceAdjective {
				c.addPlaceWord(name+end, int32(i))
			}
		}
	}
}

func (c *language) addPlaceWord(w string, place int32) {
	for _, have := range c.placeWords[w] {
		if have == place {
			return
		}
	}
	c.placeWords[w] = append(c.placeWords[w], place)
}
