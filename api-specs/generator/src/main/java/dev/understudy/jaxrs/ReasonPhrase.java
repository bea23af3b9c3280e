package dev.understudy.jaxrs;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The reason phrase of a status as one word, as the templates write it. */
final class ReasonPhrase {

    private final Template template;

    ReasonPhrase() {
        Handlebars handlebars = new Handlebars(new ClassPathTemplateLoader("/_common", ".hbs"));
        handlebars.registerHelpers(ConditionalHelpers.class);
        try {
            template = handlebars.compile("understudy/reason-phrase");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String of(String status) {
        try {
            return template.apply(Map.of("code", status)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
