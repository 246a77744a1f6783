package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// pack builds the program for a target and puts it into an archive with the
// common files: a .zip for Windows, else a .tar.gz.
func pack(ctx context.Context, src source, work, target, version string, common []content) (name string, data []byte, err error) {
	program := filepath.Join(work, strings.ReplaceAll(target, "/", "-"))
	if err := compile(ctx, src, target, program); err != nil {
		return "", nil, err
	}
	binary, err := os.ReadFile(program)
	if err != nil {
		return "", nil, err
	}
	folder := "dossier-" + version + "-" + strings.ReplaceAll(target, "/", "-")
	windows := strings.HasPrefix(target, "windows/")
	executable := content{name: "dossier", data: binary, executable: true}
	if windows {
		executable.name += ".exe"
	}
	files := append([]content{executable}, common...)
	slices.SortFunc(files, func(a, b content) int { return strings.Compare(a.name, b.name) })
	if windows {
		data, err = zipped(folder, files, src.date)
		return folder + ".zip", data, err
	}
	data, err = tarred(folder, files, src.date)
	return folder + ".tar.gz", data, err
}

func mode(c content) int64 {
	if c.executable {
		return 0o755
	}
	return 0o644
}

func tarred(folder string, files []content, date time.Time) ([]byte, error) {
	var out bytes.Buffer
	compressed, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	archive := tar.NewWriter(compressed)
	for _, f := range files {
		header := &tar.Header{Name: folder + "/" + f.name, Mode: mode(f), Size: int64(len(f.data)), ModTime: date, Format: tar.FormatPAX}
		if err := archive.WriteHeader(header); err != nil {
			return nil, err
		}
		if _, err := archive.Write(f.data); err != nil {
			return nil, err
		}
	}
	err = errors.Join(archive.Close(), compressed.Close())
	return out.Bytes(), err
}

func zipped(folder string, files []content, date time.Time) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, f := range files {
		header := &zip.FileHeader{Name: folder + "/" + f.name, Method: zip.Deflate, Modified: date}
		header.SetMode(os.FileMode(mode(f)))
		w, err := archive.CreateHeader(header)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return out.Bytes(), err
}
