package client

import (
	"fmt"
	"net/url"
	"strings"
)

// withoutPrefix returns the URL to which the paths of a contract are appended. The prefix is the beginning of all paths in
// the contract; it may be part of the base URL.
func withoutPrefix(baseURL, prefix string) (string, error) {
	parsed, err := url.Parse(baseURL)
	if err != nil || (parsed.Scheme != "http" && parsed.Scheme != "https") || parsed.Hostname() == "" ||
		strings.ContainsAny(baseURL, "?#") {
		return "", fmt.Errorf("the base URL %q is not a URL like https://host or https://host/path", baseURL)
	}
	return strings.TrimSuffix(strings.TrimRight(baseURL, "/"), prefix), nil
}
