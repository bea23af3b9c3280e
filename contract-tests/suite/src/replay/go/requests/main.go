// Writes things with all that their contract declares. Its own server prints the requests.
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
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		body, _ := io.ReadAll(request.Body)
		fmt.Printf("%s %s %s\n%s\n", request.Method, request.RequestURI, request.Header.Get("X-Reason"), body)
		_, _ = io.WriteString(response, `{"id":"1","label":null}`)
	}))
	defer server.Close()
	client, err := workspaces.NewClient(workspaces.Settings{BaseURL: server.URL})
	if err != nil {
		log.Fatal(err)
	}
	parameters := workspaces.PutThingParameters{}.WithVersion(3).WithXReason("test")
	for _, body := range bodies() {
		response, err := client.PutThing(context.Background(), "s", "t", parameters.WithBody(body))
		if err != nil {
			log.Fatal(err)
		}
		ok, isOK := response.(*workspaces.PutThingOK)
		fmt.Println("written:", isOK && ok.Body.ID == "1")
	}
}

func bodies() []workspaces.NewThing {
	part := workspaces.Part{}.WithName("p").WithWeight(0.5)
	kind := "plain"
	least := workspaces.NewThing{}.WithKind(kind).WithSizes([]int64{}).WithParts(nil).WithColour(workspaces.ColourRed)
	return []workspaces.NewThing{
		least,
		least.
			WithSizes([]int64{3, 1}).
			WithCounts(map[string]int64{"b": 2, "a": 1}).
			WithParts([]workspaces.Part{part, part.WithName("q")}).
			WithMainPart(part).
			WithColour("green").
			WithNotes([]any{nil, "n"}),
	}
}
