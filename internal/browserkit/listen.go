package browserkit

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"
)

// port is where the kit is served if it is free. Browser keeps what the user
// saves there by address, so it had better stay the same.
const port = "7475"

// Server is a kit that is being served on this machine.
type Server struct {
	listener net.Listener
	http     http.Server
}

// Listen opens the kit's port, and any free one where that is taken. Browser is
// the address of Neo4j Browser.
func Listen(kit Kit, browser string) (*Server, error) {
	target, err := url.Parse(browser)
	if err != nil {
		return nil, fmt.Errorf("the address of Neo4j Browser: %w", err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		listener, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return nil, fmt.Errorf("serve Neo4j Browser: %w", err)
	}
	s := &Server{listener: listener}
	handler, err := kit.Handler(target, s.origin())
	if err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	s.http = http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	return s, nil
}

// origin says localhost, since Browser takes files from no other host.
func (s *Server) origin() string {
	_, port, _ := net.SplitHostPort(s.listener.Addr().String())
	return "http://localhost:" + port
}

// Address is the page that opens Browser with style and guide.
func (s *Server) Address() string { return s.origin() + Start }

// Serve answers until the context is done.
func (s *Server) Serve(ctx context.Context) error {
	defer context.AfterFunc(ctx, func() { _ = s.http.Close() })()
	if err := s.http.Serve(s.listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve Neo4j Browser: %w", err)
	}
	return nil
}
