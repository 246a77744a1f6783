package server

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

const (
	pollEvery     = 50 * time.Millisecond
	startPatience = 3 * time.Minute  // a cold start on a busy machine takes 20 seconds
	stopPatience  = 60 * time.Second // closing writes what is in memory to the disk
	killPatience  = 10 * time.Second
)

// How much memory the server may use, beside its page cache.
const (
	heap      = "512m"
	largeHeap = "2g"
)

// launch starts the server and waits until it answers. The caller holds the
// lock and knows that it does not run.
func (c Config) launch(ctx context.Context, st state) (Instance, error) {
	java, err := findJava(ctx)
	if err != nil {
		return Instance{}, err
	}
	jarDir, err := c.fetch(ctx)
	if err != nil {
		return Instance{}, err
	}
	if st, err = withPorts(st); err != nil {
		return Instance{}, err
	}
	if err := errors.Join(c.writeConf(st), c.initialize(ctx, java, jarDir)); err != nil {
		return Instance{}, err
	}
	fmt.Fprintf(c.Progress, "starting Neo4j %s in %s\n", Version, c.Dir)
	inst, err := c.start(ctx, st, c.command(java, jarDir, heap))
	if errors.Is(err, errDied) && strings.Contains(c.logTail(), "OutOfMemoryError") {
		// A log that ends in the middle of a record, as on a full disk, takes more to recover.
		fmt.Fprintln(c.Progress, "it ran out of memory; starting it again with more")
		return c.start(ctx, st, c.command(java, jarDir, largeHeap))
	}
	return inst, err
}

// start runs the command, notes its process and waits until it answers.
func (c Config) start(ctx context.Context, st state, cmd *exec.Cmd) (Instance, error) {
	pid, dead, err := c.spawn(cmd)
	if err != nil {
		return Instance{}, fmt.Errorf("start the local Neo4j: %w", err)
	}
	st.PID, st.Version, st.Started = pid, Version, time.Now().Truncate(time.Second)
	if err := c.writeState(st); err != nil {
		return Instance{}, errors.Join(err, kill(pid))
	}
	return c.await(ctx, st, dead)
}

// command is the stock server's entry point, as "neo4j console" starts it, but
// without the second Java process that command keeps beside it.
func (c Config) command(java, jarDir, heap string) *exec.Cmd {
	cmd := exec.Command(java, "-cp", filepath.Join(jarDir, "*"),
		"-Xms128m", "-Xmx"+heap, "-Dfile.encoding=UTF-8",
		"-XX:+ExitOnOutOfMemoryError", "-XX:-OmitStackTraceInFastThrow",
		"--add-opens=java.base/java.nio=ALL-UNNAMED", // these four as Neo4j's own configuration has them
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"-Dio.netty.tryReflectionSetAccessible=true",
		"org.neo4j.server.CommunityEntryPoint", c.homeFlag(), "--config-dir="+c.confDir(), "--console-mode")
	cmd.Dir = c.Dir
	cmd.SysProcAttr = detached(c.DieWithParent)
	return cmd
}

// spawn starts the command with its output in the log. The channel closes when
// the process ends while this one still lives.
func (c Config) spawn(cmd *exec.Cmd) (pid int, dead <-chan struct{}, err error) {
	log, err := c.newLog()
	if err != nil {
		return 0, nil, err
	}
	defer log.Close()
	cmd.Stdout, cmd.Stderr = log, log
	started, ended := make(chan error), make(chan struct{})
	go func() {
		// Linux ends a child that dies with its parent when the thread that
		// started it ends, not the process: this thread stays until the child is gone.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			cmd.Wait() //nolint:errcheck // how it ended stands in its log
		}
		close(ended)
	}()
	if err := <-started; err != nil {
		return 0, nil, err
	}
	return cmd.Process.Pid, ended, nil
}

// newLog begins a log file and keeps that of the run before.
func (c Config) newLog() (*os.File, error) {
	path := c.logPath()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	if err := os.Rename(path, path+".old"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	return os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
}

// await waits until the server answers a query. The channel is nil where
// another process started it: then it is looked for, and left alone when this
// process gives up, since it may be busy with somebody else's work.
func (c Config) await(ctx context.Context, st state, dead <-chan struct{}) (Instance, error) {
	inst := c.instance(st)
	ctx, cancel := context.WithTimeout(ctx, startPatience)
	defer cancel()
	for {
		err := ping(ctx, inst)
		if err == nil || errors.Is(err, errPassword) {
			return inst, c.explain(err)
		}
		select {
		case <-dead:
			return Instance{}, c.died()
		case <-ctx.Done():
			return Instance{}, errors.Join(c.gaveUp(ctx.Err(), err), endOwn(st.PID, dead))
		case <-time.After(pollEvery):
		}
		if !c.owns(st.PID) {
			return Instance{}, c.died()
		}
	}
}

// endOwn kills a server that this process started and does not want any more.
func endOwn(pid int, dead <-chan struct{}) error {
	if dead == nil {
		return nil
	}
	err := kill(pid)
	<-dead
	return err
}

// explain says what to do about a server that does not take our password.
func (c Config) explain(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("sign in to the local Neo4j: %w; write the new one into %s", err, c.passwordPath())
}

func (c Config) gaveUp(why, last error) error {
	if errors.Is(why, context.DeadlineExceeded) {
		return fmt.Errorf("start the local Neo4j: it runs and does not answer: %w\nthe end of %s:\n%s",
			last, c.logPath(), indent(c.logTail()))
	}
	return fmt.Errorf("start the local Neo4j: %w", why)
}

// errDied says that the server's process ended before it answered.
var errDied = errors.New("it ended before it answered")

func (c Config) died() error {
	return fmt.Errorf("start the local Neo4j: %w; the end of %s:\n%s", errDied, c.logPath(), indent(c.logTail()))
}

func (c Config) logTail() string {
	data, err := os.ReadFile(c.logPath())
	if err != nil {
		return err.Error()
	}
	return lastLines(string(data), 15)
}

// terminate asks our server to end, waits, and kills it if it does not.
func (c Config) terminate(ctx context.Context, pid int) error {
	if !c.owns(pid) {
		return nil
	}
	if err := interrupt(pid); err != nil {
		return err
	}
	if gone, err := c.waitGone(ctx, pid, stopPatience); gone || err != nil {
		return err
	}
	if err := kill(pid); err != nil {
		return err
	}
	gone, err := c.waitGone(ctx, pid, killPatience)
	if err == nil && !gone {
		err = errors.New("it does not end, not even when killed")
	}
	return err
}

func (c Config) waitGone(ctx context.Context, pid int, patience time.Duration) (bool, error) {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		if !c.owns(pid) {
			return true, nil
		}
		select {
		case <-ctx.Done():
			return false, ctx.Err()
		case <-time.After(pollEvery):
		}
	}
	return !c.owns(pid), nil
}
