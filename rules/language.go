package rules

import "strings"

// languageFields are the keys that add to the file's language.
func (r *reader) languageFields() []field {
	l := r.lang
	return []field{
		may("orthography", r.readOrthography),
		may("determiners", r.readDeterminers),
		may("pronouns", r.readPronouns),
		may("prepositions", r.wordsWithCases(&l.Prepositions, "preposition")),
		may("postpositions", r.wordsWithCases(&l.Postpositions, "postposition")),
		may("contractions", r.readContractions),
		may("conjunctions", r.readConjunctions),
		may("particles", listIn(&l.Particles, "particles")),
		may("both", listIn(&l.Both, "both")),
		may("suffixes", r.readSuffixes),
		may("verb_forms", r.readVerbForms),
		may("auxiliaries", r.readAuxiliaries),
		may("modals", r.readModals),
		may("verbs", r.readVerbs),
		may("verb_files", r.readVerbFiles),
		may("nouns", r.readNouns),
		may("noun_files", r.readNounFiles),
		may("slots", r.readSlots),
		may("slots_like", r.readSlotsLike),
		may("slot_changes", r.readSlotChanges),
		may("word_files", r.readWordFiles),
		may("words", r.readWords),
		may("cues", cuesIn(&l.Cues, "cues", cueKinds())),
		may("sources", listIn(&l.Sources, "sources")),
		may("adjectives", cuesIn(&l.Adjectives, "adjectives", modifierKinds())),
		may("prefixes", cuesIn(&l.Prefixes, "prefixes", modifierKinds())),
		may("attitudes", r.readAttitudes),
		may("agents", r.adpositionsIn(&r.lang.Agents, "agents")),
		may("objects", r.adpositionsIn(&r.lang.Objects, "objects")),
		may("owners", r.adpositionsIn(&r.lang.Owners, "owners")),
		may("places", r.readPlaces),
		may("predicatives", r.readPredicatives),
		may("occurrence", lemmasIn(&l.Occurrence, "occurrence")),
		may("names", r.readNames),
		may("belonging", listIn(&l.Belonging, "belonging")),
		may("stakes_in", listIn(&l.StakesIn, "stakes_in")),
		may("entity_names", r.readEntityNames),
		may("first_names_files", r.readFirstNamesFiles),
		may("dates", r.readDates),
	}
}

func (r *reader) readOrthography(v value) {
	l := r.lang
	v.object("orthography",
		may("order", choiceIn(&l.Order, "order", "v2", "svo")),
		may("capital_nouns", boolIn(&l.CapitalNouns, "capital_nouns")),
		may("ordinal_dot", boolIn(&l.OrdinalDot, "ordinal_dot")),
		may("quotes", r.readQuotes),
		may("genitive_marks", listIn(&l.GenitiveMarks, "genitive_marks")),
		may("clitics", listIn(&l.Clitics, "clitics")),
		may("infinitive_marker", listIn(&l.InfinitiveMarkers, "infinitive_marker")),
		may("subjects_left_out", boolIn(&l.SubjectsLeftOut, "subjects_left_out")),
		may("adjectives_follow", boolIn(&l.AdjectivesFollow, "adjectives_follow")),
		may("spellings", r.readSpellings),
		may("abbreviations", listIn(&l.Abbreviations, "abbreviations")),
		may("currencies", r.readCurrencies),
	)
}

func (r *reader) readCurrencies(v value) {
	v.pairs("currencies", func(key, val value) {
		if noun, ok := val.word("noun"); ok {
			r.lang.Currencies[key.node.Value] = noun
		}
	})
}

// readSpellings reads what letters are also written as: {ae: ä, ß: ss}.
func (r *reader) readSpellings(v value) {
	v.pairs("spellings", func(key, val value) {
		if s, ok := val.word("spelling"); ok {
			r.lang.Spellings = append(r.lang.Spellings, [2]string{key.node.Value, s})
		}
	})
}

