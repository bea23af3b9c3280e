package dev.understudy.standin.store;

/**
 * A fault of the database or of the machine that it runs on. A request that meets one is not to blame: the same request
 * succeeds once the fault is over.
 */
enum StoreFault {
    /** The server does not respond, shuts down or refuses connections. */
    UNREACHABLE(Scope.DATABASE, "the database server cannot be reached", "Start it, or restore the network to it"),
    /** No connection became free, or the server does not accept another one. */
    CONNECTIONS_EXHAUSTED(
            Scope.DATABASE,
            "no connection to the database is available",
            "Close connections of other programs, or raise the limit of the database"),
    /** The name of an open file refers to nothing, or to another file. */
    FILE_GONE(
            Scope.DATABASE,
            "the database file was removed, moved or replaced while it was open",
            "Put back the file, or a backup of it, or restart the server to begin with an empty store"),
    /** The file that is now in the place of the open one was not written by this program. */
    FILE_FOREIGN(
            Scope.DATABASE,
            "the database file was replaced with one that has another schema",
            "Put back the file, or a backup of it"),
    /** The server requires other credentials or rights than before. */
    ACCESS_DENIED(
            Scope.OPERATION, "the database denies access", "Grant the user the right to read and change its tables"),
    /** A table or a column does not exist. */
    SCHEMA_CHANGED(
            Scope.OPERATION,
            "a table or column is missing in the database",
            "Restore it from a backup, or restart the server with an empty database"),
    /** The file was emptied, or overwritten with something that is not a database. */
    DAMAGED(
            Scope.OPERATION,
            "the database file is empty, damaged or not a database",
            "Move a backup to its place (never copy one over a file that is open), or restore it while the server is"
                    + " stopped"),
    /** The file or the server reports errors of its own. */
    BROKEN(Scope.OPERATION, "the database cannot read or write its data", "Check its disk and its own log"),
    /** Another process holds the lock on the complete file. */
    FILE_LOCKED(
            Scope.MODE, "another process has locked the database file", "End its transaction, or close that program"),
    /** There is no space for more data. */
    DISK_FULL(Scope.MODE, "the disk of the database is full", "Free some space on it"),
    /** The file, its directory or the server accepts only reads. */
    READ_ONLY(Scope.MODE, "the database is read-only", "Make the file and its directory, or the server, writable"),
    /** Another session holds the lock on a row for longer than a write may wait. */
    ROW_LOCKED(Scope.ROW, "another session has locked a row or a table", "End its transaction");

    /** The part of the database that a fault affects. A success in the same part shows that the fault is over. */
    enum Scope {
        /** Everything. */
        DATABASE,
        /** All reads or all writes. */
        MODE,
        /** One statement, or a few that always run together. */
        OPERATION,
        /** The writes to one row. */
        ROW
    }

    private final Scope scope;
    private final String description;
    private final String remedy;

    StoreFault(Scope scope, String description, String remedy) {
        this.scope = scope;
        this.description = description;
        this.remedy = remedy;
    }

    /** Returns whether nothing can be read or written, and each attempt takes a while to fail. */
    boolean isSlow() {
        return scope == Scope.DATABASE && this != FILE_GONE;
    }

    Scope scope() {
        return scope;
    }

    String description() {
        return description;
    }

    String remedy() {
        return remedy;
    }
}
