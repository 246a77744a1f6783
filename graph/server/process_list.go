//go:build !linux

package server

import (
	"strconv"
	"strings"
)

// numbered reads lines that begin with the number of a process.
func numbered(lines string) map[int]string {
	all := map[int]string{}
	for line := range strings.Lines(lines) {
		number, command, _ := strings.Cut(strings.TrimSpace(line), " ")
		if pid, err := strconv.Atoi(number); err == nil {
			all[pid] = command
		}
	}
	return all
}
