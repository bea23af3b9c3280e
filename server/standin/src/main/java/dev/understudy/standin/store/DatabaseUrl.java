package dev.understudy.standin.store;

import dev.understudy.standin.start.StartException;

/**
 * The URL of a database, which may contain a password.
 *
 * @param text the complete URL
 */
record DatabaseUrl(String text) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    boolean isSqlite() {
        return text.startsWith(SQLITE);
    }

    /** Rejects a URL of another product, and one of SQLite that does not name a file. */
    void requireSupported() {
        if (!isSqlite() && !text.startsWith(POSTGRESQL)) {
            throw new StartException(
                    "The database URL " + this + " is not supported; use --database "
                            + "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=…&password=….",
                    null);
        }
        String file = toString().replaceFirst(SQLITE, "");
        if (isSqlite() && (file.isBlank() || file.contains(":memory:"))) {
            throw new StartException(
                    "The database " + this
                            + " does not name a file, so no data would be kept; use --database jdbc:sqlite:FILE.",
                    null);
        }
    }

    /** Returns the URL without user, password and other parameters. */
    @Override
    public String toString() {
        int query = text.indexOf('?');
        return (query < 0 ? text : text.substring(0, query)).replaceFirst("//[^/]*@", "//");
    }
}
