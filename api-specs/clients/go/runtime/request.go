package client

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"strconv"
	"strings"
)

// apiRequest is a request of an operation.
type apiRequest struct {
	method string
	path   string
	query  []string
	header http.Header
	body   []byte
	err    error
}

// location says where a parameter is sent.
type location int

const (
	inPath location = iota
	inQuery
	inHeader
)

// newRequest returns a request without parameters. The path contains the names of parameters in braces.
func newRequest(method, path string) *apiRequest {
	return &apiRequest{method: method, path: path, header: http.Header{}}
}

// add adds a parameter. One that is absent is not sent, and an array in the query becomes repeated parameters.
func (r *apiRequest) add(in location, name string, value any) {
	for _, text := range texts(reflect.ValueOf(value)) {
		switch in {
		case inPath:
			if text == "" || text == "." || text == ".." {
				// Another path would result.
				r.fail(fmt.Errorf("%s cannot be '%s'", name, text))
			}
			r.path = strings.Replace(r.path, "{"+name+"}", url.PathEscape(text), 1)
		case inQuery:
			r.query = append(r.query, percentEncode(name)+"="+percentEncode(text))
		case inHeader:
			r.setHeader(name, text)
		}
	}
}

// require records an error if a parameter or the body is absent. The methods are those that set it.
func (r *apiRequest) require(what string, value optionalValue, methods string) {
	if _, present := value.get(); !present {
		r.fail(errors.New(missing(what, methods)))
	}
}

// setBody adds a value that is written as JSON. A value that is absent is not sent.
func (r *apiRequest) setBody(mediaType string, optional Optional[any]) {
	value, present := optional.Get()
	if !present {
		return
	}
	body, err := encode(value)
	if err != nil {
		r.fail(err)
	}
	r.body = body
	r.setHeader("Content-Type", mediaType)
}

func (r *apiRequest) setHeader(name, value string) {
	for _, each := range []byte(value) {
		if (each < ' ' && each != '\t') || each == '\x7f' {
			r.fail(fmt.Errorf("%s has a character that a header field cannot have", name))
		}
	}
	r.header.Set(name, value)
}

// fail records the first reason why the request cannot be sent.
func (r *apiRequest) fail(err error) {
	if r.err == nil {
		r.err = fmt.Errorf("%s %s: the request was not sent: %w", r.method, r.path, err)
	}
}

func (r *apiRequest) toHTTP(ctx context.Context, baseURL string) (*http.Request, error) {
	target := baseURL + r.path
	if len(r.query) > 0 {
		target += "?" + strings.Join(r.query, "&")
	}
	request, err := http.NewRequestWithContext(ctx, r.method, target, bytes.NewReader(r.body))
	if err != nil {
		return nil, err
	}
	request.Header = r.header.Clone()
	return request, nil
}

func percentEncode(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}

// texts returns the value of a parameter as text; nothing if it is absent, and each element of an array.
func texts(value reflect.Value) []string {
	if optional, ok := value.Interface().(optionalValue); ok {
		present, ok := optional.get()
		if !ok {
			return nil
		}
		value = reflect.ValueOf(present)
	}
	if value.Kind() != reflect.Slice {
		return []string{text(value)}
	}
	var all []string
	for i := 0; i < value.Len(); i++ {
		all = append(all, text(value.Index(i)))
	}
	return all
}

func text(value reflect.Value) string {
	if value.Kind() == reflect.Float64 {
		return strconv.FormatFloat(value.Float(), 'f', -1, 64)
	}
	return fmt.Sprint(value.Interface())
}
