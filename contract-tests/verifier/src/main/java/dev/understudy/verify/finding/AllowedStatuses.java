package dev.understudy.verify.finding;

/** The statuses with which a response satisfies a rule. */
enum AllowedStatuses {
    ANY,
    NO_SERVER_ERROR,
    SUCCESS_OR_REDIRECT,
    CLIENT_ERROR,
    /**
     * Includes every 4xx, since a server may hide that a resource exists (RFC 9110 section 15.5.4), and
     * may check other parts of the request first; and redirections, for example to a login page.
     */
    NO_ACCESS;

    boolean contain(int status) {
        return switch (this) {
            case ANY -> true;
            case NO_SERVER_ERROR -> status < 500;
            case SUCCESS_OR_REDIRECT -> status >= 200 && status < 400;
            case CLIENT_ERROR -> status >= 400 && status < 500;
            case NO_ACCESS -> status >= 300 && status < 500;
        };
    }
}
