package server

import (
	"os"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// TestCompose keeps the container as closed as the local server.
func TestCompose(t *testing.T) {
	data, err := os.ReadFile("../../docker-compose.yml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Services map[string]struct {
			Image       string
			Ports       []string
			Environment map[string]string
		}
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	s := file.Services["neo4j"]
	if release, _, _ := strings.Cut(s.Image, "-"); !strings.HasPrefix(Version, strings.TrimPrefix(release, "neo4j:")+".") {
		t.Errorf("image %s is another release than %s", s.Image, Version)
	}
	for _, port := range s.Ports {
		if !strings.HasPrefix(port, "127.0.0.1:") {
			t.Errorf("port %s is open to other machines", port)
		}
	}
	if auth := s.Environment["NEO4J_AUTH"]; !strings.HasPrefix(auth, "neo4j/${NEO4J_PASSWORD:?") {
		t.Errorf("NEO4J_AUTH is %q; want a password that must be given", auth)
	}
	for _, name := range []string{"NEO4J_dbms_usage__report_enabled", "NEO4J_client_allow__telemetry"} {
		if s.Environment[name] != "false" {
			t.Errorf("%s is %q; want false", name, s.Environment[name])
		}
	}
}
