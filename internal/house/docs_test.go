package house

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	link     = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	code     = regexp.MustCompile("`([^`\n]+)`")
	heading  = regexp.MustCompile(`(?m)^#+ +(.*)$`)
	pathLike = regexp.MustCompile(`^\.?[a-z][\w.-]*(/[\w.-]+)+/?$`)
)

func TestLinks(t *testing.T) {
	for _, doc := range files(t, isDocument) {
		for _, m := range link.FindAllStringSubmatch(content(t, doc), -1) {
			if !strings.Contains(m[1], "://") {
				testLink(t, doc, m[1])
			}
		}
	}
}

func testLink(t *testing.T, doc, target string) {
	t.Helper()
	file, anchor, _ := strings.Cut(target, "#")
	if file == "" {
		file = doc
	} else {
		file = path.Join(path.Dir(doc), file)
	}
	switch {
	case !exists(file):
		t.Errorf("%s: link to %s, which is not there", doc, target)
	case anchor != "" && !hasAnchor(content(t, file), anchor):
		t.Errorf("%s: link to %s, which has no such heading", doc, target)
	}
}

func hasAnchor(text, anchor string) bool {
	for _, m := range heading.FindAllStringSubmatch(text, -1) {
		name := regexp.MustCompile(`[^\w -]`).ReplaceAllString(strings.ToLower(m[1]), "")
		if strings.ReplaceAll(name, " ", "-") == anchor {
			return true
		}
	}
	return false
}

// What looks like a path of the repository is one.
func TestPaths(t *testing.T) {
	for _, doc := range files(t, isDocument) {
		for _, m := range code.FindAllStringSubmatch(content(t, doc), -1) {
			top, _, _ := strings.Cut(m[1], "/")
			if pathLike.MatchString(m[1]) && exists(top) && !exists(m[1]) {
				t.Errorf("%s: names %s, which is not there", doc, m[1])
			}
		}
	}
}

// Every folder of code has its line in the architecture.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	text := content(t, "ARCHITECTURE.md")
	for _, file := range files(t, isProgram) {
		if dir := path.Dir(file); path.Base(dir) != "servertest" && !strings.Contains(text, "| `"+dir+"` |") {
			t.Errorf("ARCHITECTURE.md: says nothing of the package %s", dir)
		}
	}
}

func exists(file string) bool {
	_, err := os.Stat(filepath.Join(root, filepath.FromSlash(file)))
	return err == nil
}

// TestSecurityNamesTests looks for every test that docs/security.md relies on.
func TestSecurityNamesTests(t *testing.T) {
	var tests strings.Builder
	for _, file := range files(t, func(p string) bool { return strings.HasSuffix(p, "_test.go") }) {
		tests.WriteString(content(t, file))
	}
	named := regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z0-9]+)`").FindAllStringSubmatch(content(t, "docs/security.md"), -1)
	if len(named) == 0 {
		t.Error("docs/security.md names no tests")
	}
	for _, m := range named {
		if !strings.Contains(tests.String(), "func "+m[1]+"(") {
			t.Errorf("docs/security.md relies on %s, which is not there", m[1])
		}
	}
}
