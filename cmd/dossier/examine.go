package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/urfave/cli/v2"

	"dossier/extract"
	"dossier/graph/neo4j"
	"dossier/graph/server"
)

// roomNeeded is how much free disk a fetched server and a small graph take.
const roomNeeded = 1 << 30

func writeFindings(w io.Writer, findings []finding) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(findings)
}

func (p *program) examineProgram() finding {
	return finding{"program", healthy, fmt.Sprintf("dossier %s (engine %s, %s, %s) for %s/%s",
		version, extract.Version, revision(), runtime.Version(), runtime.GOOS, runtime.GOARCH), ""}
}

func (p *program) examineRules(c *cli.Context) finding {
	set, err := p.ruleSet(c)
	if err == nil {
		_, err = compile(set)
	}
	if err != nil {
		return finding{"rules", problem, strings.ReplaceAll(err.Error(), "\n", "; "), "see them with: dossier rules check"}
	}
	forms := 0
	for _, r := range set.Relations {
		forms += len(r.Forms)
	}
	var languages []string
	for _, l := range set.Languages {
		languages = append(languages, l.Code)
	}
	return finding{"rules", healthy, fmt.Sprintf("compile: %s with %d forms, %d entities, in %s",
		count(len(relationNames(set)), "relation", "relations"), forms, len(set.Entities), strings.Join(languages, ", ")), ""}
}

// examineNamed looks at the server that flags or variables name.
func (p *program) examineNamed(c *cli.Context) finding {
	pl, err := p.place(c) // starts none, since one is named
	if err != nil {
		return finding{"database", problem, err.Error(), ""}
	}
	return examineDatabase(c.Context, pl)
}

// examineLocal looks at dossier's own server and what it takes to run it.
func (p *program) examineLocal(c *cli.Context) []finding {
	cfg, err := p.local(c)
	if err != nil {
		return []finding{{"server", problem, err.Error(), ""}}
	}
	inst, err := server.Status(c.Context, cfg)
	if err != nil {
		return []finding{{"server", problem, err.Error(), ""}}
	}
	if inst.Running() {
		pl := place{config: neo4j.Config{
			URI: inst.URI, Username: inst.Username, Password: inst.Password, Database: inst.Database, Version: version, Adopt: c.Bool("adopt"),
		}}
		return []finding{
			{"server", healthy, fmt.Sprintf("dossier's own Neo4j %s runs as process %d, Browser at %s", inst.Version, inst.PID, inst.HTTP), ""},
			examineDatabase(c.Context, pl),
		}
	}
	return append(p.examineTools(c), finding{"server", note, "dossier's own Neo4j does not run", "commands start it when they need it; dossier neo4j start does too"})
}

const otherWays = "or use another server: docker compose up -d in dossier's folder, or any Neo4j 5;\nthen set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD"

// examineTools looks for what fetches and runs the server.
func (p *program) examineTools(c *cli.Context) []finding {
	java := finding{Name: "java", Status: healthy}
	if path, version, err := server.Java(c.Context); err == nil {
		java.Found = fmt.Sprintf("Java %d at %s", version, path)
	} else {
		java = finding{"java", problem, err.Error(), "install Java 17 or 21" + packageHint("openjdk-17-jre-headless", "openjdk@17") + "\n" + otherWays}
	}
	fetched := finding{Name: "neo4j", Status: healthy}
	dir, ok := server.Fetched(server.Config{})
	if ok {
		fetched.Found = fmt.Sprintf("Neo4j %s is in %s", server.Version, dir)
		return []finding{java, fetched}
	}
	maven := finding{Name: "maven", Status: healthy}
	path, err := server.Maven()
	if err == nil {
		maven.Found = path
		fetched.Status, fetched.Found = note, fmt.Sprintf("Neo4j %s is not fetched yet", server.Version)
		fetched.Advice = "the first start fetches it through Maven, about 140 MB"
		return []finding{java, maven, fetched}
	}
	return []finding{java, {"maven", problem, err.Error(), "install Maven" + packageHint("maven", "maven") + ", which fetches Neo4j once\n" + otherWays}}
}

// packageHint is how the system at hand installs a package, where that is known.
func packageHint(debian, brew string) string {
	for _, manager := range []struct{ program, command string }{
		{"apt-get", "sudo apt-get install " + debian}, {"brew", "brew install " + brew},
	} {
		if _, err := exec.LookPath(manager.program); err == nil {
			return " (" + manager.command + ")"
		}
	}
	return ""
}

// examineFolders looks at the places that dossier writes to.
func (p *program) examineFolders() []finding {
	data, cache := server.Folders(server.Config{})
	return []finding{examineFolder("data", data), examineFolder("cache", cache)}
}

func examineFolder(name, dir string) finding {
	at := existing(dir)
	if err := writable(at); err != nil {
		return finding{name, problem, fmt.Sprintf("%s cannot be written to: %v", at, err), "let your user write there, or name another place with XDG_" + strings.ToUpper(name) + "_HOME"}
	}
	room, err := freeBytes(at)
	switch {
	case err != nil:
		return finding{name, note, fmt.Sprintf("%s; how much is free there is not known: %v", dir, err), ""}
	case room < roomNeeded:
		return finding{name, note, fmt.Sprintf("%s, %d MB free", dir, room>>20), "a server and its graph want 1 GB; make room, or name another place with XDG_" + strings.ToUpper(name) + "_HOME"}
	}
	return finding{name, healthy, fmt.Sprintf("%s, %d GB free", dir, room>>30), ""}
}

// existing is the part of a path that is there.
func existing(dir string) string {
	for {
		if _, err := os.Stat(dir); err == nil || filepath.Dir(dir) == dir {
			return dir
		}
		dir = filepath.Dir(dir)
	}
}

// writable tries it, since permissions do not tell.
func writable(dir string) error {
	f, err := os.CreateTemp(dir, ".dossier-")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func examineBrowser() finding {
	command := pageOpener()[0]
	path, err := exec.LookPath(command)
	if err != nil {
		return finding{"browser", note, command + " is not installed, so dossier browse opens no page", "open the address that it prints yourself"}
	}
	return finding{"browser", healthy, "dossier browse opens pages with " + path, ""}
}
