// Package eval measures claims against facts that people marked in texts:
// precision, recall and F1 of each relation and in all. Gold records are JSONL,
// one text a line:
//
//	{"doc": "a1", "lang": "de", "date": "2020-09", "text": "…",
//	 "annotated_relations": ["head_of"],
//	 "entities": [{"id": "al", "mentions": [[0, 7, "Alba AG"]]}],
//	 "facts": [{"relation": "head_of", "status": "asserted", "evidence": "…",
//	            "subject": "Ada Holm", "subject_start": 20, "subject_end": 28, "subject_entity": "ah",
//	            "object": "Alba AG", "object_start": 0, "object_end": 7, "object_entity": "al"}]}
//
// Offsets are Unicode code points, the end exclusive. The relations of
// annotated_relations were looked for in the whole text: a claim of another
// relation is neither right nor wrong there, unless the text has a fact of it.
// A fact with "optional": true is not asked for: to miss it costs nothing, and
// to find it earns nothing.
package eval

import (
	"cmp"

	"dossier/graph"
)

// Span is a stretch of a text, the end exclusive. One that is empty is none.
type Span struct{ Start, End int }

func (s Span) none() bool { return s.End <= s.Start }

// shared is how many characters two spans have in common.
func (s Span) shared(o Span) int { return max(0, min(s.End, o.End)-max(s.Start, o.Start)) }

// Argument is the subject or object of a fact.
type Argument struct {
	Text   string `json:"text"`
	Name   string `json:"name,omitempty"` // of the entity, where known
	Span   Span   `json:"-"`
	Entity string `json:"-"` // id in the record, gold facts only
}

// Fact is a gold fact or a claim that is measured.
type Fact struct {
	Doc      string       `json:"doc"`
	Relation string       `json:"relation"`
	Status   graph.Status `json:"status"`
	Subject  Argument     `json:"subject"`
	Object   Argument     `json:"object"`
	Evidence string       `json:"evidence"`        // the sentence
	Rules    []string     `json:"rules,omitempty"` // that gave it, where known
	Optional bool         `json:"-"`
}

func (f Fact) turned() Fact {
	f.Subject, f.Object = f.Object, f.Subject
	return f
}

// Entity is what several mentions of a text refer to.
type Entity struct {
	ID, Name string
	Mentions []Span
}

// Document is a text with the facts that it holds.
type Document struct {
	ID, Text, Language string
	Annotated          []string // nil where the record does not say
	Entities           []Entity
	Facts              []Fact
}

// Claims turns what the engine found into facts to measure.
func Claims(claims []graph.Claim) []Fact {
	facts := make([]Fact, len(claims))
	for i, c := range claims {
		facts[i] = Fact{
			Doc: c.Article, Relation: c.Relation, Status: c.Status, Subject: argument(c.Subject), Object: argument(c.Object),
			Evidence: c.Evidence, Rules: c.Rules,
		}
	}
	return facts
}

func argument(a graph.Argument) Argument {
	return Argument{Text: a.Text, Name: cmp.Or(a.Name, a.Value), Span: Span{a.Start, a.End}}
}
