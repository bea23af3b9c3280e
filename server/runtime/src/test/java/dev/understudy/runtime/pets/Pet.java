package dev.understudy.runtime.pets;

import dev.understudy.api.Alternatives;
import dev.understudy.api.Alternatives.Alternative;

/** A union with a discriminator. */
@Alternatives(
        discriminator = "kind",
        value = {
            @Alternative(type = Cat.class, schema = "#/components/schemas/Cat", values = "cat"),
            @Alternative(type = Dog.class, schema = "#/components/schemas/Dog", values = "dog")
        })
public sealed interface Pet permits Cat, Dog {}
