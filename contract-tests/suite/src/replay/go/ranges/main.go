// Reads responses with different statuses from its own server.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"

	workspaces "example.com/workspaces-client"
)

func main() {
	read(200, "")
	read(404, "{}")
	read(418, `{"message":"tea"}`)
	read(403, "<h1>Blocked</h1>")
	read(599, "")
	read(302, "{}")
}

func read(status int, body string) {
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, _ *http.Request) {
		response.Header().Set("Retry-After", "7")
		response.WriteHeader(status)
		_, _ = io.WriteString(response, body)
	}))
	defer server.Close()
	client, err := workspaces.NewClient(workspaces.Settings{BaseURL: server.URL})
	if err != nil {
		log.Fatal(err)
	}
	response, err := client.GetX(context.Background(), workspaces.GetXParameters{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.Status(), text(response))
}

func text(response workspaces.GetXResponse) string {
	switch response := response.(type) {
	case *workspaces.GetXOK:
		return "ok"
	case *workspaces.GetXNotFound:
		return "not found"
	case *workspaces.GetXClientError:
		return fmt.Sprintf("refused: %s, %d", response.Body.Message.Or(""), *response.RetryAfter)
	case *workspaces.GetXServerError:
		return "failed"
	default:
		return "undeclared: " + string(response.RawBody())
	}
}
