// Groups workspaces by their owners, which are text, and sends its requests without waiting.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	workspaces "example.com/workspaces-client"
)

func main() {
	client, err := workspaces.NewClient(workspaces.Settings{BaseURL: os.Args[1], Key: "paid"})
	if err != nil {
		log.Fatal(err)
	}
	names := map[string]string{}
	owners := make(chan string)
	go func() {
		owners <- owner(client, names)
	}()
	known := <-owners
	fmt.Println("name by owner:", names[known])

	body := workspaces.PatchWorkspaceRequest{}.WithName("Renamed")
	renamed, err := client.PatchWorkspace(context.Background(), workspaces.PatchWorkspaceParameters{}.WithBody(body))
	if err != nil {
		log.Fatal(err)
	}
	ok, isOK := renamed.(*workspaces.PatchWorkspaceOK)
	fmt.Println("same owner after the write:", isOK && ok.Body.Owner == known)
}

func owner(client *workspaces.Client, names map[string]string) string {
	response, err := client.GetWorkspace(context.Background(), workspaces.GetWorkspaceParameters{})
	if err != nil {
		return err.Error()
	}
	if ok, isOK := response.(*workspaces.GetWorkspaceOK); isOK {
		names[ok.Body.Owner] = ok.Body.Name
		return ok.Body.Owner
	}
	return fmt.Sprint("status ", response.Status())
}
