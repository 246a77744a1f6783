//go:build unix

package server

import (
	"errors"
	"os"
	"syscall"
)

// interrupt asks a process to end in good order.
func interrupt(pid int) error { return signal(pid, syscall.SIGTERM) }

// kill ends a process at once.
func kill(pid int) error { return signal(pid, syscall.SIGKILL) }

// signal does nothing where the process is gone already.
func signal(pid int, sig syscall.Signal) error {
	if err := syscall.Kill(pid, sig); !errors.Is(err, syscall.ESRCH) {
		return os.NewSyscallError("kill", err)
	}
	return nil
}
