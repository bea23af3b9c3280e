// Handles 402 by its own type, and logs every result through the common one.
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
	for _, key := range []string{"paid", "unpaid", "unknown"} {
		client, err := workspaces.NewClient(workspaces.Settings{BaseURL: os.Args[1], Key: key})
		if err != nil {
			log.Fatal(err)
		}
		read, err := client.GetWorkspace(ctx, workspaces.GetWorkspaceParameters{})
		if err != nil {
			log.Fatal(err)
		}
		if required, is := read.(*workspaces.GetWorkspacePaymentRequired); is {
			fmt.Println("read needs a plan:", reason(required.Body))
		}
		body := workspaces.PatchWorkspaceRequest{}.WithName("Renamed")
		written, err := client.PatchWorkspace(ctx, workspaces.PatchWorkspaceParameters{}.WithBody(body))
		if err != nil {
			log.Fatal(err)
		}
		if required, is := written.(*workspaces.PatchWorkspacePaymentRequired); is {
			fmt.Println("write needs a plan:", reason(required.Body))
		}
		fmt.Println(describe(read) + ", " + describe(written))
	}
}

func reason(body workspaces.PaymentRequiredError) string {
	return body.Message.Or("no message")
}

func describe(response workspaces.Response) string {
	with := "without"
	if response.Header().Get("Content-Type") == "application/json" {
		with = "with"
	}
	return fmt.Sprintf("%d %s JSON", response.Status(), with)
}
