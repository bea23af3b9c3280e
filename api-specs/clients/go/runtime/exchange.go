package client

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"
)

// send sends the request of an operation, and repeats it as the retry policy says.
func (c *Client) send(ctx context.Context, request *apiRequest) (Received, error) {
	request.setHeader("Accept", "application/json, */*;q=0.1")
	request.setHeader("User-Agent", c.settings.UserAgent)
	if c.settings.Key != "" {
		request.setHeader("Authorization", "Bearer "+c.settings.Key)
	}
	if request.err != nil {
		return Received{}, request.err
	}
	for retries := 0; ; retries++ {
		response, err := c.exchange(ctx, request)
		if err != nil && ctx.Err() != nil {
			return Received{}, fmt.Errorf("%s %s: %w", request.method, request.path, ctx.Err())
		}
		wait, again := c.settings.RetryPolicy.waitBeforeRetry(request.method, retries, response)
		var failure *ConnectionError
		if err != nil && (!again || !errors.As(err, &failure) || failure.Timeout()) {
			return Received{}, err
		}
		if !again {
			return *response, nil
		}
		if err := pause(ctx, wait); err != nil {
			return Received{}, fmt.Errorf("%s %s: %w", request.method, request.path, err)
		}
	}
}

// exchange sends a request once. The response is nil if there is an error.
func (c *Client) exchange(ctx context.Context, request *apiRequest) (*Received, error) {
	limited, cancel := context.WithTimeout(ctx, c.settings.Timeout)
	defer cancel()
	httpRequest, err := request.toHTTP(limited, c.baseURL)
	if err != nil {
		return nil, err
	}
	fail := func(cause error) (*Received, error) {
		failure := newConnectionError(httpRequest, cause)
		if limited.Err() != nil {
			failure.timeout = c.settings.Timeout
		}
		return nil, failure
	}
	response, err := c.httpClient.Do(httpRequest)
	if err != nil {
		return fail(err)
	}
	// The error of Close says nothing about the body.
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return fail(err)
	}
	received := NewReceived(response.StatusCode, response.Header, body)
	return &received, nil
}

func pause(ctx context.Context, wait time.Duration) error {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
