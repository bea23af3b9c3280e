package client

import (
	"errors"
	"net/http"
	"time"
)

// Settings are the settings of a client. The zero value of each is its default.
type Settings struct {
	// BaseURL is the URL of the server, with or without the path with which all paths of the contract begin. The default
	// is the vendor's server.
	BaseURL string

	// Key is the API key or access token, which is sent as a bearer token. Without it, none is sent.
	Key string

	// Timeout is the time for each exchange, from connecting to the end of the body. The default is 30 seconds.
	Timeout time.Duration

	// UserAgent is the value of the header field User-Agent. The default names the module and its version.
	UserAgent string

	// RetryPolicy decides when requests are repeated. By default, requests with safe methods such as GET are, at most
	// twice.
	RetryPolicy RetryPolicy

	// HTTPClient sends requests, for example through a proxy. The default uses http.DefaultTransport. Redirects are not
	// followed, whatever its CheckRedirect says.
	HTTPClient *http.Client
}

// defaults are the settings of a contract.
type defaults struct {
	baseURL   string
	prefix    string
	userAgent string
}

const defaultTimeout = 30 * time.Second

// Client sends the requests of operations to one server with one key. It has no state besides its settings, and is safe
// for use by several goroutines. NewClient creates it.
type Client struct {
	settings   Settings
	baseURL    string
	httpClient http.Client
}

func newClient(settings Settings, contract defaults) (*Client, error) {
	policy := settings.RetryPolicy
	if settings.Timeout < 0 || policy.MaxRetries.Or(0) < 0 || policy.MaxWait.Or(0) < 0 {
		return nil, errors.New("Timeout, RetryPolicy.MaxRetries and RetryPolicy.MaxWait cannot be negative")
	}
	if settings.BaseURL == "" {
		settings.BaseURL = contract.baseURL
	}
	baseURL, err := withoutPrefix(settings.BaseURL, contract.prefix)
	if err != nil {
		return nil, err
	}
	if settings.Timeout == 0 {
		settings.Timeout = defaultTimeout
	}
	if settings.UserAgent == "" {
		settings.UserAgent = contract.userAgent
	}
	client := &Client{settings: settings, baseURL: baseURL}
	if settings.HTTPClient != nil {
		client.httpClient = *settings.HTTPClient
	}
	client.httpClient.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return client, nil
}
