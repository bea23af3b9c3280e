package dev.understudy.standin.store;

import com.zaxxer.hikari.HikariConfig;

/** The settings that the connection pools of both products share; each pool sets its own maximum size. */
final class ConnectionPools {

    /** The maximum time that a request waits for a connection. */
    static final int TIMEOUT_MILLISECONDS = 1_500;

    private ConnectionPools() {}

    static HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TIMEOUT_MILLISECONDS);
        return config;
    }
}
