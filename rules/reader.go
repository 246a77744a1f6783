package rules

import (
	"regexp"

	"gopkg.in/yaml.v3"
)

// reader reads one rule file into the builder.
type reader struct {
	*builder
	file  *file
	pack  string
	lang  *Language // of the file's `language:`
	names []NameList
}

// readFile reads a parsed file.
func (b *builder) readFile(f *file) {
	r := &reader{builder: b, file: f, pack: f.base()}
	top := value{node: f.root, file: f}
	r.head(top)
	var fields []field
	for _, h := range r.headFields() {
		fields = append(fields, may(h.key, func(value) {})) // read before
	}
	top.object("the file", append(fields, r.bodyFields()...)...)
}

// headFields are the keys that the others need.
func (r *reader) headFields() []field {
	return []field{
		may("pack", r.readPack), may("language", r.readLanguage), may("example_names", r.readExampleNames),
	}
}

// bodyFields are all other keys.
func (r *reader) bodyFields() []field {
	fields := []field{
		may("entities", r.readEntities), may("entities_files", r.readEntityFiles), may("gazetteers", r.readGazetteers), may("relations", r.readRelations),
		may("judgements", r.readJudgements),
	}
	for _, lf := range r.languageFields() {
		fields = append(fields, may(lf.key, r.ofLanguage(lf)))
	}
	return fields
}

// head reads the keys that the others need, wherever they stand.
func (r *reader) head(top value) {
	r.lang = newLanguage("")
	if top.node.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(top.node.Content); i += 2 {
		for _, h := range r.headFields() {
			if h.key == top.node.Content[i].Value {
				h.read(value{node: top.node.Content[i+1], file: r.file})
			}
		}
	}
}

func (r *reader) readPack(v value) {
	if s, ok := v.word("pack"); ok && v.kebab("the name of a pack", s) {
		r.pack = s
	}
}

func (r *reader) readLanguage(v value) {
	s, ok := v.word("language")
	if !ok {
		return
	}
	const code = `^[a-z]{2,3}$`
	v.fits(code)
	if !regexp.MustCompile(code).MatchString(s) {
		v.fail("language %q is no language code; write one such as de or en", s)
		return
	}
	r.lang = r.language(s)
}

// ofLanguage refuses a key that needs the file's language where there is none.
func (r *reader) ofLanguage(f field) func(value) {
	return func(v value) {
		if r.lang.Code == "" {
			v.fail("%q needs the file's language; write language: and its code at the head of the file", f.key)
			return
		}
		f.read(v)
	}
}

func (r *reader) readExampleNames(v value) {
	v.pairs("example_names", func(key, val value) {
		list := NameList{Type: key.node.Value}
		key.among("type", key.node.Value, entityTypes())
		val.words("the names of type "+key.node.Value, func(_ value, s string) { list.Names = append(list.Names, s) })
		r.names = append(r.names, list)
	})
}

// kebab reports whether a name is lower case with hyphens, and says so if not.
func (v value) kebab(what, s string) bool {
	return v.spelled(what, s, '-', "mayr-bau")
}

// snake does the same with low lines.
func (v value) snake(what, s string) bool {
	return v.spelled(what, s, '_', "head_of")
}

// RelationName reports whether a relation may be called so: lower_snake.
func RelationName(s string) bool { return joined(s, '_') }

func (v value) spelled(what, s string, joint byte, example string) bool {
	v.fits(spelling(joint))
	if joined(s, joint) {
		return true
	}
	v.fail("%s must be lower-case letters and digits joined by %q, such as %s, not %q", what, joint, example, s)
	return false
}

// joined reports whether s is lower-case letters and digits with single joints
// between them.
func joined(s string, joint byte) bool {
	last := joint
	for i := range len(s) {
		c := s[i]
		switch {
		case c == joint && last == joint:
			return false
		case c != joint && (c < 'a' || c > 'z') && (c < '0' || c > '9'):
			return false
		}
		last = c
	}
	return last != joint
}
