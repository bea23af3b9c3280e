package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The location of a PostgreSQL database has the defaults of the driver, and never contains a password. */
class PostgresqlLocationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db/x?user=app&password=hush                | PostgreSQL at db:5432, database x",
                "jdbc:postgresql://[::1]:5433/x?password=hush                 | PostgreSQL at [::1]:5433, database x",
                "jdbc:postgresql:x                                            | PostgreSQL at localhost:5432, database x",
                "jdbc:postgresql://one:1,two:2/x                              | PostgreSQL at one:1, two:2, database x",
                "jdbc:postgresql://db/?user=app&password=hush                 | PostgreSQL at db:5432, database app",
                "jdbc:postgresql://db:port/x?password=hush                    | PostgreSQL at jdbc:postgresql://db:port/x",
            })
    void theLocationIsReadFromTheUrl(String url, String location) {
        assertThat(PostgresqlLocation.of(new DatabaseUrl(url))).isEqualTo(location);
    }
}
