package eval

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"dossier/graph"
)

// record is a line of a gold file or of a file of claims: a text with its
// facts, or one fact.
type record struct {
	Doc       string    `json:"doc"`
	ID        string    `json:"id"`
	Text      *string   `json:"text"`
	Lang      string    `json:"lang"`
	Language  string    `json:"language"`
	Annotated *[]string `json:"annotated_relations"`
	Entities  []struct {
		ID       string    `json:"id"`
		Name     string    `json:"name"`
		Mentions []mention `json:"mentions"`
	} `json:"entities"`
	Facts *[]fact `json:"facts"`
	fact
}

// doc is the id of the text, as articles give it; a fact can have an id of its
// own.
func (r record) doc() string {
	if r.whole() {
		return cmp.Or(r.ID, r.Doc)
	}
	return r.Doc
}

// whole reports whether the record is a text with its facts.
func (r record) whole() bool { return r.Text != nil || r.Facts != nil }

// mention is [start, end, text]; the text need not be there.
type mention Span

func (m *mention) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if json.Unmarshal(data, &parts) != nil || len(parts) < 2 ||
		json.Unmarshal(parts[0], &m.Start) != nil || json.Unmarshal(parts[1], &m.End) != nil {
		return fmt.Errorf(`a mention is %s; want [start, end, "text"]`, data)
	}
	return nil
}

// fact is a fact as it is written.
type fact struct {
	Relation      string       `json:"relation"`
	Subject       string       `json:"subject"`
	SubjectStart  *int         `json:"subject_start"`
	SubjectEnd    *int         `json:"subject_end"`
	SubjectEntity string       `json:"subject_entity"`
	Object        string       `json:"object"`
	ObjectStart   *int         `json:"object_start"`
	ObjectEnd     *int         `json:"object_end"`
	ObjectEntity  string       `json:"object_entity"`
	Status        graph.Status `json:"status"`
	Evidence      string       `json:"evidence"`
	Optional      bool         `json:"optional"`
}

// statuses are those that a fact can have.
func statuses() []graph.Status {
	return []graph.Status{graph.Asserted, graph.Reported, graph.Speculative, graph.Negated}
}

// read gives the fact of a text, or says all that is wrong with it.
func (f fact) read(doc string) (Fact, error) {
	subject, subjectErr := place("subject", f.Subject, f.SubjectEntity, f.SubjectStart, f.SubjectEnd)
	object, objectErr := place("object", f.Object, f.ObjectEntity, f.ObjectStart, f.ObjectEnd)
	errs := []error{subjectErr, objectErr}
	status := cmp.Or(f.Status, graph.Asserted)
	if f.Relation == "" {
		errs = append(errs, errors.New(`no "relation"`))
	}
	if !slices.Contains(statuses(), status) {
		errs = append(errs, fmt.Errorf("unknown status %q; want one of %v", status, statuses()))
	}
	return Fact{
		Doc: doc, Relation: f.Relation, Subject: subject, Object: object, Status: status, Evidence: f.Evidence, Optional: f.Optional,
	}, inLine(errs)
}

func place(role, text, entity string, start, end *int) (Argument, error) {
	a := Argument{Text: text, Entity: entity}
	if start == nil || end == nil {
		return a, fmt.Errorf(`no "%s_start" and "%s_end"`, role, role)
	}
	if a.Span = (Span{*start, *end}); *start < 0 || a.Span.none() {
		return a, fmt.Errorf("%s from %d to %d is no span", role, *start, *end)
	}
	return a, nil
}

// inLine puts problems of one line behind each other.
func inLine(errs []error) error {
	var parts []string
	for _, err := range errs {
		if err != nil {
			parts = append(parts, err.Error())
		}
	}
	if parts == nil {
		return nil
	}
	return errors.New(strings.Join(parts, "; "))
}

