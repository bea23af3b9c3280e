package client

import (
	"net/http"
	"strconv"
	"time"
)

// RetryPolicy decides whether a request is repeated, and after which time. A request is repeated after status 429, 502, 503
// and 504 and if the connection fails. Retry-After is obeyed: if it is longer than the longest wait, the response is
// returned instead. Without it, the wait is half a second and doubles with each repetition.
type RetryPolicy struct {
	// MaxRetries is the number of repetitions after the first request. The default is 2; OptionalOf(0) repeats nothing.
	MaxRetries Optional[int]

	// MaxWait is the longest wait before a repetition. The default is 30 seconds.
	MaxWait Optional[time.Duration]

	// UnsafeMethods says whether requests are repeated that may change something, such as PATCH. The default is false,
	// because the server may have processed a request although the response was lost.
	UnsafeMethods bool
}

const (
	defaultMaxRetries = 2
	defaultMaxWait    = 30 * time.Second
	firstWait         = 500 * time.Millisecond
	maxDigits         = 9
)

// waitBeforeRetry returns the time to wait before a request is repeated; false if its outcome is final. The response is nil
// if the connection failed, and retries is the number of repetitions so far.
func (p RetryPolicy) waitBeforeRetry(method string, retries int, response *Received) (time.Duration, bool) {
	maxRetries, maxWait := p.MaxRetries.Or(defaultMaxRetries), p.MaxWait.Or(defaultMaxWait)
	if retries >= maxRetries || !(p.UnsafeMethods || isSafe(method)) {
		return 0, false
	}
	wait := firstWait
	for doubled := 0; doubled < retries && wait < maxWait; doubled++ {
		wait *= 2
	}
	if wait > maxWait {
		wait = maxWait
	}
	if response == nil {
		return wait, true
	}
	if required, ok := retryAfter(response.header.Get("Retry-After"), time.Now()); ok {
		wait = required
	}
	return wait, isTemporary(response.status) && wait <= maxWait
}

func isSafe(method string) bool {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodTrace:
		return true
	}
	return false
}

func isTemporary(status int) bool {
	switch status {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// retryAfter reads a number of seconds or a date (RFC 9110 section 10.2.3).
func retryAfter(value string, now time.Time) (time.Duration, bool) {
	if seconds, err := strconv.ParseUint(value, 10, 32); err == nil && len(value) <= maxDigits {
		return time.Duration(seconds) * time.Second, true
	}
	date, err := http.ParseTime(value)
	if err != nil {
		return 0, false
	}
	if wait := date.Sub(now); wait > 0 {
		return wait, true
	}
	return 0, true
}
