//go:build unix && !linux

package server

import (
	"os/exec"
	"strconv"
	"syscall"
)

// detached gives a process a session of its own: a closed terminal or Ctrl-C
// does not reach it. Only Linux can end it with its parent.
func detached(bool) *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// commandLine gives the arguments of a process, empty where it ended.
func commandLine(pid int) string {
	out, err := exec.Command("ps", "-ww", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	if err != nil {
		return ""
	}
	return string(out)
}

// processes gives the arguments of all processes, by their numbers.
func processes() map[int]string {
	out, _ := exec.Command("ps", "-axww", "-o", "pid=,command=").Output() // none can be found without it
	return numbered(string(out))
}
