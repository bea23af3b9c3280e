// Sets, keeps and clears the logo: value, absent and null.
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
	logo := workspaces.NullableOf("https://example.com/a.png")
	fmt.Println("set:", logoAfter(client, workspaces.PatchWorkspaceRequest{OrgLogoURL: logo}))
	fmt.Println("kept:", logoAfter(client, workspaces.PatchWorkspaceRequest{Name: workspaces.OptionalOf("Named")}))
	fmt.Println("cleared:", logoAfter(client, workspaces.PatchWorkspaceRequest{OrgLogoURL: workspaces.Null[string]()}))
	fmt.Println("nothing:", logoAfter(client, workspaces.PatchWorkspaceRequest{}))
}

func logoAfter(client *workspaces.Client, body workspaces.PatchWorkspaceRequest) string {
	response, err := client.PatchWorkspace(context.Background(), body, nil)
	if err != nil {
		return err.Error()
	}
	switch response := response.(type) {
	case *workspaces.PatchWorkspaceOK:
		if response.Body.OrgLogoURL.IsNull() {
			return "null"
		}
		return response.Body.OrgLogoURL.Or("absent")
	case *workspaces.PatchWorkspaceBadRequest:
		if response.Body.Message == "" {
			return "not valid, without a reason"
		}
		return "not valid, with a reason"
	default:
		return fmt.Sprint("status ", response.Status())
	}
}