func (r *reader) readQuotes(v value) {
	v.words("quotes", func(item value, s string) {
		marks := []rune(s)
		if len(marks) != 2 {
			item.fail("quotes are pairs of one opening and one closing mark, such as „“, not %q", s)
			return
		}
		r.lang.Quotes = append(r.lang.Quotes, [2]string{string(marks[0]), string(marks[1])})
	})
}

func (r *reader) readDeterminers(v value) {
	r.closedClass(v, "determiners", &r.lang.Determiners, determinerKinds(), "gender", append(owners(), Speaker))
}

func (r *reader) readPronouns(v value) {
	r.closedClass(v, "pronouns", &r.lang.Pronouns, pronounKinds(), "type", entityTypes())
}

// closedClass reads words by kind, each a map of forms to agreement or a list
// of such maps that say what they are of.
func (r *reader) closedClass(v value, what string, to *[]Word, kinds []string, ofWhat string, of []string) {
	v.pairs(what, func(key, val value) {
		kind := key.node.Value
		key.among("kind of "+what, kind, kinds)
		val.either(!val.isList(), func(val value) { forms(val, to, Word{Kind: kind}) }, func(val value) {
			val.items(kind, func(item value) {
				word := Word{Kind: kind}
				var all []Word
				item.object(kind,
					may("of", choicesIn(&word.Of, ofWhat, of...)),
					need("forms", func(v value) { forms(v, &all, word) }))
				for _, w := range all {
					w.Of = word.Of
					*to = append(*to, w)
				}
			})
		})
	})
}

// forms reads a map of forms to agreement; like has what they share.
func forms(v value, to *[]Word, like Word) {
	v.pairs("the "+like.Kind+" forms", func(key, val value) {
		w := like
		w.Form, w.Pos, w.Agr = key.node.Value, key.pos(), agreement(val)
		*to = append(*to, w)
	})
}

// agreement reads "nom.m acc.pl".
func agreement(v value) []string {
	s, ok := v.text("agreement")
	if !ok {
		return nil
	}
	pairs := strings.Fields(s)
	for _, pair := range pairs {
		grammatical, gender, both := strings.Cut(pair, ".")
		if v.among("case", grammatical, cases()) && both {
			v.among("gender", gender, owners())
		}
	}
	return pairs
}

func (r *reader) wordsWithCases(to *[]Word, what string) func(value) {
	return func(v value) { forms(v, to, Word{Kind: what}) }
}

func (r *reader) readContractions(v value) {
	v.pairs("contractions", func(key, val value) {
		s, ok := val.word("contraction")
		if !ok {
			return
		}
		parts := strings.Fields(s)
		if len(parts) != 2 {
			val.fail("a contraction stands for two words, such as %q, not %q", "in dem", s)
			return
		}
		r.lang.Contractions[key.node.Value] = [2]string{parts[0], parts[1]}
	})
}

func (r *reader) readConjunctions(v value) {
	var fields []field
	for _, kind := range conjunctionKinds() {
		fields = append(fields, may(kind, func(v value) {
			v.words(kind, func(item value, s string) {
				r.lang.Conjunctions = append(r.lang.Conjunctions, Word{Form: s, Kind: kind, Pos: item.pos()})
			})
		}))
	}
	v.object("conjunctions", append(fields, may("correlative", r.readCorrelative))...)
}

func (r *reader) readCorrelative(v value) {
	v.pairs("correlative", func(key, val value) {
		if second, ok := val.word("the second half"); ok {
			r.lang.Conjunctions = append(r.lang.Conjunctions,
				Word{Form: key.node.Value, Kind: "correlative", Lemma: second, Pos: key.pos()})
		}
	})
}

func (r *reader) readSuffixes(v value) {
	s := &r.lang.Suffixes
	v.object("suffixes",
		may("gender", choiceMapIn(s.Gender, "gender", genders()...)),
		may("noun_endings", endingsIn(&s.NounEndings, "noun_endings")),
		may("genitive_or_plural", listIn(&s.GenitiveOrPlural, "genitive_or_plural")),
		may("feminine", listIn(&s.Feminine, "feminine")),
		may("dative_plural", strIn(&s.DativePlural, "dative_plural")),
		may("adjective", endingsIn(&s.Adjective, "adjective")),
		may("weak", agreementMapIn(&s.Weak, "weak")),
		may("place_adjective", endingsIn(&s.PlaceAdjective, "place_adjective")),
		may("demonym", endingsIn(&s.Demonym, "demonym")),
		may("linking", endingsIn(&s.Linking, "linking")),
	)
}

