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
	officers  map[string][]int32 // relation of an office to who holds or held one
	words     *text.Words
	names     *scan.Scanner
	languages []*language
	relations map[string]*relation
}

// language is what the engine needs of one language: its words, and the forms
// by the words that trigger them. What stands under filled is made when the
// first article needs it, since expanding a language takes longer than reading
// an article of another.
type language struct {
	code   string
	rules  *rules.Language
	text   *text.Language
	dates  *date.Tagger
	filled sync.Once

	lex             *lexicon.Lexicon
	longForms       []string             // legal forms of several tokens
	nameHeads       map[lexicon.Sym]bool // nouns of which a definite compound is a name
	also            [][]string           // words between two names of one
	adjectiveEnding string               // of the nominative: "Deutsche"

	verbForms    map[lexicon.Sym][]*form
	nounForms    map[lexicon.Sym][]*form
	starred      map[lexicon.Sym]bool  // heads of any compound in some form
	classForms   map[string][]*form    // by entity type or noun kind
	classPreps   map[lexicon.Sym]types // that stand in them, and what behind them is
	textForms    map[string][]*form    // by the trigger word, lower case
	placeWords   map[string][]int32    // "chinesische" to places
	bodyOf       []function            // where the organization stands that a body is of
	stakeIn      []function            // where it stands that a stake is held in
	demonyms     map[string][]int32    // "Chinesen" to places
	predicatives map[lexicon.Sym][]*predicative
	apart        []*predicative // those that need no verb of their own
	agents       map[lexicon.Sym]bool
	places       map[string][]lexicon.Sym // "where" to the prepositions that it stands for
	objects      map[lexicon.Sym]bool
	possessive   map[lexicon.Sym]bool // prepositions before an owner: "of", "von"
	workers      sync.Pool
}

// Compile prepares a checked rule set.
func Compile(set *rules.Set) (*Engine, error) {
	e := &Engine{set: set, entities: set.Entities, byID: map[string]int32{}, officers: map[string][]int32{}, relations: map[string]*relation{}, words: text.NewWords(text.NewFolder(set.Languages...))}
	for i, ent := range set.Entities {
		e.byID[ent.ID] = int32(i)
		for _, o := range ent.Offices {
			if who := e.officers[o.Relation]; len(who) == 0 || who[len(who)-1] != int32(i) {
				e.officers[o.Relation] = append(who, int32(i))
			}
		}
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
	e.names = scan.Build(e.words, texts, e.allNames())
	return e, nil
}

func (e *Engine) compileLanguage(l *rules.Language) (*language, error) {
	dates, err := date.New(&l.Dates)
	if err != nil {
		return nil, err
	}
	return &language{code: l.Code, rules: l, text: text.New(l), dates: dates}, nil
}

// filled gives a language with all that reading it needs.
func (e *Engine) filled(c *language) *language {
	c.filled.Do(func() { e.fill(c) })
	return c
}

func (e *Engine) fill(c *language) {
	l := c.rules
	c.lex = lexicon.New(l, e.extra(l))
	c.verbForms, c.nounForms = map[lexicon.Sym][]*form{}, map[lexicon.Sym][]*form{}
	c.starred = map[lexicon.Sym]bool{}
	c.classForms, c.classPreps, c.textForms = map[string][]*form{}, map[lexicon.Sym]types{}, map[string][]*form{}
	c.placeWords, c.demonyms = map[string][]int32{}, map[string][]int32{}
	c.predicatives = map[lexicon.Sym][]*predicative{}
	order := 0
	for _, r := range e.set.Relations {
		for _, f := range r.Forms {
			order++
			if f.Language == l.Code {
				c.addForm(&form{Form: f, rel: e.relations[r.Name], order: order})
			}
		}
	}
	c.places = map[string][]lexicon.Sym{}
	for word, preps := range l.Places {
		for _, p := range preps {
			c.places[word] = append(c.places[word], c.lex.Sym(p))
		}
	}
	c.agents, c.objects, c.possessive = symSet(c.lex, l.Agents), symSet(c.lex, l.Objects), symSet(c.lex, l.Owners)
	if endings := l.Suffixes.Adjective; len(endings) > 0 {
		c.adjectiveEnding = endings[0]
	}
	c.bodyOf = []function{{kind: genitiveOf}, {kind: possessiveOf}, {kind: compoundOf}}
	for _, prep := range l.Belonging {
		c.bodyOf = append(c.bodyOf, c.function(prep))
	}
	for _, prep := range l.StakesIn {
		c.stakeIn = append(c.stakeIn, c.function(prep))
	}
	c.stakeIn = append(c.stakeIn, function{kind: genitiveOf}, function{kind: compoundOf})
	c.addPredicatives()
	for _, form := range l.Names.LegalForms {
		if strings.ContainsAny(form, " /&") {
			c.longForms = append(c.longForms, form)
		}
	}
	c.nameHeads = symSet(c.lex, lowered(l.Names.Heads))
	for _, phrase := range l.Names.Also {
		c.also = append(c.also, strings.Fields(phrase))
	}
	slices.SortStableFunc(c.longForms, func(a, b string) int { return len(b) - len(a) })
	c.addPlaceWords(e.entities)
	c.workers.New = func() any { return newWorker(e, c) }
}

func lowered(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(w)
	}
	return out
}

// symSet is the lexemes of words.
func symSet(lex *lexicon.Lexicon, words []string) map[lexicon.Sym]bool {
	set := map[lexicon.Sym]bool{}
	for _, w := range words {
		set[lex.Sym(w)] = true
	}
	return set
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
			x.Verbs = append(x.Verbs, f.Under...)
			switch f.Kind {
			case rules.VerbForm:
				x.Verbs = append(x.Verbs, f.Lemmas...)
			case rules.NounForm:
				x.Nouns = appendNouns(x.Nouns, f.Lemmas)
			}
			for _, w := range slices.Concat(f.With, f.Without) {
				if w.Function != rules.Adverb {
					x.Nouns = appendNouns(x.Nouns, w.Nouns)
				}
			}
		}
	}
	return x
}
