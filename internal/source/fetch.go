package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"syscall"
	"time"

	"github.com/temoto/robotstxt"
)

// What a polite reader keeps to.
const (
	patience     = 30 * time.Second // for one page, redirects included
	politeness   = time.Second      // between two requests to one host, where robots.txt asks for no more
	longestDelay = 30 * time.Second // that a host can ask for
	mostHops     = 5                // redirects
	maxRobots    = 500 << 10        // bytes of robots.txt that count, as RFC 9309 has it
)

// fetcher reads pages by their addresses: politely, and from no address of this
// machine or of a private network unless that is allowed.
type fetcher struct {
	client *http.Client
	agent  string
	pause  time.Duration
	limit  int64
	robots map[string]*robotstxt.Group // by scheme and host
	next   map[string]time.Time        // when a host may be asked again
}

func newFetcher(cfg Config) *fetcher {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !cfg.AllowPrivate {
		dialer.Control = refusePrivate
	}
	f := &fetcher{agent: "dossier", pause: politeness, limit: cfg.maxBytes(), robots: map[string]*robotstxt.Group{}, next: map[string]time.Time{}}
	if cfg.Pause != 0 {
		f.pause = max(0, cfg.Pause)
	}
	f.client = &http.Client{
		Timeout:   patience,
		Transport: &http.Transport{DialContext: dialer.DialContext, MaxResponseHeaderBytes: 1 << 20, ForceAttemptHTTP2: true},
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if len(via) > mostHops {
				return fmt.Errorf("it redirects more than %d times", mostHops)
			}
			return checkAddress(req.URL)
		},
	}
	return f
}

// privateError is an address that is refused.
type privateError struct{ address netip.Addr }

func (e privateError) Error() string {
	return fmt.Sprintf("it leads to %s, an address of this machine or of a private network; --allow-private reads it all the same", e.address)
}

// refusePrivate is asked for every connection, behind name resolution and
// redirects, so that no name can lead to an inner address.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if ip := at.Addr().Unmap(); !public(ip) {
		return privateError{ip}
	}
	return nil
}

func public(ip netip.Addr) bool {
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return false
	}
	for _, block := range []string{"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "198.18.0.0/15", "240.0.0.0/4", "64:ff9b::/96", "2002::/16"} {
		if netip.MustParsePrefix(block).Contains(ip) {
			return false
		}
	}
	return true
}

func checkAddress(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return fmt.Errorf("%s is no address of a page; want http or https", u.Redacted())
	}
	return nil
}

// fetched is a page as it came.
type fetched struct {
	data        []byte
	contentType string
	address     string // where it was in the end
}

// get reads a page that robots.txt allows.
func (f *fetcher) get(ctx context.Context, address string) (fetched, error) {
	u, err := url.Parse(address)
	if err != nil {
		return fetched{}, errors.New("no address of a page")
	}
	if err := checkAddress(u); err != nil {
		return fetched{}, err
	}
	rules, err := f.rules(ctx, u)
	if err != nil {
		return fetched{}, err
	}
	if !rules.Test(u.RequestURI()) {
		return fetched{}, errors.New("the site's robots.txt asks programs not to read it")
	}
	return f.request(ctx, u, max(f.pause, min(rules.CrawlDelay, longestDelay)))
}

// rules are what robots.txt says to this program, read once for each host.
func (f *fetcher) rules(ctx context.Context, u *url.URL) (*robotstxt.Group, error) {
	host := u.Scheme + "://" + u.Host
	if g := f.robots[host]; g != nil {
		return g, nil
	}
	req, err := f.newRequest(ctx, host+"/robots.txt")
	if err != nil {
		return nil, err
	}
	resp, err := f.client.Do(req)
	if err != nil {
		return nil, why(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxRobots))
	if err != nil {
		return nil, why(err)
	}
	robots, err := robotstxt.FromStatusAndBytes(resp.StatusCode, body)
	if err != nil { // unreadable rules forbid nothing
		robots = &robotstxt.RobotsData{}
	}
	f.robots[host] = robots.FindGroup(f.agent)
	return f.robots[host], nil
}

func (f *fetcher) newRequest(ctx context.Context, address string) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err == nil {
		req.Header.Set("User-Agent", f.agent)
		req.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.8, */*;q=0.5")
	}
	return req, err
}

// request asks for a page, once more where the host says when.
func (f *fetcher) request(ctx context.Context, u *url.URL, pause time.Duration) (fetched, error) {
	for again := true; ; again = false {
		if err := f.wait(ctx, u.Host); err != nil {
			return fetched{}, err
		}
		page, later, err := f.once(ctx, u)
		f.next[u.Host] = time.Now().Add(max(pause, later))
		if later == 0 || !again {
			return page, err
		}
	}
}

// wait lets a host have its pause.
func (f *fetcher) wait(ctx context.Context, host string) error {
	timer := time.NewTimer(time.Until(f.next[host]))
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// once asks once. later is how long a host that is busy wants to be left alone.
func (f *fetcher) once(ctx context.Context, u *url.URL) (page fetched, later time.Duration, err error) {
	req, err := f.newRequest(ctx, u.String())
	if err != nil {
		return page, 0, err
	}
	resp, err := f.client.Do(req)
	if err != nil {
		return page, 0, why(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return page, retryAfter(resp), fmt.Errorf("the site answers %s", resp.Status)
	}
	page = fetched{contentType: resp.Header.Get("Content-Type"), address: resp.Request.URL.String()}
	page.data, err = io.ReadAll(io.LimitReader(resp.Body, f.limit+1))
	switch {
	case err != nil:
		return page, 0, why(err)
	case int64(len(page.data)) > f.limit:
		return page, 0, fmt.Errorf("larger than %s, the limit of one article", size(f.limit))
	}
	return page, 0, nil
}

// retryAfter is when a busy host wants to be asked again, at least a moment; 0
// where it does not say or wants too much.
func retryAfter(resp *http.Response) time.Duration {
	if resp.StatusCode != http.StatusTooManyRequests && resp.StatusCode != http.StatusServiceUnavailable {
		return 0
	}
	seconds, err := strconv.Atoi(resp.Header.Get("Retry-After"))
	if d := time.Duration(seconds) * time.Second; err == nil && d <= longestDelay {
		return max(d, time.Millisecond)
	}
	return 0
}

// why is what went wrong without the address, which the message begins with.
func why(err error) error {
	var private privateError
	var u *url.Error
	switch {
	case errors.As(err, &private):
		return private
	case errors.As(err, &u) && u.Timeout():
		return fmt.Errorf("no answer within %s", patience)
	case errors.As(err, &u):
		return u.Err
	}
	return err
}