// ReadGold reads a gold file, or says of all its lines what is wrong.
func ReadGold(name string, in io.Reader) ([]*Document, error) {
	var docs []*Document
	by := map[string]*Document{}
	err := eachLine(name, in, func(line []byte) error {
		var r record
		if err := decode(line, &r); err != nil {
			return err
		}
		id := r.doc()
		switch {
		case id == "":
			return errors.New(`no "doc", the id of the text`)
		case r.whole() && by[id] != nil:
			return fmt.Errorf("there is a text %q before", id)
		case by[id] == nil:
			by[id] = &Document{ID: id}
			docs = append(docs, by[id])
		}
		return by[id].add(r)
	})
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(docs, func(d *Document) bool { return len(d.Facts) > 0 || len(d.Annotated) > 0 }) {
		return nil, fmt.Errorf(`%s: nothing to measure: no record has "facts" or "annotated_relations"`, name)
	}
	return docs, nil
}

// add takes over what a record says of the text.
func (d *Document) add(r record) error {
	if !r.whole() {
		return d.take([]fact{r.fact})
	}
	d.Language = cmp.Or(r.Language, r.Lang)
	if r.Text != nil {
		d.Text = *r.Text
	}
	if r.Annotated != nil {
		d.Annotated = append([]string{}, *r.Annotated...)
	}
	for _, e := range r.Entities {
		if e.ID == "" {
			continue // a mention of a data set that does not join them
		}
		spans := make([]Span, len(e.Mentions))
		for i, m := range e.Mentions {
			spans[i] = Span(m)
		}
		d.Entities = append(d.Entities, Entity{e.ID, e.Name, spans})
	}
	if r.Facts == nil {
		return nil
	}
	return d.take(*r.Facts)
}

// take adds facts, or says what is wrong with them.
func (d *Document) take(facts []fact) error {
	var errs []error
	text := []rune(d.Text)
	for i, f := range facts {
		fact, err := f.read(d.ID)
		if err == nil && d.Text != "" {
			err = inLine([]error{stands(text, fact.Subject), stands(text, fact.Object)})
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("fact %d: %w", i+1, err))
		}
		fact.Subject.Name, fact.Object.Name = d.name(fact.Subject), d.name(fact.Object)
		d.Facts = append(d.Facts, fact)
	}
	return inLine(errs)
}

// name is what the entity of an argument is called.
func (d *Document) name(a Argument) string {
	for _, e := range d.Entities {
		if e.ID == a.Entity {
			return e.Name
		}
	}
	return ""
}

// stands checks that the text has the words where the fact says: offsets in
// bytes would go unseen otherwise.
func stands(text []rune, a Argument) error {
	if a.Span.End > len(text) {
		return fmt.Errorf("%q from %d to %d is outside the text, which has %d characters", a.Text, a.Span.Start, a.Span.End, len(text))
	}
	if is := string(text[a.Span.Start:a.Span.End]); a.Text != "" && a.Text != is {
		return fmt.Errorf("%q from %d to %d is %q in the text; offsets are Unicode code points, the end exclusive", a.Text, a.Span.Start, a.Span.End, is)
	}
	return nil
}

// ReadClaims reads a file of claims: facts as in gold files with the "doc" they
// are of, one a line or in records, or what "dossier extract" writes.
func ReadClaims(name string, in io.Reader) ([]Fact, error) {
	var found []Fact
	err := eachLine(name, in, func(line []byte) error {
		var kind struct {
			Subject json.RawMessage `json:"subject"`
		}
		if err := decode(line, &kind); err != nil {
			return err
		}
		if len(kind.Subject) > 0 && kind.Subject[0] == '{' {
			var c graph.Claim
			err := decode(line, &c)
			found = append(found, Claims([]graph.Claim{c})...)
			return err
		}
		facts, err := readFacts(line)
		found = append(found, facts...)
		return err
	})
	return found, err
}

func readFacts(line []byte) ([]Fact, error) {
	var r record
	if err := decode(line, &r); err != nil {
		return nil, err
	}
	d := Document{ID: r.doc()}
	if d.ID == "" {
		return nil, errors.New(`no "doc", the id of the text`)
	}
	err := d.add(r)
	return d.Facts, err
}

// Relations are those that the documents have facts of, or were searched for.
func Relations(docs []*Document) []string {
	names := map[string]bool{}
	for _, d := range docs {
		for _, r := range d.Annotated {
			names[r] = true
		}
		for _, f := range d.Facts {
			names[f.Relation] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}
