package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.derive.FormatSamples;
import dev.understudy.verify.internal.formula.Assertion.InFormat;
import dev.understudy.verify.internal.formula.Assertion.InLanguage;
import dev.understudy.verify.internal.formula.Assertion.Matches;
import dev.understudy.verify.internal.formula.Assertion.NotEqual;
import dev.understudy.verify.internal.formula.Assertion.Opaque;
import dev.understudy.verify.internal.pattern.PatternLanguage;
import dev.understudy.verify.internal.regular.LanguageWords;
import dev.understudy.verify.internal.regular.RegularLanguage;
import dev.understudy.verify.internal.regular.SearchLimitException;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds a string of a regular language within bounds of length, in some formats and not in others. */
final class StringSolver {

    private static final long MAX_LENGTH = 100_000;
    private static final int MAX_LENGTHS = 6;

    private final Conjunction conjunction;
    private final Predicate<JsonNode> isMet;
    private final long min;
    private final long max;
    private final List<String> formats;
    private final List<String> otherFormats;
    private final List<Matches> irregular = new ArrayList<>();
    private RegularLanguage language = RegularLanguage.ALL;

    StringSolver(Conjunction conjunction, Predicate<JsonNode> isMet) {
        this.conjunction = conjunction;
        this.isMet = isMet;
        this.min = conjunction.minSize();
        this.max = conjunction.maxSize();
        this.formats = formats(true);
        this.otherFormats = formats(false);
    }

    private List<String> formats(boolean positive) {
        return conjunction
                .all(InFormat.class)
                .filter(each -> each.positive() == positive)
                .map(InFormat::format)
                .toList();
    }

    Answer solve() {
        if (min > max || excludesFormat()) {
            return Answer.none();
        }
        restrictLanguage();
        try {
            LanguageWords words = language.words();
            Optional<Long> length = min > MAX_LENGTH ? Optional.of(min) : words.shortest(min, max);
            if (length.isEmpty()) {
                return Answer.none();
            }
            return isCertain() && min <= MAX_LENGTH
                    ? new Found(JsonValues.string(words.word(length.get())))
                    : firstMet(words);
        } catch (SearchLimitException e) {
            return new Unknown(e.getMessage());
        }
    }

    private boolean excludesFormat() {
        return formats.stream()
                .anyMatch(format -> otherFormats.stream().anyMatch(other -> KnownFormats.includes(format, other)));
    }

    private void restrictLanguage() {
        conjunction
                .all(Matches.class)
                .forEach(each -> RegularLanguage.matching(each.pattern())
                        .ifPresentOrElse(
                                found -> language = language.and(each.positive() ? found : found.complement()),
                                () -> irregular.add(each)));
        conjunction.all(InLanguage.class).forEach(each -> language = language.and(each.language()));
        conjunction
                .all(NotEqual.class)
                .filter(each -> each.value().isString())
                .forEach(each -> language = language.without(each.value().stringValue()));
        formats.forEach(format -> KnownFormats.language(format).ifPresent(found -> language = language.and(found)));
    }

    private boolean isCertain() {
        return formats.isEmpty()
                && otherFormats.isEmpty()
                && irregular.isEmpty()
                && conjunction.all(Opaque.class).findAny().isEmpty();
    }

    private Answer firstMet(LanguageWords words) {
        return Stream.of(samples(), generated(), shortWords(words))
                .flatMap(each -> each)
                .filter(text -> hasLength(text) && language.contains(text))
                .map(JsonValues::string)
                .filter(isMet)
                .findFirst()
                .map(value -> (Answer) new Found(value))
                .orElseGet(this::unknown);
    }

    private Stream<String> samples() {
        int shortest = (int) Math.min(min, MAX_LENGTH);
        Stream<String> inFormats = formats.stream()
                .filter(FormatSamples::isKnown)
                .flatMap(format -> FormatSamples.of(format, shortest).stream());
        return Stream.concat(inFormats, Stream.of("", "x", "not in the format!", "%", "0", " "));
    }

    private Stream<String> generated() {
        List<String> patterns = irregular.stream()
                .filter(Matches::positive)
                .map(Matches::pattern)
                .toList();
        int highest = (int) Math.min(max, MAX_LENGTH);
        return patterns.isEmpty() || min > MAX_LENGTH
                ? Stream.empty()
                : PatternLanguage.of(patterns).stream()
                        .flatMap(all -> Stream.concat(
                                all.generate((int) min, highest, (low, high) -> low).stream(),
                                all.longest((int) min, (int) Math.min(highest, min + 40)).stream()));
    }

    private Stream<String> shortWords(LanguageWords words) {
        List<String> found = new ArrayList<>();
        Optional<Long> length = min > MAX_LENGTH ? Optional.empty() : words.shortest(min, max);
        while (length.isPresent() && found.size() < MAX_LENGTHS) {
            found.add(words.word(length.get()));
            length = words.shortest(length.get() + 1, max);
        }
        return found.stream();
    }

    private boolean hasLength(String text) {
        int length = text.codePointCount(0, text.length());
        return min <= length && length <= max;
    }

    private Answer unknown() {
        if (!irregular.isEmpty()) {
            return new Unknown("the pattern " + irregular.get(0).pattern()
                    + " is not regular; an expression without look-around, back-references and \\b would decide it");
        }
        List<String> all = formats.isEmpty() ? otherFormats : formats;
        return new Unknown(
                all.isEmpty()
                        ? "no string was found that satisfies the keywords on contents or length"
                        : "the format '" + all.get(0) + "' is compared by samples, and none of them decides it");
    }
}
