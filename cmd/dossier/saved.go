package main

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

//go:embed queries/*.cypher
var queryFiles embed.FS

// savedQuery is a query that has a name. Its first line says what it is for.
type savedQuery struct {
	name, about, cypher string
}

// savedQueries are those that come with dossier, sorted by name.
func savedQueries() ([]savedQuery, error) {
	files, err := fs.Glob(queryFiles, "queries/*.cypher")
	if err != nil {
		return nil, err
	}
	var all []savedQuery
	for _, file := range files {
		data, err := queryFiles.ReadFile(file)
		if err != nil {
			return nil, err
		}
		about, _, _ := strings.Cut(string(data), "\n")
		all = append(all, savedQuery{
			name:   strings.TrimSuffix(path.Base(file), ".cypher"),
			about:  strings.TrimPrefix(about, "// "),
			cypher: string(data),
		})
	}
	return all, nil
}

var parameter = regexp.MustCompile(`\$([a-z_]+)`)

// parameters are the names that a query takes.
func (q savedQuery) parameters() []string {
	var names []string
	for _, m := range parameter.FindAllStringSubmatch(q.cypher, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// missing says which parameters of a query were not given.
func (q savedQuery) missing(given map[string]any) error {
	var want []string
	for _, name := range q.parameters() {
		if _, ok := given[name]; !ok {
			want = append(want, fmt.Sprintf("--param %s=…", name))
		}
	}
	if len(want) == 0 {
		return nil
	}
	return fmt.Errorf("query %s needs %s", q.name, strings.Join(want, " "))
}
