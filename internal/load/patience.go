package load

import (
	"context"
	"errors"
	"time"

	"dossier/graph/neo4j"
)

// DefaultPatience is how long a load waits for a database that does not answer.
// A server that is started again takes a minute on a busy machine.
const DefaultPatience = 3 * time.Minute

// Patience is how long to wait for a database that starts, stops, is busy or
// cannot be reached, and who is told. The zero value does not wait.
type Patience struct {
	Limit time.Duration
	// Waiting is told why, once when the waiting begins and then now and again,
	// and of how much time is left.
	Waiting func(why error, left time.Duration)
	// Back is told that the database answers again.
	Back func()
}

const (
	firstPause = 200 * time.Millisecond // doubled each time
	longPause  = 5 * time.Second
	remindTime = 30 * time.Second
)

// Do calls a function until it does not fail for a reason that may pass. The
// error is its last one. It ends earlier when ctx is done.
func (p Patience) Do(ctx context.Context, call func() error) error {
	err := call()
	if !passes(err) || p.Limit <= 0 || ctx.Err() != nil {
		return err
	}
	var told time.Time
	end := time.Now().Add(p.Limit)
	for pause := firstPause; passes(err) && time.Now().Before(end); pause = min(2*pause, longPause) {
		if time.Since(told) >= remindTime {
			p.Waiting(err, time.Until(end))
			told = time.Now()
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(min(pause, time.Until(end))):
		}
		err = call()
	}
	if !passes(err) {
		p.Back()
	}
	return err
}

func passes(err error) bool {
	var database *neo4j.Error
	return errors.As(err, &database) && database.Passes()
}
