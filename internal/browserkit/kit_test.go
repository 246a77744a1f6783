package browserkit_test

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/browserkit"
	"dossier/rules"
)

// packs is the kit of a graph that only the packs wrote.
func packs(t *testing.T) browserkit.Kit {
	t.Helper()
	set, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	var kit browserkit.Kit
	for _, r := range set.Relations {
		kit.Relations = append(kit.Relations, r.Name)
	}
	slices.Sort(kit.Relations)
	kit.Relations = slices.Compact(kit.Relations)
	return kit
}

// Every label and every type of edge has one rule, with a colour and a caption,
// and a node's general label comes before its special one.
func TestStyle(t *testing.T) {
	kit := packs(t)
	style, err := kit.Style()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"node", "node.Article", "node.Claim", "node.Dossier", "node.Asserted", "node.Reported", "node.Speculative", "node.Negated",
		"node.Entity", "node.Provisional", "relationship", "relationship.SUBJECT", "relationship.SAID_BY", "relationship.MENTIONED_IN",
	}
	for _, label := range graph.EntityTypes() {
		want = append(want, "node."+label)
	}
	for _, r := range kit.Relations {
		want = append(want, "relationship."+graph.EdgeType(r, graph.Asserted), "relationship."+graph.EdgeType(r, graph.Reported))
	}
	found := selectors(string(style))
	for _, selector := range want {
		if at := slices.Index(found, selector); at < 0 || slices.Contains(found[at+1:], selector) {
			t.Errorf("%s has no rule, or several", selector)
		}
	}
	for _, pair := range [][2]string{{"node.Entity", "node.Person"}, {"node.Claim", "node.Asserted"}, {"node.Claim", "node.Negated"}} {
		if slices.Index(found, pair[0]) > slices.Index(found, pair[1]) {
			t.Errorf("%s comes after %s and would win", pair[0], pair[1])
		}
	}
	if strings.Contains(string(style), "/*") || regexp.MustCompile(`:[^;\n]*:`).Match(style) {
		t.Error("Browser understands neither comments nor a second colon")
	}
}

func selectors(style string) []string {
	var all []string
	for _, m := range regexp.MustCompile(`(?m)^(\S+) \{$`).FindAllStringSubmatch(style, -1) {
		all = append(all, m[1])
	}
	return all
}

// What the edges of a claim look like must not be taken for a fact, nor a
// rumour for what is asserted.
func TestStyleTellsApart(t *testing.T) {
	style, err := browserkit.Kit{Relations: []string{"owns"}}.Style()
	if err != nil {
		t.Fatal(err)
	}
	looks := map[string]string{}
	for _, kind := range []string{"node.Claim", "node.Person", "relationship.OWNS", "relationship.ALLEGED_OWNS", "relationship.SUBJECT"} {
		rule := regexp.MustCompile(`(?ms)^` + regexp.QuoteMeta(kind) + ` \{\n(.*?)^\}`).FindStringSubmatch(string(style))
		look := regexp.MustCompile(`(?m)^  color: .*$`).FindString(rule[1])
		if other, taken := looks[look]; taken || look == "" {
			t.Errorf("%s looks like %s: %q", kind, other, look)
		}
		looks[look] = kind
	}
}

