package browserkit

import (
	"bytes"
	"fmt"
	htmltemplate "html/template"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
)

// prefix is where the kit's own files are, beside those of Browser.
const prefix = "/dossier/"

// Start is the path of the page that applies the style and goes on to Browser
// with the guide open.
const Start = prefix

// Handler serves the kit, and Neo4j Browser from the address given, at an
// address of its own. Passing Browser through lets the start page leave the
// style where Browser keeps it: neither a command after sign-in is needed,
// which would show errors whenever nothing serves, nor a click. The query of
// the address, such as connectURL, is Browser's.
func (k Kit) Handler(browser *url.URL, own string) (http.Handler, error) {
	style, err := k.Style()
	if err != nil {
		return nil, err
	}
	guide, err := k.Guide(own + prefix)
	if err != nil {
		return nil, err
	}
	favourites, err := k.Favourites()
	if err != nil {
		return nil, err
	}
	start, err := startPage(style, next(browser, own))
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("GET "+prefix+"{$}", content("text/html; charset=utf-8", start))
	mux.Handle(prefix+"style.grass", shared(content("text/plain; charset=utf-8", style)))
	mux.Handle(prefix+"guide.html", shared(content("text/html; charset=utf-8", guide)))
	mux.Handle(prefix+"favourites.zip", shared(content("application/zip", favourites)))
	mux.Handle("GET /browser/", passed(browser))
	mux.Handle("GET /{$}", passed(browser)) // where Browser asks what server it is from
	return onlyHere(mux), nil
}

// next is Browser's address with the guide to play.
func next(browser *url.URL, own string) string {
	query := browser.Query()
	query.Set("cmd", "play")
	query.Set("arg", own+prefix+"guide.html")
	return browser.Path + "?" + query.Encode()
}

func startPage(style []byte, next string) ([]byte, error) {
	page, err := htmltemplate.ParseFS(files, "files/start.html")
	if err != nil {
		return nil, err
	}
	object, err := stored(parseGrass(string(style)))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Execute(&out, struct {
		Next  string
		Style string // JSON, which the script keeps as it is
	}{next, string(object)})
	return out.Bytes(), err
}

func content(kind string, data []byte) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Cache-Control", "no-cache")
		_, _ = w.Write(data) // who went away misses nothing
	})
}

// shared lets the pages of this machine fetch a file. Browser asks for leave
// first, since it sends headers of its own.
func shared(file http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if origin, err := url.Parse(r.Header.Get("Origin")); err == nil && isLoopback(origin.Hostname()) {
			w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
			w.Header().Set("Access-Control-Allow-Methods", "GET, OPTIONS")
			w.Header().Set("Access-Control-Allow-Headers", "cache-control, pragma")
			w.Header().Set("Access-Control-Allow-Private-Network", "true")
			w.Header().Set("Vary", "Origin")
		}
		switch r.Method {
		case http.MethodOptions:
			w.WriteHeader(http.StatusNoContent)
		case http.MethodGet, http.MethodHead:
			file.ServeHTTP(w, r)
		default:
			http.Error(w, "only GET", http.StatusMethodNotAllowed)
		}
	})
}

// passed hands out what the server of Browser answers.
func passed(browser *url.URL) http.Handler {
	return &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(&url.URL{Scheme: browser.Scheme, Host: browser.Host})
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, err error) {
			text := fmt.Sprintf("Neo4j Browser does not answer at %s: %v\nStart the server with: dossier neo4j start", browser.Host, err)
			http.Error(w, text, http.StatusBadGateway)
		},
	}
}

// onlyHere refuses requests that reached us under another name: a page
// elsewhere whose name was pointed at this machine must not read the graph's.
func onlyHere(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = r.Host
		}
		if !isLoopback(host) {
			http.Error(w, "this server is for its own machine", http.StatusForbidden)
			return
		}
		h.ServeHTTP(w, r)
	})
}

func isLoopback(host string) bool {
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
