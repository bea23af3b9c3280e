package dev.understudy.verify.exchange;

/**
 * A request and its response.
 *
 * @param index the index of the exchange in the run or the recording, from 0
 * @param request the request that was sent
 * @param response the response that was received
 */
public record Exchange(int index, Request request, ReceivedResponse response) {

    @Override
    public String toString() {
        return request.method() + " " + request.uri() + " → " + response.status();
    }
}
