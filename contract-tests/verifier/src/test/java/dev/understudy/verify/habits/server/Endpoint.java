package dev.understudy.verify.habits.server;

/** Responds to requests. */
@FunctionalInterface
public interface Endpoint {

    Response respond(Request request);
}
