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
	nothing := workspaces.PatchWorkspaceRequest{}
	fmt.Println("set:", logoAfter(client, nothing.WithOrgLogoURL("https://example.com/a.png")))
	fmt.Println("kept:", logoAfter(client, nothing.WithName("Named")))
	fmt.Println("cleared:", logoAfter(client, nothing.WithOrgLogoURLNull()))
	fmt.Println("nothing:", logoAfter(client, nothing))
}

func logoAfter(client *workspaces.Client, body workspaces.PatchWorkspaceRequest) string {
	response, err := client.PatchWorkspace(context.Background(), workspaces.PatchWorkspaceParameters{}.WithBody(body))
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
