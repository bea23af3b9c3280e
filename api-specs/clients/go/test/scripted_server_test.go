package test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

// reply writes a response.
type reply func(response http.ResponseWriter, request *http.Request)

// received is a request as the server received it.
type received struct {
	method string
	target string
	header http.Header
	body   string
	at     time.Time
}

// jsonReply returns a response with a JSON text as its body. Header fields are names and values in turn.
func jsonReply(status int, body string, header ...string) reply {
	return func(response http.ResponseWriter, _ *http.Request) {
		response.Header().Set("Content-Type", "application/json")
		for i := 0; i < len(header); i += 2 {
			response.Header().Set(header[i], header[i+1])
		}
		response.WriteHeader(status)
		_, _ = io.WriteString(response, body)
	}
}

// cut is a response that ends in the middle of its body.
func cut(response http.ResponseWriter, _ *http.Request) {
	response.Header().Set("Content-Length", "100")
	_, _ = io.WriteString(response, `{"id":`)
	response.(http.Flusher).Flush()
	panic(http.ErrAbortHandler)
}

// endless is a response that never ends.
func endless(response http.ResponseWriter, request *http.Request) {
	_, _ = io.WriteString(response, "{")
	response.(http.Flusher).Flush()
	<-request.Context().Done()
}

// scriptedServer returns the responses of a script in order, the last one repeatedly, and records the requests.
type scriptedServer struct {
	url      string
	mutex    sync.Mutex
	requests []received
}

// startScripted starts a server that runs until the test ends.
func startScripted(t *testing.T, script ...reply) *scriptedServer {
	t.Helper()
	scripted := &scriptedServer{}
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		body, _ := io.ReadAll(request.Body)
		scripted.mutex.Lock()
		scripted.requests = append(scripted.requests,
			received{request.Method, request.RequestURI, request.Header, string(body), time.Now()})
		next := script[0]
		if len(script) > 1 {
			script = script[1:]
		}
		scripted.mutex.Unlock()
		next(response, request)
	}))
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	scripted.url = server.URL
	return scripted
}

// recorded returns the requests so far.
func (s *scriptedServer) recorded() []received {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return append([]received(nil), s.requests...)
}
