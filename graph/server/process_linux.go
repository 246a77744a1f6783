package server

import (
	"os"
	"strconv"
	"strings"
	"syscall"
)

// detached gives a process a session of its own: a closed terminal or Ctrl-C
// does not reach it.
func detached(dieWithParent bool) *syscall.SysProcAttr {
	attr := &syscall.SysProcAttr{Setsid: true}
	if dieWithParent {
		attr.Pdeathsig = syscall.SIGKILL
	}
	return attr
}

// commandLine gives the arguments of a process, empty where it ended.
func commandLine(pid int) string {
	data, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/cmdline")
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(string(data), "\x00", " ")
}

// processes gives the arguments of all processes, by their numbers.
func processes() map[int]string {
	all := map[int]string{}
	entries, _ := os.ReadDir("/proc") // none can be found where it is not mounted
	for _, e := range entries {
		if pid, err := strconv.Atoi(e.Name()); err == nil {
			all[pid] = commandLine(pid)
		}
	}
	return all
}
