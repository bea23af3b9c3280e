package dev.understudy.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists the types of a union: the schemas of a {@code oneOf} or {@code anyOf}. It is on a sealed interface that these
 * types implement. A server reads a JSON value as the alternative that the discriminator names or, without a
 * discriminator, as the first one whose schema allows the value.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Alternatives {

    /** Returns the alternatives in the order of the contract. */
    Alternative[] value();

    /** Returns the name of the property that tells the alternatives apart; empty if there is none. */
    String discriminator() default "";

    /** One type of a union. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Alternative {

        /** Returns the type, which implements the interface of the union. */
        Class<?> type();

        /**
         * Returns the reference to its schema, relative to the contract, such as {@code #/components/schemas/Cat}; empty
         * if the JSON type of a value selects the alternative.
         */
        String schema() default "";

        /**
         * Returns the JSON type that selects the alternative, such as {@code string}; empty if the schema does. {@code
         * number} includes integers.
         */
        String jsonType() default "";

        /** Returns the values of the discriminator that stand for this type. */
        String[] values() default {};
    }
}
