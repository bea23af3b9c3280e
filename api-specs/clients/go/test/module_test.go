package test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var vendors = []string{"instantly", "well"}

// module returns the folder of a vendor's module.
func module(t *testing.T, vendor string) string {
	t.Helper()
	folder, err := filepath.Abs("../../target/" + vendor + "/go")
	check(t, err)
	return folder
}

// run runs a command in a folder, and returns its output.
func run(folder string, command ...string) (string, error) {
	process := exec.Command(command[0], command[1:]...)
	process.Dir = folder
	process.Env = append(os.Environ(), "GOTOOLCHAIN=local", "GOFLAGS=-mod=mod", "GOPROXY=off")
	output, err := process.CombinedOutput()
	return string(output), err
}

// program returns the folder of a new module outside the repository, which uses a vendor's module.
func program(t *testing.T, vendor, source string) string {
	t.Helper()
	folder := t.TempDir()
	name := "understudy.dev/" + vendor + "-client"
	check(t, os.WriteFile(filepath.Join(folder, "main.go"), []byte(source), 0o600))
	for _, command := range [][]string{
		{"go", "mod", "init", "example.com/program"},
		{"go", "mod", "edit", "-require=" + name + "@v0.1.0", "-replace=" + name + "=" + module(t, vendor)},
	} {
		if output, err := run(folder, command...); err != nil {
			t.Fatal(output)
		}
	}
	return folder
}

func TestExamplesInTheREADMEsRunOutsideTheRepository(t *testing.T) {
	url := startStandIn(t)
	for _, vendor := range vendors {
		t.Run(vendor, func(t *testing.T) {
			readme, err := os.ReadFile(filepath.Join(module(t, vendor), "README.md"))
			check(t, err)
			example := regexp.MustCompile("(?s)```go\n(.*?)```").FindSubmatch(readme)
			folder := program(t, vendor, string(example[1]))

			formatted, err := run(folder, "gofmt", "-l", ".")
			check(t, err)
			output, err := run(folder, "go", "run", ".", url, vendor+"-demo")

			equal(t, formatted, "")
			equal(t, output, "Renamed to New name\n")
			check(t, err)
		})
	}
}

func TestNullDoesNotCompileWhereTheContractForbidsItAndNeitherDoesAnUnknownProperty(t *testing.T) {
	for wrong, reason := range map[string]string{
		`WithNameNull()`:                   `WithNameNull undefined`,
		`WithName(nil)`:                    `cannot use nil as string value`,
		`WithNmae("x")`:                    `WithNmae undefined`,
		`WithOrgLogoURL(5)`:                `cannot use 5 (untyped int constant) as string value`,
		`WithAdditionalProperty("x", "y")`: `WithAdditionalProperty undefined`,
	} {
		t.Run(wrong, func(t *testing.T) {
			source := "package main\n\nimport instantly \"understudy.dev/instantly-client\"\n\n" +
				"func main() { _ = instantly.PatchWorkspaceRequest{}." + wrong + " }\n"

			output, err := run(program(t, "instantly", source), "go", "build", "./...")

			equal(t, err != nil, true)
			if !strings.Contains(output, reason) {
				t.Error(output)
			}
		})
	}
}

func TestModuleContainsWhatItsUsersNeedAndDependsOnNothing(t *testing.T) {
	for _, vendor := range vendors {
		folder := module(t, vendor)
		for _, file := range []string{"LICENSE", "README.md"} {
			_, err := os.Stat(filepath.Join(folder, file))
			check(t, err)
		}
		modules, err := run(folder, "go", "list", "-m", "all")
		check(t, err)
		equal(t, modules, "understudy.dev/"+vendor+"-client\n")
	}
}

func TestSourcesAreTheSameWhenTheyAreGeneratedAgain(t *testing.T) {
	for _, vendor := range vendors {
		for _, file := range []string{"go.mod", "client.go", "models.go", "operations.go", "results.go"} {
			first, err := os.ReadFile(filepath.Join(module(t, vendor), file))
			check(t, err)
			again, err := os.ReadFile(filepath.Join("../target/again", vendor, file))
			check(t, err)
			equal(t, string(again), string(first))
		}
	}
}

// TestNoFindings checks the generated code and the code written by hand with the usual tools.
func TestNoFindings(t *testing.T) {
	folders := []string{".", "../runtime", "../target/specimen", module(t, "instantly"), module(t, "well")}
	for _, folder := range folders {
		for _, command := range [][]string{{"gofmt", "-l", "."}, {"go", "vet", "./..."}} {
			output, err := run(folder, command...)
			equal(t, output, "")
			check(t, err)
		}
	}
	tools, err := filepath.Abs("../tools")
	check(t, err)
	staticcheck := filepath.Join(t.TempDir(), "staticcheck")
	build := exec.Command("go", "build", "-o", staticcheck, "honnef.co/go/tools/cmd/staticcheck")
	build.Dir = tools
	build.Env = append(os.Environ(), "GOTOOLCHAIN=local")
	if output, err := build.CombinedOutput(); err != nil {
		if regexp.MustCompile(`requires go >= |invalid go version|unknown directive`).Match(output) {
			t.Skip("staticcheck is left out, because it requires a newer version of Go: " + string(output))
		}
		t.Fatal(string(output))
	}
	for _, folder := range folders {
		checks := "inherit"
		if folder == "../runtime" || folder == "../target/specimen" {
			// Code that is generated from other contracts uses what is unused here.
			checks = "inherit,-U1000"
		}
		output, err := run(folder, staticcheck, "-checks", checks, "./...")
		equal(t, output, "")
		check(t, err)
	}
}
