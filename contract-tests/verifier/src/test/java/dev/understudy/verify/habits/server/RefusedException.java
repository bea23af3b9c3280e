package dev.understudy.verify.habits.server;

/** Thrown to refuse a request with a response. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String title) {
        super(title);
        this.status = status;
    }

    Response response() {
        Response problem = Response.problem(status, getMessage());
        return status == 401 ? problem.with("WWW-Authenticate", "Bearer") : problem;
    }
}
