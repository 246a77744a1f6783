// Command release builds what people download: for each system an archive with
// the program, its documents, completions, manual page and licences, and the
// checksums of all.
//
//	go run ./internal/release dist                # all systems
//	go run ./internal/release dist linux/arm64    # some
//
// The same commit and the same Go give the same bytes: paths, times and owners of
// the machine go into nothing.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: release FOLDER [SYSTEM/ARCHITECTURE…]")
		os.Exit(2)
	}
	targets := systems()
	if len(os.Args) > 2 {
		targets = os.Args[2:]
	}
	if err := run(os.Args[1], targets); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(3)
	}
}

// run can be interrupted.
func run(folder string, targets []string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return release(ctx, folder, targets, os.Stderr)
}

func systems() []string {
	return []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}
}
