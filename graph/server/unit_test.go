package server

import (
	"bytes"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestParseJavaVersion(t *testing.T) {
	cases := []struct {
		out  string
		want int
		ok   bool
	}{
		{"openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment", 17, true},
		{"Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version \"21\" 2023-09-19 LTS", 21, true},
		{"openjdk version \"22-ea\" 2024-03-19", 22, true},
		{"java version \"1.8.0_392\"", 8, true},
		{"The operation couldn't be completed. Unable to locate a Java Runtime.", 0, false},
		{"", 0, false},
	}
	for _, c := range cases {
		got, ok := parseJavaVersion(c.out)
		if got != c.want || ok != c.ok {
			t.Errorf("parseJavaVersion(%q) = %d, %v; want %d, %v", c.out, got, ok, c.want, c.ok)
		}
	}
}

func TestPomMatchesVersion(t *testing.T) {
	if n := strings.Count(string(pom), "<version>"+Version+"</version>"); n != 2 {
		t.Errorf("pom.xml names %s %d times; want it for neo4j and neo4j-server", Version, n)
	}
}

func TestWriteConf(t *testing.T) {
	c := Config{Dir: t.TempDir()}
	if err := c.writeConf(state{Bolt: 21111, HTTP: 22222}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(c.Dir, "conf", "neo4j.conf"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"server.default_listen_address":                         "127.0.0.1",
		"server.default_advertised_address":                     "127.0.0.1",
		"server.bolt.listen_address":                            ":21111",
		"server.bolt.advertised_address":                        ":21111",
		"server.http.listen_address":                            ":22222",
		"server.http.advertised_address":                        ":22222",
		"server.memory.pagecache.size":                          "128m",
		"dbms.security.auth_enabled":                            "true",
		"dbms.usage_report.enabled":                             "false",
		"client.allow_telemetry":                                "false",
		"db.tx_log.preallocate":                                 "false",
		"db.tx_log.rotation.retention_policy":                   "100M size",
		"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
	}
	if diff := cmp.Diff(want, settings(string(data))); diff != "" {
		t.Errorf("neo4j.conf (-want +got):\n%s", diff)
	}
}

// settings reads a configuration as Neo4j does.
func settings(conf string) map[string]string {
	found := map[string]string{}
	for line := range strings.Lines(conf) {
		if key, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && !strings.HasPrefix(key, "#") {
			found[key] = value
		}
	}
	return found
}

func TestReadState(t *testing.T) {
	written := state{PID: 4711, Bolt: 21111, HTTP: 22222, Version: Version, Started: time.Date(2020, 9, 14, 1, 2, 3, 0, time.UTC)}
	cases := []struct {
		name string
		make func(c Config) error
		want state
	}{
		{"never ran", func(Config) error { return nil }, state{}},
		{"as written", func(c Config) error { return c.writeState(written) }, written},
		{"cut short", func(c Config) error { return os.WriteFile(c.statePath(), []byte(`{"pid": 47`), 0o600) }, state{}},
		{"something else", func(c Config) error { return os.WriteFile(c.statePath(), []byte(`[1]`), 0o600) }, state{}},
		{"lost", func(c Config) error { return c.writeConf(state{Bolt: 21111, HTTP: 22222}) }, state{Bolt: 21111, HTTP: 22222}},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			c := Config{Dir: t.TempDir()}
			if err := tc.make(c); err != nil {
				t.Fatal(err)
			}
			got, err := c.readState()
			if diff := cmp.Diff(tc.want, got); err != nil || diff != "" {
				t.Errorf("error %v (-want +got):\n%s", err, diff)
			}
		})
	}
}

// TestStatusOfStaleState gives the number of a living process that is no
// server of ours, as a system may after a crash.
func TestStatusOfStaleState(t *testing.T) {
	cfg := Config{Dir: t.TempDir()}
	if err := cfg.writeState(state{PID: os.Getpid(), Bolt: 21111, HTTP: 22222, Version: Version}); err != nil {
		t.Fatal(err)
	}
	inst, err := Status(t.Context(), cfg)
	if err != nil || inst.Running() {
		t.Errorf("Status = %+v, %v; want a server that does not run", inst, err)
	}
	if err := Stop(t.Context(), cfg); err != nil {
		t.Errorf("Stop: %v", err)
	}
	if st, err := cfg.readState(); err != nil || st.PID != 0 || st.Bolt != 21111 {
		t.Errorf("state after Stop = %+v, %v; want the ports kept and no process", st, err)
	}
}

func TestStatusMakesNothing(t *testing.T) {
	cfg := Config{Dir: filepath.Join(t.TempDir(), "server")}
	inst, err := Status(t.Context(), cfg)
	if err != nil || inst.Running() {
		t.Errorf("Status = %+v, %v", inst, err)
	}
	if err := Stop(t.Context(), cfg); err != nil {
		t.Errorf("Stop: %v", err)
	}
	if isDir(cfg.Dir) {
		t.Error("asking about a server made its folder")
	}
}

