// Reads and renames a thing. Its own server prints the requests.
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

const thing = `{"id":"00000000-0000-4000-8000-000000000001","owner":"o","name":"n","org_logo_url":null,"kind":"a","new":1}`

func main() {
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		body, _ := io.ReadAll(request.Body)
		fmt.Printf("%s %s %s\n", request.Method, request.RequestURI, body)
		if request.Header.Get("Authorization") == "" {
			response.WriteHeader(http.StatusUnauthorized)
			_, _ = io.WriteString(response, `{"statusCode":401}`)
			return
		}
		_, _ = io.WriteString(response, thing)
	}))
	defer server.Close()
	for _, key := range []string{"k", ""} {
		client, err := workspaces.NewClient(workspaces.Settings{BaseURL: server.URL, Key: key})
		if err != nil {
			log.Fatal(err)
		}
		read(client)
		rename(client)
	}
}

func read(client *workspaces.Client) {
	response, err := client.GetW(context.Background(), workspaces.GetWParameters{})
	if err != nil {
		log.Fatal(err)
	}
	if ok, isOK := response.(*workspaces.GetWOK); isOK {
		fmt.Println("read:", ok.Body.ID, ok.Body.Owner.Or(""), ok.Body.Name)
	} else {
		fmt.Println("read: status", response.Status())
	}
}

func rename(client *workspaces.Client) {
	body := workspaces.PatchWRequest{}.WithName("m")
	response, err := client.PatchW(context.Background(), workspaces.PatchWParameters{}.WithBody(body))
	if err != nil {
		log.Fatal(err)
	}
	switch response := response.(type) {
	case *workspaces.PatchWOK:
		fmt.Println("renamed:", response.Body.ID)
	case *workspaces.PatchWUnauthorized:
		fmt.Println("renamed: no,", response.Body.StatusCode.Or(0))
	default:
		fmt.Println("renamed: status", response.Status())
	}
}
