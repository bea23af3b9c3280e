package dev.understudy.standin.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The schema of the store, which each start migrates to the version of this program. */
final class Schema {

    private Schema() {}

    /**
     * Migrates the schema.
     *
     * @throws SchemaException if the database contains tables of another program, or of a newer version of this one
     * @throws FlywayException if the database fails
     */
    static void migrate(DataSource source) {
        Flyway flyway = flyway(source);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw explain(e, flyway);
        }
    }

    /**
     * Checks that the schema has exactly the version of this program, without changing anything.
     *
     * @throws FlywayException if it does not
     */
    static void validate(DataSource source) {
        flyway(source).validate();
    }

    // By default, Flyway ignores migrations with a newer version than those that it knows.
    private static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:dev/understudy/standin/store")
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    private static RuntimeException explain(FlywayException thrown, Flyway flyway) {
        if (thrown.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new SchemaException("it contains tables of another program");
        }
        if (!(thrown instanceof FlywayValidateException)) {
            return thrown;
        }
        return hasNewerVersion(flyway.info().all())
                ? new SchemaException("a newer version of this program has changed its schema")
                : new SchemaException("another program, or another version of this one, has created its schema");
    }

    private static boolean hasNewerVersion(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .allMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || (migration.getState() == MigrationState.SUCCESS && migration.isChecksumMatching()));
    }
}
