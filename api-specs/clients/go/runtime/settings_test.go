package client

import (
	"testing"
	"time"
)

func TestPathsAreAppendedToTheBaseURLWithoutThePrefix(t *testing.T) {
	for baseURL, expected := range map[string]string{
		"https://host":              "https://host",
		"https://host/":             "https://host",
		"https://host:1/api/v2//":   "https://host:1",
		"HTTP://host/base/api/v2":   "HTTP://host/base",
		"https://host/api":          "https://host/api",
		"http://[::1]:8080/api/v2/": "http://[::1]:8080",
	} {
		if actual, err := withoutPrefix(baseURL, "/api/v2"); err != nil || actual != expected {
			t.Errorf("%s: got %s, want %s (%v)", baseURL, actual, expected, err)
		}
	}
}

func TestRetryAfterIsANumberOfSecondsOrADate(t *testing.T) {
	now := time.Date(1994, time.November, 6, 8, 49, 37, 0, time.UTC)
	for value, expected := range map[string]time.Duration{
		"120":                           2 * time.Minute,
		"Sun, 06 Nov 1994 08:49:47 GMT": 10 * time.Second,
		"Sun, 06 Nov 1994 08:49:00 GMT": 0,
	} {
		if wait, ok := retryAfter(value, now); !ok || wait != expected {
			t.Errorf("%s: got %v %v, want %v", value, wait, ok, expected)
		}
	}
	for _, value := range []string{"", "-1", "+1", "1.5", "soon", "12345678901", "1994-11-06"} {
		if wait, ok := retryAfter(value, now); ok {
			t.Errorf("%q: got %v, want nothing", value, wait)
		}
	}
}

func TestWaitDoublesUpToTheLongest(t *testing.T) {
	policy := RetryPolicy{MaxRetries: OptionalOf(100), MaxWait: OptionalOf(3 * time.Second)}
	for retries, expected := range map[int]time.Duration{
		0:  500 * time.Millisecond,
		2:  2 * time.Second,
		3:  3 * time.Second,
		99: 3 * time.Second,
	} {
		if wait, again := policy.waitBeforeRetry("GET", retries, nil); !again || wait != expected {
			t.Errorf("%d: got %v %v, want %v", retries, wait, again, expected)
		}
	}
}
