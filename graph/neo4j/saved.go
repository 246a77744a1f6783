package neo4j

import (
	"embed"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

//go:embed queries/*.cypher
var queryFiles embed.FS

// Saved is a query that comes with dossier. Its file begins with comments: the
// title, the question it answers, and one line for each parameter.
type Saved struct {
	Name       string // of its file, without .cypher
	Title      string
	Question   string
	Parameters []Parameter
	Cypher     string // the whole file
}

// Parameter is what a saved query must be given.
type Parameter struct {
	Name    string
	Kind    string // "an entity", "a day", "words to look for"
	Example string
}

// Entity says whether the parameter names an entity. The query wants its id, or
// name or alias to the letter; Store.Resolve finds the id for other spellings.
func (p Parameter) Entity() bool { return p.Kind == "an entity" }

// SavedQueries are the queries that come with dossier, sorted by name.
func SavedQueries() ([]Saved, error) {
	files, err := fs.Glob(queryFiles, "queries/*.cypher")
	if err != nil {
		return nil, err
	}
	var all []Saved
	for _, file := range files {
		data, err := queryFiles.ReadFile(file)
		if err != nil {
			return nil, err
		}
		all = append(all, parseSaved(strings.TrimSuffix(path.Base(file), ".cypher"), string(data)))
	}
	return all, nil
}

func parseSaved(name, text string) Saved {
	q := Saved{Name: name, Cypher: text}
	title, rest, _ := strings.Cut(text, "\n")
	question, _, _ := strings.Cut(rest, "\n")
	q.Title, q.Question = strings.TrimPrefix(title, "// "), strings.TrimPrefix(question, "// ")
	declared := regexp.MustCompile(`(?m)^// \$([a-z_]+): (.+), such as (.+)$`)
	for _, m := range declared.FindAllStringSubmatch(text, -1) {
		q.Parameters = append(q.Parameters, Parameter{Name: m[1], Kind: m[2], Example: m[3]})
	}
	return q
}

// Body is the query without the comments it begins with.
func (q Saved) Body() string {
	body := q.Cypher
	for strings.HasPrefix(body, "//") {
		_, body, _ = strings.Cut(body, "\n")
	}
	return body
}
