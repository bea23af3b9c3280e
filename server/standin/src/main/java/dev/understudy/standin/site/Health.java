package dev.understudy.standin.site;

import dev.understudy.runtime.api.ServerResource.Representation;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.standin.store.Database;

/** Reports whether the server runs, and whether it can serve requests. */
final class Health {

    private static final String JSON = "application/json";

    private final Database database;

    Health(Database database) {
        this.database = database;
    }

    /** Reports that the server runs. It does not use the database, whose failure a restart would not end. */
    static Representation live() {
        return representation(200, "UP");
    }

    /** Reports whether the database can be read. */
    Representation ready() {
        try {
            database.requireReadable();
            return representation(200, "UP");
        } catch (Failure e) {
            return representation(503, "DOWN");
        }
    }

    private static Representation representation(int status, String word) {
        return new Representation(status, JSON, "{\"status\":\"" + word + "\"}");
    }
}
