// Selects a workspace by a header field, and sets what a client can be told.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	workspaces "example.com/workspaces-client"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	client, err := workspaces.NewClient(workspaces.Settings{
		BaseURL:   os.Args[1],
		Key:       "paid",
		Timeout:   20 * time.Second,
		UserAgent: "program/6",
		RetryPolicy: workspaces.RetryPolicy{
			MaxRetries:    workspaces.OptionalOf(1),
			MaxWait:       workspaces.OptionalOf(time.Second),
			UnsafeMethods: true,
		},
		HTTPClient: &http.Client{},
	})
	if err != nil {
		log.Fatal(err)
	}
	none := workspaces.GetWorkspaceParameters{}
	read, err := client.GetWorkspace(ctx, none.WithXAsWorkspace("sub"))
	if err != nil {
		log.Fatal(err)
	}
	if ok, isOK := read.(*workspaces.GetWorkspaceOK); isOK {
		fmt.Println("selected:", ok.Body.Name)
	}
	body := workspaces.PatchWorkspaceRequest{}.WithName("Renamed")
	written, err := client.PatchWorkspace(ctx, workspaces.PatchWorkspaceParameters{}.WithBody(body).WithXAsWorkspace("sub"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("written:", written.Status())
	other, err := client.GetWorkspace(ctx, none)
	if err != nil {
		log.Fatal(err)
	}
	if ok, isOK := other.(*workspaces.GetWorkspaceOK); isOK {
		fmt.Println("the other one:", ok.Body.Name)
	}
}
