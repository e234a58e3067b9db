package org.secondlook.caption;

import java.text.Collator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language of captions (BCP 47).
 *
 * @param tag as the standard writes it, such as {@code pt-BR}
 */
record Language(String tag) {

    /** What columns hold, and more than the standard asks everybody to take (RFC 5646, 4.4.1). */
    private static final int LONGEST = 35;

    private static final List<String> OFTEN_TOLD_APART =
            List.of("en-GB", "en-US", "es-419", "fr-CA", "pt-BR", "sr-Latn", "zh-Hans", "zh-Hant");

    /** The language that a tag names; empty for what is no tag. */
    static Optional<Language> of(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            String written = locale.toLanguageTag();
            return locale.getLanguage().isEmpty() || written.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new Language(written));
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    /** Those that people choose from, in the order in which the reader looks for them. */
    static List<Language> choices(Locale reader) {
        var order = Collator.getInstance(reader);
        return Stream.concat(Stream.of(Locale.getISOLanguages()), OFTEN_TOLD_APART.stream())
                .flatMap(tag -> of(tag).stream())
                .distinct()
                .sorted((one, other) -> order.compare(one.name(reader), other.name(reader)))
                .toList();
    }

    /** What it is called in the language of the reader. */
    public String name(Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }

    @Override
    public String toString() {
        return tag;
    }
}
