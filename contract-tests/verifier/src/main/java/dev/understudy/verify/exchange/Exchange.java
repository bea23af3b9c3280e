package dev.understudy.verify.exchange;

/**
 * One request and its answer.
 *
 * @param index its number in the run or the recording, from 0
 * @param request what was sent
 * @param answer what came back
 */
public record Exchange(int index, Request request, Answer answer) {

    @Override
    public String toString() {
        return request.method() + " " + request.uri() + " → " + answer.status();
    }
}
