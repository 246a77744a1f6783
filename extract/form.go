package extract

import (
	"slices"
	"strings"

	"dossier/extract/lexicon"
	"dossier/rules"
)

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
	with, without   []with
	bare            []function
	noClause        bool
	under           map[lexicon.Sym]bool
	star            map[lexicon.Sym]bool // heads of any compound
	plain           map[lexicon.Sym]bool // nouns that are meant alone
	pattern         *pattern
}

type role struct {
	functions []function
	types     types // narrower than the relation's, zero where not
	known     bool  // takes nobody whose type only the role would tell
	kinds     []string
	definite  bool
	implied   []implied // tried in order
}

// function is where a role's filler stands.
type function struct {
	kind functionKind
	prep lexicon.Sym
	kase lexicon.Agr // the case it governs, zero for any
	only bool        // it can be no other
}

// governs says whether a phrase of that agreement can stand so.
func (f function) governs(agr lexicon.Agr) bool {
	return f.kase == 0 || agr.Can(f.kase) && (!f.only || agr.Only(f.kase))
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
	rules.Implication
	function function
}

type with struct {
	function function
	nouns    map[lexicon.Sym]bool
	things   bool // any noun for things will do
	adverbs  []string
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
	f.with, f.without = c.withs(f.With), c.withs(f.Without)
	for _, verb := range f.Under {
		if f.under == nil {
			f.under = map[lexicon.Sym]bool{}
		}
		f.under[c.lex.VerbSym(verb)] = true
	}
	for _, fn := range f.Bare {
		if fn == rules.BareOfClause {
			f.noClause = true
			continue
		}
		f.bare = append(f.bare, c.function(fn))
	}
	switch f.Kind {
	case rules.VerbForm:
		c.addVerbForm(f)
	case rules.NounForm:
		c.addNounForm(f)
	case rules.TextForm:
		f.pattern = c.compilePattern(f.Pattern)
		for _, word := range f.pattern.triggers {
			if !slices.Contains(c.textForms[word], f) {
				c.textForms[word] = append(c.textForms[word], f)
			}
		}
	}
}

func (c *language) withs(ws []rules.With) (out []with) {
	for _, w := range ws {
		if w.Function == rules.Adverb {
			out = append(out, with{adverbs: w.Nouns})
			continue
		}
		out = append(out, with{function: c.function(w.Function), nouns: c.nounSet(w.Nouns), things: slices.Contains(w.Nouns, rules.Things)})
	}
	return out
}

func (c *language) addVerbForm(f *form) {
	if len(f.subject.functions) == 0 && f.subject.implied == nil {
		f.subject.functions = []function{{kind: subjectOf}}
	}
	if len(f.object.functions) == 0 && f.object.implied == nil {
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
			for _, fn := range slices.Concat(f.subject.functions, f.object.functions) {
				if fn.kind == byPreposition {
					c.classPreps[fn.prep] |= f.other()
				}
			}
			continue
		}
		sym := c.lex.NounSym(lemma)
		if strings.HasPrefix(lemma, "*") {
			if f.star == nil {
				f.star = map[lexicon.Sym]bool{}
			}
			f.star[sym], c.starred[sym] = true, true
		} else {
			if f.plain == nil {
				f.plain = map[lexicon.Sym]bool{}
			}
			f.plain[sym] = true
		}
		c.nounForms[sym] = append(c.nounForms[sym], f)
	}
}

// other are the types of whom an agent noun does not mean itself.
func (f *form) other() types {
	t, r := f.rel.object, f.object
	if f.Is == "object" {
		t, r = f.rel.subject, f.subject
	}
	if r.types != 0 {
		t &= r.types
	}
	return t
}

func (c *language) nounSet(lemmas []string) map[lexicon.Sym]bool {
	out := map[lexicon.Sym]bool{}
	for _, l := range lemmas {
		out[c.lex.NounSym(l)] = true
	}
	return out
}

func (c *language) role(r rules.Role) role {
	out := role{types: typesOf(r.Types), known: r.Known, kinds: r.Kinds, definite: r.Definite}
	for _, f := range r.Functions {
		out.functions = append(out.functions, c.function(f))
	}
	for _, s := range r.Implied {
		im := implied{Implication: rules.ParseImplied(s)}
		if im.Function != "" {
			im.function = c.function(im.Function)
		}
		out.implied = append(out.implied, im)
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
	prep, kase, only := rules.PrepositionCase(s)
	f := function{kind: byPreposition, prep: c.lex.Sym(prep), only: only}
	if kase != "" {
		f.kase = lexicon.ParseAgr([]string{kase})
	}
	return f
}