func TestWithPorts(t *testing.T) {
	fresh, err := withPorts(state{})
	if err != nil || fresh.Bolt == 0 || fresh.HTTP == 0 || fresh.Bolt == fresh.HTTP {
		t.Fatalf("withPorts = %+v, %v; want two ports", fresh, err)
	}
	again, err := withPorts(fresh)
	if err != nil || again != fresh {
		t.Errorf("free ports changed from %+v to %+v, %v", fresh, again, err)
	}
	stranger, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer stranger.Close()
	taken := state{Bolt: stranger.Addr().(*net.TCPAddr).Port, HTTP: fresh.HTTP}
	moved, err := withPorts(taken)
	if err != nil || moved.Bolt == taken.Bolt {
		t.Errorf("withPorts(%+v) = %+v, %v; want another port for Bolt", taken, moved, err)
	}
}

// TestUnavailable asks for a server on a machine without Java.
func TestUnavailable(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	t.Setenv("JAVA_HOME", "")
	_, err := Ensure(t.Context(), Config{Dir: t.TempDir(), CacheDir: t.TempDir()})
	var unavailable *UnavailableError
	if !errors.As(err, &unavailable) {
		t.Fatalf("error %v; want an UnavailableError", err)
	}
	for _, want := range []string{
		"java is not installed", "Java 17 or 21 and Maven", "docker compose up -d",
		"NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error does not say %q:\n%v", want, err)
		}
	}
}

func TestLostPassword(t *testing.T) {
	c := Config{Dir: t.TempDir()}
	if err := os.MkdirAll(filepath.Join(c.Dir, "data", "databases"), 0o700); err != nil {
		t.Fatal(err)
	}
	err := c.initialize(t.Context(), "java", "jars")
	if err == nil || !strings.Contains(err.Error(), c.passwordPath()) || !strings.Contains(err.Error(), "remove "+c.Dir) {
		t.Errorf("error %v; want one that names the file and the way out", err)
	}
}

func TestMeter(t *testing.T) {
	start := time.Date(2020, 9, 14, 0, 0, 0, 0, time.UTC)
	cases := []struct {
		name     string
		terminal bool
		at       []time.Duration
		want     string
	}{
		{
			"log", false,
			[]time.Duration{time.Second, 3 * time.Second, 4 * time.Second, 7 * time.Second},
			"fetching Neo4j: 1 of 214 jars\nfetching Neo4j: 3 of 214 jars\n",
		},
		{
			"terminal", true,
			[]time.Duration{time.Millisecond, time.Second, 2 * time.Second},
			"\rfetching Neo4j: 1 of 214 jars\rfetching Neo4j: 2 of 214 jars\r\033[K",
		},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			var out bytes.Buffer
			m := newMeter(&out, start)
			m.terminal = tc.terminal
			out.Reset()
			for _, at := range tc.at {
				m.see("[INFO] Downloaded from central: https://repo.example/a-1.pom (5.6 kB at 18 kB/s)", start.Add(at))
				m.see("[INFO] Downloaded from central: https://repo.example/a-1.jar (6.7 MB at 38 MB/s)", start.Add(at))
			}
			m.finish()
			if diff := cmp.Diff(tc.want, out.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Jars that Maven has from before are only copied.
func TestMeterOfCopies(t *testing.T) {
	var out bytes.Buffer
	start := time.Date(2020, 9, 14, 0, 0, 0, 0, time.UTC)
	m := newMeter(&out, start)
	out.Reset()
	for range 300 {
		m.see("[INFO] Copying neo4j-5.26.31.jar to /tmp/lib/neo4j-5.26.31.jar", start)
	}
	m.see("[INFO] BUILD SUCCESS", start.Add(4*time.Second))
	if want := "fetching Neo4j: 214 of 214 jars\n"; out.String() != want {
		t.Errorf("%q, want %q", out.String(), want)
	}
}

func TestMavenErrors(t *testing.T) {
	cases := []struct{ name, output, want string }{
		{"errors", "[INFO] Scanning\n[ERROR] no such host\n[ERROR] \n[ERROR] -> [Help 1]\n[ERROR] [Help 1] http://…\n", "no such host\n-> [Help 1]"},
		{"none", "one\n\ntwo\nthree\nfour\nfive\nsix\n", "two\nthree\nfour\nfive\nsix"},
	}
	for _, tc := range cases {
		if diff := cmp.Diff(tc.want, mavenErrors(tc.output)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.name, diff)
		}
	}
}

// TestRunsIn tells our server from others by its command line, as the systems
// write it.
func TestRunsIn(t *testing.T) {
	cases := []struct {
		dir, line string
		want      bool
	}{
		{"/home/ada/server", "java -cp /jars/* org.neo4j.server.CommunityEntryPoint --home-dir=/home/ada/server --config-dir=/x ", true},
		{"/home/ada/server", "java --home-dir=/home/ada/server2 --config-dir=/x", false},
		{"/home/ada/server", "java --home-dir=/home/ada --config-dir=/x", false},
		{"/home/ada l/server", "java --home-dir=/home/ada l/server --config-dir=/x", true},
		{`C:\Users\ada\server`, `"C:\Program Files\Java\bin\java.exe" -cp C:\jars\* --home-dir=C:\Users\ada\server --config-dir=C:\x`, true},
		{`C:\Users\Ada L\server`, `java.exe -cp "C:\the jars\*" "--home-dir=C:\Users\Ada L\server" "--config-dir=C:\x y"`, true},
		{"/home/ada/server", "", false},
	}
	for _, tc := range cases {
		if got := (Config{Dir: tc.dir}).runsIn(tc.line); got != tc.want {
			t.Errorf("%s runs in %s: %v, want %v", tc.line, tc.dir, got, tc.want)
		}
	}
}