func TestFavourites(t *testing.T) {
	data, err := browserkit.Kit{Examples: map[string]string{"name": "L'Aquila"}}.Favourites()
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	queries, err := neo4j.SavedQueries()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range queries {
		file, err := archive.Open(q.Name + ".cypher")
		if err != nil {
			t.Error(err)
			continue
		}
		text, err := io.ReadAll(file)
		body, headed := strings.CutPrefix(string(text), "// "+q.Title+"\n// "+q.Question+"\n")
		if err != nil || !headed || !strings.HasPrefix(body, "MATCH ") && !strings.HasPrefix(body, "CALL {") || strings.Contains(body, "$") {
			t.Errorf("%s: %v\n%s", q.Name, err, text)
		}
		if want := `WHERE 'L\'Aquila' IN `; q.Name == "about" && !strings.Contains(string(text), want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}

// What the guide and the favourites run is good Cypher.
func TestFavouritesRun(t *testing.T) {
	store, _ := open(t)
	kit, err := browserkit.For(t.Context(), store, nil)
	if err != nil {
		t.Fatal(err)
	}
	data, err := kit.Favourites()
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.File {
		text, err := fs.ReadFile(archive, file.Name)
		if err != nil {
			t.Fatal(err)
		}
		run(t, store, string(text), nil)
	}
}

// handler serves a kit in front of a Browser that says where it was asked.
func handler(t *testing.T) http.Handler {
	t.Helper()
	browser := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "asked "+r.URL.Path) //nolint:errcheck // a test server
	}))
	t.Cleanup(browser.Close)
	target, err := url.Parse(browser.URL + "/browser/?connectURL=bolt%3A%2F%2F127.0.0.1%3A1")
	if err != nil {
		t.Fatal(err)
	}
	h, err := packs(t).Handler(target, "http://localhost:7475")
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestHandler(t *testing.T) {
	h := handler(t)
	for name, test := range map[string]struct {
		method, path, host, origin string
		code                       int
		allow, body                string
	}{
		"style":           {"GET", "/dossier/style.grass", "localhost:7475", "http://127.0.0.1:7474", 200, "http://127.0.0.1:7474", "node.Entity {"},
		"guide":           {"GET", "/dossier/guide.html", "localhost:7475", "http://localhost:7474", 200, "http://localhost:7474", ":style http://localhost:7475/dossier/style.grass"},
		"favourites":      {"GET", "/dossier/favourites.zip", "127.0.0.1:7475", "", 200, "", "PK"},
		"asks for leave":  {"OPTIONS", "/dossier/guide.html", "localhost:7475", "http://localhost:7474", 204, "http://localhost:7474", ""},
		"page elsewhere":  {"GET", "/dossier/guide.html", "localhost:7475", "https://elsewhere.example", 200, "", "slide"},
		"start":           {"GET", "/dossier/", "localhost:7475", "", 200, "", `href="/browser/?arg=http%3A%2F%2Flocalhost%3A7475%2Fdossier%2Fguide.html&amp;cmd=play&amp;connectURL=bolt%3A%2F%2F127.0.0.1%3A1"`},
		"Browser":         {"GET", "/browser/app.js", "localhost:7475", "", 200, "", "asked /browser/app.js"},
		"no other path":   {"GET", "/db/neo4j/tx/commit", "localhost:7475", "", 404, "", ""},
		"no writing":      {"POST", "/browser/", "localhost:7475", "", 405, "", ""},
		"no style by PUT": {"PUT", "/dossier/style.grass", "localhost:7475", "", 405, "", ""},
		"another name":    {"GET", "/dossier/guide.html", "elsewhere.example", "", 403, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(test.method, "http://"+test.host+test.path, nil)
			r.Header.Set("Origin", test.origin)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if got := w.Header().Get("Access-Control-Allow-Origin"); w.Code != test.code || got != test.allow {
				t.Errorf("code %d, allowed %q; want %d, %q", w.Code, got, test.code, test.allow)
			}
			if !strings.Contains(w.Body.String(), test.body) {
				t.Errorf("no %q in\n%s", test.body, w.Body)
			}
			if headers := w.Header().Get("Access-Control-Allow-Headers"); test.allow != "" && headers != "cache-control, pragma" {
				t.Errorf("allowed headers %q", headers)
			}
		})
	}
}

// The start page keeps the rules in their order, since the later one wins.
func TestStartPageKeepsOrder(t *testing.T) {
	w := httptest.NewRecorder()
	handler(t).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://localhost:7475/dossier/", nil))
	page := strings.ReplaceAll(w.Body.String(), `\u0022`, `"`)
	entity, person := strings.Index(page, `"node.Entity`), strings.Index(page, `"node.Person`)
	claim, asserted := strings.Index(page, `"node.Claim`), strings.Index(page, `"node.Asserted`)
	if entity < 0 || person < entity || claim < 0 || asserted < claim {
		t.Errorf("Entity at %d, Person at %d, Claim at %d, Asserted at %d", entity, person, claim, asserted)
	}
}

func TestBrowserDoesNotAnswer(t *testing.T) {
	h, err := browserkit.Kit{}.Handler(&url.URL{Scheme: "http", Host: "127.0.0.1:1", Path: "/browser/"}, "http://localhost:7475")
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://localhost:7475/browser/", nil))
	if w.Code != http.StatusBadGateway || !strings.Contains(w.Body.String(), "dossier neo4j start") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

// The kit of a graph takes its examples and relations from it.
func TestFor(t *testing.T) {
	store, _ := open(t)
	kit, err := browserkit.For(t.Context(), store, []string{"sponsors"})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []string{"sponsors", "head_of", "operates"} {
		if !slices.Contains(kit.Relations, r) {
			t.Errorf("no style for %s", r)
		}
	}
	for _, r := range kit.Relations {
		if strings.HasPrefix(r, "alleged_") || r == "said_by" {
			t.Errorf("%s is no relation", r)
		}
	}
	if kit.Examples["day"] != "2023-04-12" || kit.Examples["name"] == "" || kit.Examples["from"] == kit.Examples["to"] {
		t.Errorf("examples %v", kit.Examples)
	}
}
