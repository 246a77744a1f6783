package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/klauspost/compress/zstd"
	"github.com/urfave/cli/v2"

	"dossier/graph"
	"dossier/graph/neo4j"
	"dossier/internal/backup"
	"dossier/internal/load"
	"dossier/internal/source"
	"dossier/rules"
)

func (p *program) backupCommand() *cli.Command {
	return &cli.Command{
		Name:      "backup",
		Usage:     "write the graph to a file",
		ArgsUsage: "FILE.jsonl|FILE.jsonl.gz|FILE.jsonl.zst|-",
		Description: "The file has all articles with their texts, entities and claims, an article a line, and\n" +
			"any later dossier can read it. An old file of that name is replaced when the new one is\n" +
			"whole. - is standard output.\n\n" +
			"Example:\n  dossier backup 2026-11.jsonl.zst",
		Flags:  slices.Concat(ruleFlags(), databaseFlags()),
		Action: p.backup,
	}
}

func (p *program) backup(c *cli.Context) error {
	if c.NArg() != 1 {
		return misuse(c, "want one file to write to, or - for standard output")
	}
	path := c.Args().First()
	return p.inGraph(c, func(store *neo4j.Store, set *rules.Set) error {
		relations, err := store.StoredRelations(c.Context)
		if err != nil {
			return err
		}
		head := backup.Head{Version: version, Relations: relations}
		for _, l := range set.Languages {
			head.Languages = append(head.Languages, l.Code)
		}
		var n int
		err = p.writeBackup(path, func(w io.Writer) (err error) {
			n, err = backup.Write(w, head, p.metered(store.Documents(c.Context)))
			return err
		})
		if err != nil {
			return fmt.Errorf("back the graph up to %s: %w", path, err)
		}
		p.say("%s written to %s", count(n, "article", "articles"), path)
		return nil
	})
}

// metered shows how far the reading of documents is.
func (p *program) metered(pages func(func([]graph.Document, error) bool)) func(func([]graph.Document, error) bool) {
	return func(yield func([]graph.Document, error) bool) {
		meter, n := newMeter(p.stderr, "reading", notCounted), 0
		defer meter.pause()
		for docs, err := range pages {
			if !yield(docs, err) {
				return
			}
			n += len(docs)
			meter.show(n, count(n, "article", "articles")+" read")
		}
	}
}

// writeBackup writes a file in one step: until it is whole it has another name.
// Only the user can read it, as the database's own files.
func (p *program) writeBackup(path string, write func(io.Writer) error) error {
	if path == "-" {
		return write(p.stdout)
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) //nolint:errcheck // it has its own name by then
	if err := errors.Join(packedTo(f, path, write), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// packedTo packs what is written as the ending of the path says.
func packedTo(f io.Writer, path string, write func(io.Writer) error) error {
	var z io.WriteCloser
	switch filepath.Ext(path) {
	case ".gz":
		z = gzip.NewWriter(f)
	case ".zst":
		var err error
		if z, err = zstd.NewWriter(f); err != nil {
			return err
		}
	default:
		return write(f)
	}
	return errors.Join(write(z), z.Close())
}

func (p *program) restoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "restore",
		Usage:     "put a graph back from a file that backup wrote",
		ArgsUsage: "FILE|-",
		Description: "Articles that the graph has and the file has not stay. An interrupted restore is\n" +
			"finished by the same command again. - is standard input.\n\n" +
			"Example:\n  dossier restore 2026-11.jsonl.zst",
		Flags: slices.Concat(ruleFlags(), databaseFlags(), []cli.Flag{
			&cli.BoolFlag{Name: "replace", Usage: "let articles replace those of the same id that were read elsewhere"},
		}),
		Action: p.restore,
	}
}

func (p *program) restore(c *cli.Context) error {
	if c.NArg() != 1 {
		return misuse(c, "want one file that dossier backup wrote, or - for standard input")
	}
	path := c.Args().First()
	set, err := p.ruleSet(c)
	if err != nil {
		return err
	}
	in, done, err := p.openBackup(path)
	if err != nil {
		return fmt.Errorf("restore the graph from %s: %w", path, err)
	}
	defer done()
	pl, err := p.place(c)
	if err != nil {
		return err
	}
	pl = pl.with(set).declaring(in.Head.Relations)
	pl.config.Replace = c.Bool("replace")
	return pl.open(c.Context, func(store *neo4j.Store) error {
		sum, err := p.putBack(c.Context, store, in)
		p.say("%s put back", count(sum.Read, "article", "articles"))
		p.say("%s", changed(sum.Changes))
		if err != nil {
			return fmt.Errorf("restore the graph from %s: %w", path, err)
		}
		return nil
	})
}

func (p *program) openBackup(path string) (*backup.Reader, func(), error) {
	in, done := p.stdin, func() {}
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, nil, err
		}
		in, done = f, func() { f.Close() } //nolint:errcheck // it was only read
	}
	plain, err := source.Unpack(bufio.NewReader(in))
	if err == nil {
		var r *backup.Reader
		if r, err = backup.NewReader(plain); err == nil {
			return r, done, nil
		}
	}
	done()
	return nil, nil, err
}

func (p *program) putBack(ctx context.Context, store *neo4j.Store, in *backup.Reader) (load.Summary, error) {
	var sum load.Summary
	meter := newMeter(p.stderr, "restoring", notCounted)
	defer meter.pause()
	for docs, err := range in.Documents(ctx, load.DefaultBatch) {
		if err != nil {
			return sum, err
		}
		changes, err := store.Put(ctx, docs...)
		if err != nil {
			return sum, err
		}
		sum.Read += len(docs)
		sum.Changes = sum.Changes.Plus(changes)
		meter.show(sum.Read, count(sum.Read, "article", "articles")+" put back")
	}
	return sum, nil
}
