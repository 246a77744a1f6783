package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// exits is a command for the scripts: "exits 2 dossier x" runs the rest of its
// line and succeeds when that ends with the code.
func exits() {
	cmd := exec.Command(os.Args[2], os.Args[3:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	code := "0"
	var exit *exec.ExitError
	switch err := cmd.Run(); {
	case errors.As(err, &exit):
		code = fmt.Sprint(exit.ExitCode())
	case err != nil:
		code = err.Error()
	}
	if code != os.Args[1] {
		fmt.Fprintf(os.Stderr, "exit code %s, want %s\n", code, os.Args[1])
		os.Exit(1)
	}
}
