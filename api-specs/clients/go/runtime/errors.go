package client

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// ConnectionError says that no complete response was received, for example because the connection failed. The server may
// have processed the request nevertheless. Programs find it with [errors.As], and its reason with [errors.Is] and
// [errors.As], too.
type ConnectionError struct {
	method string
	url    string
	cause  error
	// timeout is the client's timeout if it is the reason; otherwise zero.
	timeout time.Duration
}

func newConnectionError(request *http.Request, cause error) *ConnectionError {
	var wrapper *url.Error
	if errors.As(cause, &wrapper) {
		cause = wrapper.Err
	}
	return &ConnectionError{method: request.Method, url: request.URL.Redacted(), cause: cause}
}

// Error says what failed, why, and what to do.
func (e *ConnectionError) Error() string {
	reason, remedy := fmt.Sprintf("(%v)", e.cause), "check BaseURL and the network"
	if e.Timeout() {
		reason, remedy = fmt.Sprintf("within %v", e.timeout), "raise Timeout if it needs longer"
	}
	return fmt.Sprintf("%s %s: no complete response %s; the server may have processed the request; %s", e.method, e.url,
		reason, remedy)
}

// Unwrap returns the reason.
func (e *ConnectionError) Unwrap() error {
	return e.cause
}

// Timeout reports whether the response was not complete within the client's timeout.
func (e *ConnectionError) Timeout() bool {
	return e.timeout > 0
}
