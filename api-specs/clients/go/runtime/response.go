package client

import (
	"net/http"
	"strconv"
)

// Response is a response that a client received, whether or not the contract declares its status. All results of
// operations implement it. Code that uses only its methods stays correct if a status becomes declared later.
type Response interface {
	// Status returns the HTTP status code.
	Status() int

	// Header returns all header fields.
	Header() http.Header

	// RawBody returns the body as it was received; empty if there was none.
	RawBody() []byte
}

// Received is a response as it was received. The results of operations add their typed parts to it.
type Received struct {
	status  int
	header  http.Header
	rawBody []byte
}

// NewReceived returns a response, for tests of programs that use a client.
func NewReceived(status int, header http.Header, rawBody []byte) Received {
	return Received{status: status, header: header, rawBody: rawBody}
}

// Status returns the HTTP status code.
func (r Received) Status() int {
	return r.status
}

// Header returns all header fields.
func (r Received) Header() http.Header {
	return r.header
}

// RawBody returns the body as it was received; empty if there was none.
func (r Received) RawBody() []byte {
	return r.rawBody
}

// Undeclared is a response with a status that the contract does not declare, or whose body is not what it declares, such
// as a proxy's page. It is a result of every operation.
type Undeclared struct {
	Received
}

// headerValue returns the first value of a header field; nil if the field is missing or has another type.
func headerValue[T int | string](header http.Header, name string) *T {
	values := header.Values(name)
	if len(values) == 0 {
		return nil
	}
	var value T
	switch target := any(&value).(type) {
	case *string:
		*target = values[0]
	case *int:
		integer, err := strconv.Atoi(values[0])
		if err != nil {
			return nil
		}
		*target = integer
	}
	return &value
}
