// Writes, reads and deletes an order. Its own server prints the requests.
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

const order = `{"id":"1","lines":[{"text":"a","quantity":2}],"tags":["x"],"total":1.5,"counts":{"c":3},"notes":[true],"seller":"s"}`

func main() {
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		body, _ := io.ReadAll(request.Body)
		fmt.Printf("%s %s %s\n", request.Method, request.RequestURI, body)
		response.Header().Set("Age", "7")
		if request.Method == http.MethodDelete {
			response.WriteHeader(http.StatusNoContent)
			return
		}
		_, _ = io.WriteString(response, order)
	}))
	defer server.Close()
	client, err := workspaces.NewClient(workspaces.Settings{BaseURL: server.URL})
	if err != nil {
		log.Fatal(err)
	}
	write(client)
	read(client)
	deleted, err := client.DeleteOrder(context.Background(), "1", workspaces.DeleteOrderParameters{})
	if err != nil {
		log.Fatal(err)
	}
	_, isNoContent := deleted.(*workspaces.DeleteOrderNoContent)
	fmt.Println("deleted:", isNoContent)
}

func write(client *workspaces.Client) {
	small := workspaces.NewOrder{}.WithName("N").WithSize("small").WithSizes([]string{"large", "small"})
	for _, body := range []workspaces.NewOrder{
		small.WithNote("n").WithDue("2026-11-26").WithQuantity(2),
		small.WithNoteNull().WithAddress(workspaces.Address{}.WithCity("C")),
	} {
		parameters := workspaces.PutOrderParameters{}.WithBody(body)
		written, err := client.PutOrder(context.Background(), "1", parameters)
		if err != nil {
			log.Fatal(err)
		}
		switch written := written.(type) {
		case *workspaces.PutOrderOK:
			fmt.Println("written:", written.Body.ID)
		default:
			fmt.Println("written: status", written.Status())
		}
	}
}

func read(client *workspaces.Client) {
	parameters := workspaces.GetOrderParameters{}.WithFields("id").WithDepth(2).WithSort("up")
	response, err := client.GetOrder(context.Background(), "1", parameters)
	if err != nil {
		log.Fatal(err)
	}
	ok, isOK := response.(*workspaces.GetOrderOK)
	if !isOK {
		log.Fatal(response.Status())
	}
	line := ok.Body.Lines[0]
	fmt.Println("read:", ok.Body.ID, line.Text.Or(""), line.Quantity.Or(0), ok.Body.Tags.Or(nil), ok.Body.Total.Or(0),
		ok.Body.Counts.Or(nil)["c"], ok.Body.Notes.Or(nil), *ok.Age)
}
