// Reads when a workspace will be removed: absent, null or a time, which is text.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	workspaces "example.com/workspaces-client"
)

func main() {
	for _, key := range []string{"paid", "leaving"} {
		client, err := workspaces.NewClient(workspaces.Settings{BaseURL: os.Args[1], Key: key})
		if err != nil {
			log.Fatal(err)
		}
		response, err := client.GetWorkspace(context.Background(), workspaces.GetWorkspaceParameters{})
		if err != nil {
			log.Fatal(err)
		}
		switch response := response.(type) {
		case *workspaces.GetWorkspaceOK:
			fmt.Println(key+":", removal(response.Body))
		default:
			fmt.Println(key+": status", response.Status())
		}
	}
	fmt.Println("absent:", removal(workspaces.Workspace{ID: "1", Owner: "2", Name: "3"}))
}

func removal(workspace workspaces.Workspace) string {
	if workspace.ScheduledForRemovalAt.IsNull() {
		return "not scheduled"
	}
	text, known := workspace.ScheduledForRemovalAt.Get()
	if !known {
		return "unknown"
	}
	instant, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprint("in the year ", instant.Year())
}
