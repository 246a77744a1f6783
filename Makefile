# What developers type and .ci/run calls. The tools are pinned in tools/.
GO   = go
TOOL = $(GO) tool -modfile=tools/go.mod
PURE = ./rules/... ./graph ./extract/... ./internal/source/...

build: ## the program, in ./dossier
	$(GO) build -trimpath -o dossier ./cmd/dossier
test: ## everything, the real Neo4j included
	$(GO) test -p 2 -timeout 20m ./...
soak: ## the graph under faults and random changes for half an hour; seeds are printed
	DOSSIER_SOAK=1 $(GO) test -count 1 -p 1 -v -timeout 90m -run 'AnySequence|LoadersKilled|FullDisk' ./internal/load ./cmd/dossier ./graph/neo4j
race: ## the packages that need no server, under the race detector
	$(GO) test -race -short -p 2 -timeout 20m $(PURE)
rules: ## the examples of the rules
	$(GO) run ./cmd/dossier rules test
kit: ## what Neo4j Browser in a container gets
	DOSSIER_UPDATE=1 $(GO) test ./internal/browserkit -run TestKitOfContainer
release: ## archives for Linux, macOS and Windows with their checksums, in ./dist
	$(GO) run ./internal/release dist
man: build ## the manual page and the completions, in ./dist/man and ./dist/completions
	mkdir -p dist/man/man1 dist/completions
	./dossier man > dist/man/man1/dossier.1
	./dossier completion bash > dist/completions/dossier.bash
	./dossier completion zsh > dist/completions/_dossier
	./dossier completion fish > dist/completions/dossier.fish
	./dossier completion powershell > dist/completions/dossier.ps1

tidy: ## fails where go.mod does not fit the imports
	$(GO) mod tidy -diff
format: ## fails where gofumpt would write something else
	@bad="$$($(TOOL) gofumpt -l .)"; test -z "$$bad" || { echo "run: make fix" && echo "$$bad" && exit 1; }
fix: ## writes what format wants
	$(TOOL) gofumpt -w .
vet:
	$(GO) vet ./...
staticcheck:
	$(TOOL) staticcheck ./...
golangci:
	$(GO) tool -modfile=tools/golangci.mod golangci-lint run
lint: format vet staticcheck golangci ## make -k lint shows all that is found
cross: ## the other systems compile, tests included
	GOOS=windows $(GO) vet ./...
	GOOS=darwin $(GO) vet ./...

cover: ## coverage of the packages that need no server
	$(GO) test -coverprofile=cover.out $(PURE) && $(GO) tool cover -func=cover.out | tail -1
bench: ## compare with: benchstat old.out bench.out
	$(GO) test -run '^$$' -bench . -benchmem -count 6 ./extract/... ./rules | tee bench.out
fuzz-short: ## every fuzz target for ten seconds
	@for f in $$(grep -rl --include='*_test.go' '^func Fuzz' .); do for t in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9]*\).*/\1/p' $$f); do \
	  $(GO) test -run '^$$' -fuzz "^$$t\$$" -fuzztime 10s ./$$(dirname $$f) || exit 1; done; done
.PHONY: build test soak race rules kit release man tidy format fix vet staticcheck golangci lint cross cover bench fuzz-short
