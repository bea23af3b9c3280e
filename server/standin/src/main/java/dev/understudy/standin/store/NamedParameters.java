package dev.understudy.standin.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds the parameters of our statements, each written {@code :name}.
 *
 * <p>Jdbi's own parsers carry the grammar of all SQL, and to set that up is a good part of a start. Ours knows only what
 * our few static statements hold, and refuses what it would have to understand to be right.
 */
final class NamedParameters implements SqlParser {

    private static final Pattern TEXT_OR_NAME = Pattern.compile("'[^']*'|:([A-Za-z]\\w*)");
    private static final Pattern NOT_OURS = Pattern.compile("[\"`\\\\?]|::|--|/\\*");

    private final Map<String, ParsedSql> known = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if the statement holds quoted names, comments, casts by colons or question marks */
    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql parsed = known.get(sql);
        return parsed == null ? known.computeIfAbsent(sql, NamedParameters::parsed) : parsed;
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        return ":" + rawName;
    }

    private static ParsedSql parsed(String sql) {
        if (NOT_OURS.matcher(sql).find()) {
            throw new IllegalArgumentException(
                    "A statement may hold no quoted names, comments, :: or ?; bind such a value as a parameter: "
                            + sql);
        }
        ParsedSql.Builder builder = ParsedSql.builder();
        Matcher found = TEXT_OR_NAME.matcher(sql);
        int end = 0;
        while (found.find()) {
            if (found.group(1) != null) {
                builder.append(sql.substring(end, found.start())).appendNamedParameter(found.group(1));
                end = found.end();
            }
        }
        return builder.append(sql.substring(end)).build();
    }
}
