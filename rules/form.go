package rules

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

func (r *reader) readForms(v value, rel *Relation) {
	r.perLanguage(v, "forms", func(item value, lang string) {
		rel.Forms = append(rel.Forms, r.readForm(item, rel, lang))
	})
}

// formReader reads one form. The values are kept for checks that need
// more than one key.
type formReader struct {
	*reader
	*Form
	at              value
	kinds           []string
	subject, object value
	pattern         value
}

func (r *reader) readForm(v value, rel *Relation, lang string) *Form {
	f := &formReader{reader: r, at: v, Form: &Form{Language: lang, Pos: v.pos(), Source: strings.TrimSpace(r.file.line(v.node.Line))}}
	v.object("form",
		need("name", func(v value) {
			if s, ok := v.word("name"); ok && v.kebab("the name of a form", s) {
				f.Name, f.Pos = s, v.pos()
			}
		}),
		may("verb", f.trigger(VerbForm, "verb", lemmasIn(&f.Lemmas, "verb"))),
		may("noun", f.trigger(NounForm, "noun", f.readNouns)),
		may("text", f.trigger(TextForm, "text", func(v value) { f.pattern = v; strIn(&f.Pattern, "text")(v) })),
		may("with", f.readWith(&f.With, "with")),
		may("without", f.readWith(&f.Without, "without")),
		may("bare", f.readBare),
		may("presupposed", boolIn(&f.Presupposed, "presupposed")),
		may("opens", boolIn(&f.Opens, "opens")),
		may("voice", choiceIn(&f.Voice, "voice", Passive)),
		may("under", func(v value) {
			v.words("under", func(item value, s string) { item.lemma(s); f.Under = append(f.Under, s) })
		}),
		may("except", listIn(&f.Except, "except")),
		may("unless", f.relationsIn(&f.Unless)),
		may("part", choiceIn(&f.Part, "type", entityTypes()...)),
		may("event", choiceIn(&f.Event, "role", "subject", "object")),
		may("is", choiceIn(&f.Is, "role", "subject", "object")),
		may("subject", func(v value) { f.subject = v; f.readRole(v, "subject", &f.Subject) }),
		may("object", func(v value) { f.object = v; f.readRole(v, "object", &f.Object) }),
		may("status", choiceIn(&f.Status, "status", statuses()...)),
		may("tense", choiceIn(&f.Tense, "tense", tenses()...)),
		may("literal", func(v value) { f.readLiteral(v, rel) }),
	)
	v.wantsOne("verb", "noun", "text")
	f.finish()
	return f.Form
}

// trigger reads the key that makes the kind of a form.
func (f *formReader) trigger(kind Kind, name string, read func(value)) func(value) {
	return func(v value) {
		f.Kind, f.kinds = kind, append(f.kinds, name)
		f.Source = strings.TrimSpace(f.file.line(v.node.Line))
		if v.isList() && len(v.node.Content) == 0 {
			v.fail("%s names no words", name)
		}
		read(v)
	}
}

// readNouns reads the nouns of a form: "Chef", "*chef", "<authority>", "<Person>".
func (f *formReader) readNouns(v value) {
	v.words("noun", func(item value, s string) {
		f.Lemmas = append(f.Lemmas, s)
		f.checkNoun(item, s)
	})
}

// checkNoun has it checked that a class such as <authority> is a type or the
// kind of some noun.
func (f *formReader) checkNoun(v value, s string) {
	kind, class := strings.CutPrefix(s, "<")
	if !class {
		return
	}
	f.checkLater(func() {
		if l := f.languages[f.Language]; l != nil {
			v.among("kind of noun", strings.TrimSuffix(kind, ">"), append(entityTypes(), l.nounKinds()...))
		}
	})
}

func (l *Language) nounKinds() []string {
	var kinds []string
	for _, n := range l.Nouns {
		if n.Kind != "" && !slices.Contains(kinds, n.Kind) {
			kinds = append(kinds, n.Kind)
		}
	}
	return kinds
}

func (f *formReader) readWith(to *[]With, name string) func(value) {
	return func(v value) {
		v.pairs(name, func(key, val value) {
			w := With{Function: key.node.Value}
			f.checkFunction(key, f.Language, w.Function, complements())
			val.words(name, func(item value, s string) {
				w.Nouns = append(w.Nouns, s)
				if s != Things && w.Function != Adverb {
					f.checkNoun(item, s)
				}
			})
			*to = append(*to, w)
		})
	}
}

func (f *formReader) readBare(v value) {
	v.words("bare", func(item value, s string) {
		f.Bare = append(f.Bare, s)
		f.checkFunction(item, f.Language, s, append(complements(), BareOfClause))
	})
}

func (f *formReader) readRole(v value, what string, to *Role) {
	to.Pos = v.pos()
	from := func(v value) {
		v.words(what, func(item value, s string) {
			to.Functions = append(to.Functions, s)
			f.checkFunction(item, f.Language, s, functions())
		})
	}
	v.either(v.node.Kind != yaml.MappingNode, from, func(v value) {
		v.object("role", may("from", from), may("implied", func(v value) { f.readImplied(v, to) }), may("types", choicesIn(&to.Types, "type", entityTypes()...)),
			may("kinds", listIn(&to.Kinds, "kinds")), may("known", boolIn(&to.Known, "known")), may("definite", boolIn(&to.Definite, "definite")))
		if len(to.Functions) == 0 && to.Implied == nil && to.Types == nil && to.Kinds == nil && !to.Known {
			v.fail("the role of the %s needs from, implied, types, kinds or known", what)
		}
	})
}

// readImplied reads who stands for an argument that is left out, tried in order.
func (f *formReader) readImplied(v value, to *Role) {
	v.words("implied", func(item value, s string) {
		item.fits("^(open|(last|same) .+|(subject|object) of .+|[^ ]+)$")
		to.Implied = append(to.Implied, s)
		of := ParseImplied(s)
		switch {
		case of.Function != "":
			f.checkFunction(item, f.Language, of.Function, complements())
		case of.Open || of.Same && of.Relation == "" || of.Type != "" && slices.Contains(entityTypes(), of.Type):
		case of.Relation != "":
			f.checkLater(func() { item.among("type or relation", of.Relation, f.impliable(&of)) })
		default:
			item.fail(`implied %q is not known; want "last" and a type or a relation, such as "last Product", "same", "subject of" or "object of" and a relation, a function of the verb or "open"`, s)
		}
	})
}

// impliable are the names that may stand in what is implied: of types only behind "last".
func (f *formReader) impliable(of *Implication) []string {
	if of.Same || of.Role != "" {
		return f.relationNames()
	}
	return append(entityTypes(), f.relationNames()...)
}

func (f *formReader) readLiteral(v value, rel *Relation) {
	f.Literal = map[string]string{}
	v.pairs("literal", func(key, val value) {
		name := key.node.Value
		if s, ok := val.word(name); ok {
			f.Literal[name] = s
		}
		f.checkLater(func() {
			if r := f.relationAt[rel.Name]; r != nil {
				key.among("qualifier", name, r.Qualifiers)
			}
		})
	})
}
