package server

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// detached gives a process a group of its own, so that Ctrl-C does not reach
// it. A process of Windows does not end with its parent.
func detached(bool) *syscall.SysProcAttr {
	const detachedProcess = 0x00000008
	return &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP | detachedProcess}
}

// interrupt kills: a process without a console cannot be asked to end. Neo4j
// recovers from its transaction log.
func interrupt(pid int) error { return kill(pid) }

// kill ends a process at once and does nothing where it is gone already.
func kill(pid int) error {
	p, err := os.FindProcess(pid)
	if err != nil {
		return nil // no such process
	}
	return p.Kill()
}

// commandLine gives the arguments of a process, empty where it ended.
func commandLine(pid int) string {
	query := fmt.Sprintf(`(Get-CimInstance Win32_Process -Filter "ProcessId=%d").CommandLine`, pid)
	out, err := exec.Command("powershell", "-NoProfile", "-Command", query).Output()
	if err != nil {
		return ""
	}
	return string(out)
}

// processes gives the arguments of all processes, by their numbers.
func processes() map[int]string {
	query := `Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }`
	out, _ := exec.Command("powershell", "-NoProfile", "-Command", query).Output() // none can be found without it
	return numbered(string(out))
}
