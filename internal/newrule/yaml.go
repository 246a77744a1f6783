package newrule

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"dossier/extract/text"
	"dossier/rules"
)

// yaml writes the rule file.
func (m *maker) yaml(f *rules.Form, negated string) string {
	var b strings.Builder
	line := func(indent int, format string, args ...any) {
		fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", indent), fmt.Sprintf(format, args...))
	}
	line(0, "pack: %s", m.Pack)
	m.names(line)
	line(0, "\nrelations:")
	line(1, "- relation: %s", m.Relation)
	if m.known == nil {
		line(2, "subject: %s", m.SubjectType)
		line(2, "object: %s", m.ObjectType)
	}
	line(2, "forms:")
	line(3, "%s:", m.reading.Language)
	line(4, "- name: %s", m.formName(f))
	for _, l := range formLines(f) {
		line(5, "%s", l)
	}
	line(2, "examples:")
	line(3, "%s:", m.reading.Language)
	fact := "subject: " + scalar(m.Subject) + ", object: " + scalar(m.Object)
	line(4, "- text: %s", scalar(strings.TrimSpace(m.Text)))
	line(5, "facts: [{%s}]", fact)
	if negated != "" {
		line(4, "- text: %s", scalar(strings.TrimSpace(negated)))
		line(5, "facts: [{%s, status: negated}]", fact)
	}
	return b.String()
}

// names introduces the names that no rule file declares.
func (m *maker) names(line func(int, string, ...any)) {
	byType := map[string][]string{}
	for _, e := range [][2]string{{m.Subject, m.SubjectType}, {m.Object, m.ObjectType}} {
		if !m.declared(e[0], e[1]) {
			byType[e[1]] = append(byType[e[1]], scalar(e[0]))
		}
	}
	if len(byType) > 0 {
		line(0, "\nexample_names:")
	}
	for _, t := range []string{m.SubjectType, m.ObjectType} {
		if byType[t] != nil {
			line(1, "%s: [%s]", t, strings.Join(byType[t], ", "))
			delete(byType, t)
		}
	}
}

// formLines are the keys of a form besides its name.
func formLines(f *rules.Form) []string {
	var out []string
	switch f.Kind {
	case rules.TextForm:
		return []string{"text: " + scalar(f.Pattern)}
	case rules.VerbForm:
		out = append(out, "verb: "+scalar(f.Lemmas[0]))
	case rules.NounForm:
		out = append(out, "noun: "+scalar(f.Lemmas[0]))
	}
	if f.Is != "" {
		out = append(out, "is: "+f.Is)
	}
	for _, w := range f.With {
		out = append(out, fmt.Sprintf("with: {%s: [%s]}", w.Function, scalar(w.Nouns[0])))
	}
	plain := f.Kind == rules.VerbForm && f.Subject.Functions[0] == "subject" && f.Object.Functions[0] == "object"
	if len(f.Subject.Functions) > 0 && !plain {
		out = append(out, "subject: "+scalar(f.Subject.Functions[0]))
	}
	if len(f.Object.Functions) > 0 && !plain {
		out = append(out, "object: "+scalar(f.Object.Functions[0]))
	}
	return out
}

// formName is a name for a form that its relation does not have yet.
func (m *maker) formName(f *rules.Form) string {
	words := append(slices.Clone(f.Lemmas), f.Pattern)
	name := kebab(strings.NewReplacer("{subject}", "", "{object}", "").Replace(strings.Join(words, " ")), text.NewFolder(m.set.Languages...))
	if name == "" {
		name = "form"
	}
	taken := func(n string) bool {
		return m.known != nil && slices.ContainsFunc(m.known.Forms, func(f *rules.Form) bool { return f.Name == n && f.Language == m.reading.Language })
	}
	for n, i := name, 2; ; i++ {
		if !taken(n) {
			return n
		}
		n = fmt.Sprintf("%s-%d", name, i)
	}
}

// kebab is what a text has of letters and digits, in lower case with hyphens.
func kebab(s string, fold text.Folder) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(fold.Fold(s)), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}

// scalar writes a word or text as YAML, in quotation marks where it needs them.
func scalar(s string) string {
	if strings.ContainsAny(s, ",[]{}") {
		return fmt.Sprintf("%q", s)
	}
	out, err := yaml.Marshal(s)
	if err != nil {
		return fmt.Sprintf("%q", s)
	}
	return strings.TrimSpace(string(out))
}
