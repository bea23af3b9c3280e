package dev.understudy.standin.well.access;

import java.util.Locale;

/** What a member may do, from least to most; each may all that those before it may. */
enum Role {
    VIEWER,
    MEMBER,
    ADMIN,
    OWNER;

    /** A role by its name in the contract and in the store. */
    static Role of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean mayActAs(Role required) {
        return compareTo(required) >= 0;
    }
}
