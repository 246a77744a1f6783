// Package browserkit makes Neo4j Browser pleasant for a graph of dossier's: a
// style for its nodes and edges, a guide that leads through it, the saved
// queries as favourites, and the server that hands them over.
package browserkit

import (
	"archive/zip"
	"bytes"
	"cmp"
	"embed"
	"fmt"
	htmltemplate "html/template"
	"regexp"
	"strings"
	"text/template"

	"dossier/graph/neo4j"
)

//go:embed files
var files embed.FS

// Kit is made for one graph.
type Kit struct {
	// Relations are the names of those that have a style, lower_snake.
	Relations []string
	// Examples are the values that guide and favourites give to parameters, by
	// their names; without one a query keeps its own example.
	Examples map[string]string
}

// Style is the GraSS file. A label or type without a rule of its own would get
// a colour by chance, which beats those of the node's other labels; of two
// rules that fit the later one wins, so Entity comes before its types.
func (k Kit) Style() ([]byte, error) {
	style, err := template.ParseFS(files, "files/style.grass")
	if err != nil {
		return nil, err
	}
	names := struct{ Own, Facts []string }{Own: neo4j.OwnTypes()}
	for _, r := range k.Relations {
		names.Facts = append(names.Facts, strings.ToUpper(r))
	}
	var out bytes.Buffer
	err = style.Execute(&out, names)
	return out.Bytes(), err
}

// Guide is the page that :play shows. The address is the one that style and
// favourites are served under.
func (k Kit) Guide(address string) ([]byte, error) {
	guide, err := htmltemplate.ParseFS(files, "files/guide.html")
	if err != nil {
		return nil, err
	}
	queries, err := neo4j.SavedQueries()
	if err != nil {
		return nil, err
	}
	page := struct {
		Address string
		Query   map[string]string
		Title   map[string]string
	}{address, map[string]string{}, map[string]string{}}
	for _, q := range queries {
		page.Query[q.Name], page.Title[q.Name] = k.runnable(q), q.Title
	}
	var out bytes.Buffer
	err = guide.Execute(&out, page)
	return out.Bytes(), err
}

// Favourites is the .zip of the saved queries that Browser imports: a file each,
// named by its first line. They are in no folder, of which Browser would make as
// many as there are files.
func (k Kit) Favourites() ([]byte, error) {
	queries, err := neo4j.SavedQueries()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, q := range queries {
		file, err := archive.Create(q.Name + ".cypher")
		if err != nil {
			return nil, err
		}
		if _, err := fmt.Fprintf(file, "// %s\n// %s\n%s", q.Title, q.Question, k.runnable(q)); err != nil {
			return nil, err
		}
	}
	err = archive.Close()
	return out.Bytes(), err
}

// runnable is a query with values in the place of its parameters: Browser draws
// nothing for a script that sets them first.
func (k Kit) runnable(q neo4j.Saved) string {
	values := map[string]string{}
	for _, p := range q.Parameters {
		values["$"+p.Name] = quoted(cmp.Or(k.Examples[p.Name], p.Example))
	}
	return regexp.MustCompile(`\$[a-z_]+`).ReplaceAllStringFunc(q.Body(), func(name string) string { return values[name] })
}

// quoted is a text as Cypher writes it.
func quoted(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", " ").Replace(s) + "'"
}
