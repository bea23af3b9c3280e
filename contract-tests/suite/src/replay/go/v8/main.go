// Uses ids as they are, without an assumption about their form.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	workspaces "example.com/workspaces-client"
)

func main() {
	ctx := context.Background()
	client, err := workspaces.NewClient(workspaces.Settings{BaseURL: os.Args[1], Key: "paid"})
	if err != nil {
		log.Fatal(err)
	}
	response, err := client.GetWorkspace(ctx, workspaces.GetWorkspaceParameters{})
	if err != nil {
		log.Fatal(err)
	}
	var read, written string
	if ok, isOK := response.(*workspaces.GetWorkspaceOK); isOK {
		read = ok.Body.ID
	}
	body := workspaces.PatchWorkspaceRequest{}.WithName("Renamed")
	renamed, err := client.PatchWorkspace(ctx, workspaces.PatchWorkspaceParameters{}.WithBody(body))
	if err != nil {
		log.Fatal(err)
	}
	if ok, isOK := renamed.(*workspaces.PatchWorkspaceOK); isOK {
		written = ok.Body.ID
	}
	fmt.Println("id:", read)
	fmt.Println("the same after a write:", read == written)
}
