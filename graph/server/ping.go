package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// errPassword says that the server runs and refuses the password we know.
var errPassword = errors.New("the password was changed")

// ping asks the server a query that needs the password and a database. Neo4j
// opens Bolt before HTTP, so an answer here means that drivers get one too.
func ping(ctx context.Context, inst Instance) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	url := inst.HTTP + "/db/" + inst.Database + "/query/v2"
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(`{"statement":"RETURN 1"}`))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	req.SetBasicAuth(inst.Username, inst.Password)
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}} // no proxy: it is this machine
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusOK, http.StatusAccepted:
		return nil
	case http.StatusUnauthorized, http.StatusForbidden:
		return errPassword
	}
	return fmt.Errorf("%s answers %s", inst.HTTP, resp.Status)
}
