package server

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// findJava gives the java that the server can run on: that of JAVA_HOME, else
// the one on the path.
func findJava(ctx context.Context) (string, error) {
	var problems []error
	for _, java := range javaCandidates() {
		version, err := javaVersion(ctx, java)
		if err == nil && (version == 17 || version == 21) {
			return java, nil
		}
		if err == nil {
			err = fmt.Errorf("%s is Java %d; want 17 or 21", java, version)
		}
		problems = append(problems, err)
	}
	if len(problems) == 0 {
		problems = append(problems, errors.New("java is not installed"))
	}
	return "", &UnavailableError{Cause: errors.Join(problems...)}
}

func javaCandidates() []string {
	var found []string
	if home := os.Getenv("JAVA_HOME"); home != "" {
		found = append(found, filepath.Join(home, "bin", "java"))
	}
	if path, err := exec.LookPath("java"); err == nil {
		found = append(found, path)
	}
	return found
}

func javaVersion(ctx context.Context, java string) (int, error) {
	out, err := exec.CommandContext(ctx, java, "-version").CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("%s -version: %w", java, err)
	}
	version, ok := parseJavaVersion(string(out))
	if !ok {
		return 0, fmt.Errorf("%s -version names no version", java)
	}
	return version, nil
}

// parseJavaVersion reads the feature release out of java's own words. Before
// Java 9 it stood second: 1.8.0 is Java 8.
func parseJavaVersion(out string) (int, bool) {
	m := regexp.MustCompile(`version "(?:1\.)?(\d+)`).FindStringSubmatch(out)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil
}
