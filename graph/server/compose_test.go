package server

import (
	"os"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// service is one container of docker-compose.yml.
type service struct {
	Image          string
	Ports, Volumes []string
	Environment    map[string]string
	DependsOn      []string `yaml:"depends_on"`
}

func services(t *testing.T) map[string]service {
	t.Helper()
	data, err := os.ReadFile("../../docker-compose.yml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Services map[string]service }
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	return file.Services
}

// TestCompose keeps the container as closed as the local server.
func TestCompose(t *testing.T) {
	s := services(t)["neo4j"]
	if release, _, _ := strings.Cut(s.Image, "-"); !strings.HasPrefix(Version, strings.TrimPrefix(release, "neo4j:")+".") {
		t.Errorf("image %s is another release than %s", s.Image, Version)
	}
	for name, s := range services(t) {
		for _, port := range s.Ports {
			if !strings.HasPrefix(port, "127.0.0.1:") {
				t.Errorf("%s: port %s is open to other machines", name, port)
			}
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

// TestComposeKit wants what Browser is told to fetch after signing in to be
// there whenever the server is: it shows an error for what does not answer.
func TestComposeKit(t *testing.T) {
	all := services(t)
	kit := all["kit"]
	if !slices.Contains(all["neo4j"].DependsOn, "kit") {
		t.Error("the server may run without the kit")
	}
	for command := range strings.SplitSeq(all["neo4j"].Environment["NEO4J_browser_post__connect__cmd"], "; ") {
		_, address, _ := strings.Cut(command, " ")
		name, ok := strings.CutPrefix(address, "http://localhost:7476/dossier/")
		if _, err := os.Stat("../../internal/browserkit/container/" + name); !ok || name == "" || err != nil {
			t.Errorf("%q fetches what is not there: %v", command, err)
		}
	}
	if !slices.Equal(kit.Ports, []string{"127.0.0.1:7476:80"}) || !slices.Contains(kit.Volumes, "./internal/browserkit/container:/kit:ro") {
		t.Errorf("the kit is served at %v from %v", kit.Ports, kit.Volumes)
	}
}
