package house

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The commands that documents tell people to type.
var (
	fence   = regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```")
	typed   = regexp.MustCompile(`(?m)^\$ (.*)$`)
	comment = regexp.MustCompile(`\s+#.*$`)
	word    = regexp.MustCompile(`^[a-z][a-z0-9]+$`)
)

func TestCommands(t *testing.T) {
	dossier := build(t)
	for _, doc := range files(t, isDocument) {
		for _, line := range commands(content(t, doc)) {
			switch first, rest, _ := strings.Cut(line, " "); first {
			case "dossier":
				testDossier(t, doc, dossier, rest)
			case "make":
				testMake(t, doc, rest)
			}
		}
	}
}

// commands are what stands behind a prompt or in the text as code.
func commands(text string) (all []string) {
	for _, block := range fence.FindAllStringSubmatch(text, -1) {
		for _, m := range typed.FindAllStringSubmatch(block[2], -1) {
			all = append(all, comment.ReplaceAllString(m[1], ""))
		}
	}
	for _, m := range code.FindAllStringSubmatch(fence.ReplaceAllString(text, ""), -1) {
		all = append(all, m[1])
	}
	for i, line := range all {
		all[i] = strings.Replace(line, "go run ./cmd/dossier", "dossier", 1)
	}
	return all
}

func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "dossier")
	cmd := exec.Command("go", "build", "-o", program, "./cmd/dossier")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// testDossier asks the program for help on the command and looks for the flags.
func testDossier(t *testing.T, doc, program, line string) {
	t.Helper()
	words := strings.Fields(line)
	var path []string
	help := ask(t, program)
	for len(words) > 0 && strings.Contains(help, "\nCOMMANDS:") && word.MatchString(strings.Split(words[0], "|")[0]) {
		for _, name := range strings.Split(words[0], "|") {
			help = ask(t, program, append(path, name)...)
			if help == "" {
				t.Errorf("%s: dossier %s: there is no such command", doc, line)
				return
			}
		}
		path, words = append(path, strings.Split(words[0], "|")[0]), words[1:]
	}
	for _, w := range words {
		name, _, _ := strings.Cut(w, "=")
		if strings.HasPrefix(name, "--") && !strings.Contains(help, name) {
			t.Errorf("%s: dossier %s: there is no flag %s", doc, line, name)
		}
	}
}

// ask gives the help on a command, empty where there is no such command.
func ask(t *testing.T, program string, path ...string) string {
	t.Helper()
	out, err := exec.Command(program, append(slices.Clone(path), "--help")...).Output()
	if err != nil {
		return ""
	}
	return string(out)
}

func testMake(t *testing.T, doc, line string) {
	t.Helper()
	targets := content(t, "Makefile")
	for _, target := range strings.Fields(line) {
		if !strings.HasPrefix(target, "-") && !strings.Contains(targets, "\n"+target+":") {
			t.Errorf("%s: make %s: there is no such target", doc, target)
		}
	}
}
