package dev.understudy.standin.well.access;

import java.util.Locale;

/** The roles of a member, in ascending order; each has all permissions of the roles before it. */
enum Role {
    VIEWER,
    MEMBER,
    ADMIN,
    OWNER;

    /** Returns the role with the given name, as the contract and the store spell it. */
    static Role of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean includes(Role required) {
        return compareTo(required) >= 0;
    }
}
