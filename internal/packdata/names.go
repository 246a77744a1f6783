package main

func firstNames(sources, packs string) ([]string, error) { return nil, nil }
