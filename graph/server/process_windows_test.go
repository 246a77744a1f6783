package server

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// What Windows makes of the server's arguments still tells our server from
// others, and the class path stays one entry.
func TestCommandOnWindows(t *testing.T) {
	for _, dir := range []string{`C:\Users\ada\server`, `C:\Users\Ada L\AppData\Local\dossier\server`, `\\host\share\server`} {
		c := Config{Dir: dir}
		cmd := c.command(`C:\Program Files\Java\bin\java.exe`, dir+`\jars`, "512m")
		if classPath := cmd.Args[2]; classPath != dir+`\jars\*` || strings.Contains(classPath, string(os.PathListSeparator)) {
			t.Errorf("class path %s", classPath)
		}
		var line []string
		for _, arg := range cmd.Args {
			line = append(line, syscall.EscapeArg(arg))
		}
		if !c.runsIn(strings.Join(line, " ")) {
			t.Errorf("not recognised: %s", strings.Join(line, " "))
		}
	}
}

// The java of JAVA_HOME is found without its ending, which Windows adds.
func TestJavaOnWindows(t *testing.T) {
	home := filepath.Join(t.TempDir(), "a jdk")
	t.Setenv("JAVA_HOME", home)
	if got, want := javaCandidates()[0], home+`\bin\java`; got != want {
		t.Errorf("java %s, want %s", got, want)
	}
}

// Lines as PowerShell prints them.
func TestNumbered(t *testing.T) {
	got := numbered("0 \r\n4712 \"C:\\jdk\\bin\\java.exe\" --home-dir=C:\\x --console-mode\r\nnone\r\n")
	if len(got) != 2 || got[4712] != `"C:\jdk\bin\java.exe" --home-dir=C:\x --console-mode` {
		t.Errorf("got %v", got)
	}
}
