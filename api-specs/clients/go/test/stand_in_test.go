package test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// startStandIn starts a stand-in with the demo data, which runs until the test ends, and returns its URL.
func startStandIn(t *testing.T) string {
	t.Helper()
	jar, err := filepath.Abs("../../../../server/target/understudy.jar")
	check(t, err)
	process := exec.Command("java", "-jar", jar, "--port", "0")
	process.Dir = t.TempDir()
	process.Stderr = os.Stderr
	output, err := process.StdoutPipe()
	check(t, err)
	check(t, process.Start())
	t.Cleanup(func() {
		_ = process.Process.Kill()
		_ = process.Wait()
	})
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if url := regexp.MustCompile(`listens on (http:\S+)\.`).FindStringSubmatch(lines.Text()); url != nil {
			return url[1]
		}
	}
	t.Fatal("The stand-in did not start.")
	return ""
}
