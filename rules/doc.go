// Package rules reads and checks the YAML that all of dossier's knowledge
// lives in, and carries the packs that ship with it. This comment is the
// reference of the rule language; docs/rules.md is the tutorial.
//
// A rule file is one YAML document. Every file may begin with
//
//	pack: business             # the name rules are known by: business/acquired/kaufen
//	language: de               # needed by the language keys below
//
// and holds any of these keys.
//
// # Entities
//
//	entities:
//	  - id: microsoft
//	    type: Organization
//	    name: Microsoft
//	    aliases: [Microsoft Corporation]
//	    descriptors: [Windows-Konzern]
//	    makes: [Software, Betriebssystem, software]
//	    seat: [redmond, usa]
//	    wikidata: Q2283
//	  - id: redmond
//	    type: Place
//	    name: Redmond
//	    adjectives: [Redmonder]
//	  - id: donald-trump
//	    type: Person
//	    name: Donald Trump
//	    gender: m
//	    offices:
//	      - {relation: president_of, of: usa, from: 2017-01-20, to: 2021-01-20}
//
// # Relations
//
//	relations:
//	  - relation: acquired
//	    subject: [Organization, Person]
//	    object: [Organization, Product]
//	    qualifiers: [price, stake]                 # symmetric: true makes one edge, whoever is named first;
//	                                               # functional: subject says that an object has one subject at a time,
//	                                               # {one: subject, per: [position]} one for each value of a qualifier
//	    forms:
//	      de:
//	        - name: uebernehmen
//	          verb: [übernehmen, kaufen, auf|kaufen]   # | marks a separable particle
//	        - name: uebernahme
//	          noun: Übernahme                          # an event: its arguments stand beside it
//	          subject: [durch]
//	          object: [genitive, von, compound]
//	          event: object                            # with that party it describes an Event for roles that take one
//	        - name: kaeufer
//	          noun: [Käufer, "*käufer"]                # * : any compound that ends so
//	          is: subject                              # an agent noun: who is called so is the subject
//	                                                   # <authority>: any noun of that kind, or of a type: <Person>
//	          object: [genitive, von, compound]
//	        - name: zuschlag
//	          verb: erhalten
//	          with: {object: [Zuschlag]}               # the verb's object must be this noun
//	          object: für                              # …and this hangs on it, or on the verb
//	        - name: waren
//	          verb: verkaufen
//	          with: {object: ["<things>"]}             # any noun for things, in the plural or without an article
//	          without: {object: [Anteil]}              # but not this one; {adverb: [gemeinsam]} is a word by itself
//	          subject: subject
//	          object: an
//	        - name: geht-an
//	          text: "{object} geht [endgültig] (an|zu) {subject}"
//	    examples:
//	      de:
//	        - text: Die Alba AG übernimmt Birke.
//	          facts: [{subject: Alba AG, object: Birke}]
//	        - text: Die Alba AG soll Birke übernommen haben.
//	          facts: [{subject: Alba AG, object: Birke, status: reported}]
//	        - text: Die Alba AG übernimmt die Kosten.
//	          facts: []
//
// A verb form can also ask that nothing stands in a function, bare: [object], or
// that no clause hangs on the verb, bare: [clause]; and that its verb is the
// infinitive of another, which then says how it holds: under: [offer]. Where a
// relation says stakes: true, a stake stands for the object that it is held in.
//
// A noun may be a class, "<Organization>" or "<kind>"; except: [authority, name] leaves
// kinds of nouns out of it.
//
// A verb form without roles means subject: subject, object: object. A role is
// one function, a list of functions tried in order, or a map
// {from: [functions], implied: "last Product", types: [Organization], kinds: [party]},
// where types and kinds narrow those of the relation for this form, and known:
// true leaves out who would be of the type only because the role asks for it, and
// definite: true implies nothing beside a noun that is new ("ein Angebot"). What is
// implied can be a list that is tried in order. Role.Functions lists the
// functions. In text forms, {subject} and {object} are slots, (a|b)
// alternatives, [x] optional, <lemma> any form of a noun or verb, and "..." a
// gap of at most five words, and of 25 words and signs inside a bracket that the
// pattern has. A backslash makes a bracket a word: \(.
//
// A relation may be spread over files: the entry with subject and object
// declares it, those without add forms and examples. A file given by the user
// may declare it anew, or replace a form by one of the same name and language.
// A list that is used again can be named with &name and taken up with *name.
//
// Examples are tests. They may say published: 2020-09. An expected fact has
// subject, object and, where they matter, relation, status, tense, said_by and
// date; names are compared with the entity's name. facts: [] expects nothing of
// the relation. Names that no pack declares can be introduced for a file's
// examples:
//
//	example_names:
//	  Organization: [Alba AG, Birke]
//	  Person: [Rosa Mayr]
//
// # Judgements
//
// What people decided on entities and claims, with who and why. Entities are
// named by their ids, provisional ones too; of those judged the same the first
// that a file declares stays, else the first. Nothing in a judgement changes the
// id of a claim, so taking it out undoes it exactly.
//
//	judgements:
//	  - {same: [hansa-linien, ~hansa], by: mk, on: 2026-11-24, why: one entry in the register}
//	  - {different: [~anna-berg, ~anna-maria-berg], by: mk, why: two people}
//	  - {split: ~anna-berg, article: skiing.de, as: ~anna-berg-skier, by: mk, why: the skier}   # start: 120 for one mention only
//	  - {reject: 62f19ee594899b01c37585a3, by: mk, why: another Berg}    # the claim stays, no edge follows from it
//	  - {confirm: 97569a19f73562414ce76b53, by: mk, why: see the filing}
//
// # Data files
//
// What is too much for YAML stands in files beside the rule file, a line each;
// lines that begin with # are comments. Columns are separated by tabs.
//
//	entities_files: [towns.tsv, firms.csv, people.jsonl]
//	verb_files: [verbs.tsv]                # lemma, then part=form …
//	noun_files: [nouns.tsv]                # noun, then of m, f, n, p (plural) and a (adjective) what it can be; sorted
//	first_names_files: [first_names.tsv]   # name, then m, f or nothing
//	nouns: [{type: Person, files: [persons.tsv]}]   # noun, and its plural after a slash
//
//	gazetteers: [million.tsv]              # id, type, name, aliases, wikidata: names only, kept as text
//
// Entities have the columns id, type, name, aliases, wikidata, or those that a
// first line names (also descriptors, makes, seat, adjectives, demonyms, gender); lists
// are separated by |. CSV has commas, JSONL an object a line.
//
// # Languages
//
// All grammar is data: see packs/de and packs/en, whose files say beside each
// key what it is for, and the types of this package.
package rules
