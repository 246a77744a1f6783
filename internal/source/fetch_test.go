package source

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// site is a server of pages by path.
func site(t *testing.T, pages map[string]http.HandlerFunc) string {
	t.Helper()
	mux := http.NewServeMux()
	for path, h := range pages {
		mux.HandleFunc(path, h)
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}

func says(contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		fmt.Fprint(w, body)
	}
}

func TestAddresses(t *testing.T) {
	var busy atomic.Int32
	var at string
	at = site(t, map[string]http.HandlerFunc{
		"/robots.txt": says("text/plain", "User-agent: *\nDisallow: /secret\n"),
		"/a":          says("text/html; charset=utf-8", strings.Replace(albaPage, `<link rel="canonical" href="/wirtschaft/alba?utm_source=x">`, "", 1)),
		"/secret/a":   says("text/html", albaPage),
		"/plain":      says("text/plain", "date 2020 Alba."),
		"/doc.pdf":    says("application/pdf", pdfOf("Alba AG")),
		"/gone":       http.NotFound,
		"/big":        says("text/plain", strings.Repeat("x", 2<<10)),
		"/far":        func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/a", http.StatusFound) },
		"/round":      func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) },
		"/file": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		},
		"/feed": func(w http.ResponseWriter, r *http.Request) {
			says("application/rss+xml", strings.ReplaceAll(rss, "https://example.org/a", at+"/plain"))(w, r)
		},
		"/busy": func(w http.ResponseWriter, r *http.Request) {
			if busy.Add(1) == 1 {
				w.Header().Set("Retry-After", "0")
				http.Error(w, "later", http.StatusServiceUnavailable)
				return
			}
			says("text/plain", "date 2020 Alba.")(w, r)
		},
	})
	for path, want := range map[string][]string{
		"/a":        {"/a: " + at + "/a"},
		"/secret/a": {"/secret/a: error: the site's robots.txt asks programs not to read it"},
		"/plain":    {"/plain: " + at + "/plain"},
		"/doc.pdf":  {"/doc.pdf: " + at + `/doc.pdf; no date; say it as "date 2020-09" before the text or as published`},
		"/gone":     {"/gone: error: the site answers 404 Not Found"},
		"/big":      {"/big: error: larger than 1024 bytes, the limit of one article"},
		"/far":      {"/far: " + at + "/a"},
		"/round":    {"/round: error: it redirects more than 5 times"},
		"/file":     {"/file: error: file:///etc/passwd is no address of a page; want http or https"},
		"/busy":     {"/busy: " + at + "/busy"},
		"/feed": {
			"/feed:1: " + at + "/plain", "/feed:2: error: the feed has no text of it; --follow reads the page that it points to",
			`/feed:3: urn:3; no date; say it as "date 2020-09" before the text or as published`,
		},
	} {
		cfg := Config{AllowPrivate: true, Pause: -1}
		if path == "/big" {
			cfg.MaxBytes = 1 << 10
		}
		got := brief(readAll(cfg, at+path))
		for i := range got {
			got[i] = strings.TrimPrefix(got[i], at)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
}

// With Follow a feed gives the pages that it points to, each once.
func TestFollow(t *testing.T) {
	var at string
	at = site(t, map[string]http.HandlerFunc{
		"/plain": says("text/plain", "date 2020 Die ganze Meldung."),
		"/feed": func(w http.ResponseWriter, r *http.Request) {
			says("application/rss+xml", strings.ReplaceAll(rss, "https://example.org/a", at+"/plain"))(w, r)
		},
	})
	items := readAll(Config{AllowPrivate: true, Pause: -1, Follow: true}, at+"/feed", at+"/plain")
	if len(items) != 3 || !strings.Contains(items[0].Article.Text, "ganze Meldung") {
		t.Errorf("got %q", brief(items))
	}
}

// Neither an address nor a redirect leads to this machine.
func TestPrivateAddresses(t *testing.T) {
	at := site(t, map[string]http.HandlerFunc{"/": says("text/plain", "date 2020 Alba.")})
	for _, address := range []string{at, strings.Replace(at, "127.0.0.1", "localhost", 1)} {
		got := brief(readAll(Config{Pause: -1}, address))
		if len(got) != 1 || !strings.Contains(got[0], "an address of this machine or of a private network; --allow-private reads it all the same") {
			t.Errorf("%s: %q", address, got)
		}
	}
	for address, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1": true, "127.0.0.1": false, "10.1.2.3": false, "169.254.169.254": false, "192.168.0.1": false, "100.64.0.1": false,
		"0.0.0.0": false, "::1": false, "fe80::1": false, "fd00::1": false, "224.0.0.1": false, "64:ff9b::7f00:1": false, "255.255.255.255": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s is public: %v, want %v", address, got, want)
		}
	}
}

// A host has its pause, and whoever waits can be called off.
func TestPauseEndsWithTheContext(t *testing.T) {
	at := site(t, map[string]http.HandlerFunc{"/": says("text/plain", "date 2020 Alba.")})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	count := 0
	for it := range Read(ctx, []string{at + "/1", at + "/2"}, Config{AllowPrivate: true, Pause: 1 << 40}) {
		if it.Err != nil {
			t.Error(it.Err)
		}
		count++
		cancel()
	}
	if count != 1 {
		t.Errorf("%d articles, want the first", count)
	}
}
