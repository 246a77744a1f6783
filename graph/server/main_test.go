package server_test

import (
	"context"
	"fmt"
	"os"
	"testing"

	"dossier/graph/server"
)

// helperDir makes this test binary a process that only asks for the server in
// that folder; helperHangs lets it stay until it is killed.
const (
	helperDir   = "SERVER_TEST_HELPER_DIR"
	helperHangs = "SERVER_TEST_HELPER_HANGS"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperDir); dir != "" {
		os.Exit(helper(dir, os.Getenv(helperHangs) != ""))
	}
	os.Exit(m.Run())
}

func helper(dir string, hangs bool) int {
	inst, err := server.Ensure(context.Background(), server.Config{Dir: dir, DieWithParent: hangs})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println(inst.PID)
	if hangs {
		select {}
	}
	return 0
}
