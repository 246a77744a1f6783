package house

import (
	"os/exec"
	"path"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// Where the program is built is nobody's business: neither the paths of the
// machine nor the hosts that packages come from are written down. The names are
// put together here, since this file is read too.
func TestNoPlaces(t *testing.T) {
	hosts := []string{
		"proxy.golang" + ".org", "sum.golang" + ".org", "repo1.maven" + ".org", "repo.maven.apache" + ".org",
		"registry.npmjs" + ".org", "pypi" + ".org", "pythonhosted" + ".org", "crates" + ".io", "deb.debian" + ".org",
	}
	for i, host := range hosts {
		hosts[i] = regexp.QuoteMeta(host)
	}
	place := regexp.MustCompile(`(^|[\s"'=(:])/(work|root)/|` + strings.Join(hosts, "|"))
	for _, file := range tracked(t) {
		text := content(t, file)
		if !utf8.ValidString(text) {
			continue // a picture, or an article with broken bytes
		}
		if at := place.FindStringIndex(text); at != nil {
			t.Errorf("%s:%d: names a place: %q", file, 1+strings.Count(text[:at[0]], "\n"), text[at[0]:at[1]])
		}
	}
}

// tracked are the files under version control; where there is none, all.
func tracked(t *testing.T) []string {
	t.Helper()
	everything := files(t, func(string) bool { return true })
	git := exec.Command("git", "ls-files", "-z")
	git.Dir = root
	out, err := git.Output()
	if err != nil {
		return everything
	}
	ours := map[string]bool{}
	for _, file := range strings.Split(string(out), "\x00") {
		ours[file] = true
	}
	var found []string
	for _, file := range everything {
		if ours[file] {
			found = append(found, file)
		}
	}
	return found
}

// Whose work a data file is made from is said at the top of the repository too.
func TestNoticeNamesData(t *testing.T) {
	notice := content(t, "NOTICE")
	for _, file := range files(t, func(p string) bool { return path.Ext(p) == ".tsv" && strings.HasPrefix(p, "rules/packs/") }) {
		head, _, _ := strings.Cut(content(t, file), "\n") // "# German verbs. From …, see NOTICE."
		if strings.Contains(head, " From ") && !strings.Contains(notice, file) {
			t.Errorf("NOTICE does not name %s", file)
		}
	}
}