// endingsIn makes a reader of a list of endings, of which one may be "".
func endingsIn(to *[]string, what string) func(value) {
	return func(v value) {
		v.items(what, func(item value) {
			if s, ok := item.text(what); ok {
				*to = append(*to, s)
			}
		})
	}
}

// agreementMapIn makes a reader of a map from endings to agreement.
func agreementMapIn(to *map[string][]string, what string) func(value) {
	return func(v value) {
		*to = map[string][]string{}
		v.pairs(what, func(key, val value) { (*to)[key.node.Value] = agreement(val) })
	}
}

// choiceMapIn makes a reader of a map whose values are some of some words.
func choiceMapIn(to map[string]string, what string, want ...string) func(value) {
	return func(v value) {
		v.pairs(what, func(key, val value) {
			if s, ok := val.text(what); ok && val.among(what, s, want) {
				to[key.node.Value] = s
			}
		})
	}
}

// cuesIn makes a reader of words and phrases by kind.
func cuesIn(to *[]Cue, what string, kinds []string) func(value) {
	return func(v value) {
		v.pairs(what, func(key, val value) {
			key.among("kind of "+what, key.node.Value, kinds)
			val.words(key.node.Value, func(item value, s string) {
				*to = append(*to, Cue{Words: s, Kind: key.node.Value, Pos: item.pos()})
			})
		})
	}
}

func (r *reader) readAttitudes(v value) {
	v.items("attitudes", func(item value) {
		a := Attitude{Pos: item.pos()}
		item.object("attitude",
			need("status", choiceIn(&a.Status, "status", append(statuses(), "none")...)),
			may("says", boolIn(&a.Says, "says")),
			may("control", choiceIn(&a.Control, "role", "subject", "object")),
			may("speaker", choiceIn(&a.Speaker, "role", "subject", "object")),
			may("verbs", lemmasIn(&a.Verbs, "verbs")),
			may("nouns", listIn(&a.Nouns, "nouns")),
			may("adjectives", listIn(&a.Adjectives, "adjectives")),
		)
		if len(a.Verbs)+len(a.Nouns)+len(a.Adjectives) == 0 {
			item.fail("attitude names no words; write verbs, nouns or adjectives")
		}
		r.lang.Attitudes = append(r.lang.Attitudes, a)
	})
}

// adpositionsIn makes a reader of prepositions of the language.
func (r *reader) adpositionsIn(to *[]string, what string) func(value) {
	code := r.lang.Code
	return func(v value) {
		v.words(what, func(item value, s string) {
			*to = append(*to, s)
			r.checkFunction(item, code, s, nil)
		})
	}
}

// readPlaces reads what adverbs such as "where" stand for.
func (r *reader) readPlaces(v value) {
	lang := r.lang
	if lang.Places == nil {
		lang.Places = map[string][]string{}
	}
	v.pairs("places", func(key, val value) {
		val.words("prepositions", func(item value, s string) {
			lang.Places[key.node.Value] = append(lang.Places[key.node.Value], s)
			r.checkFunction(item, lang.Code, s, nil)
		})
	})
}

func (r *reader) readPredicatives(v value) {
	lang := r.lang
	v.items("predicatives", func(item value) {
		p := Predicative{Pos: item.pos()}
		item.object("predicative",
			may("verbs", lemmasIn(&p.Verbs, "verbs")),
			may("tense", choiceIn(&p.Tense, "tense", tenses()...)),
			need("function", func(v value) {
				if strIn(&p.Function, "function")(v); p.Function != "" {
					r.checkFunction(v, lang.Code, p.Function, complements())
				}
			}),
			may("nouns", listIn(&p.Nouns, "nouns")),
			may("of", choiceIn(&p.Of, "role", "subject", "object")))
		lang.Predicatives = append(lang.Predicatives, p)
	})
}
