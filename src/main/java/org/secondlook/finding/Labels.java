package org.secondlook.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the keys are called by which books are told apart. One that nobody has named is read as the words it is made of. */
@Component
class Labels {

    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");

    private final ObjectProvider<AreaNames> names;
    private final MessageSource messages;

    Labels(ObjectProvider<AreaNames> names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    List<Option> areas(List<String> keys, Viewer viewer) {
        Map<String, String> known = new HashMap<>();
        names.forEach(each -> known.putAll(each.of(viewer)));
        return keys.stream()
                .map(key -> new Option(key, known.getOrDefault(key, read(key))))
                .toList();
    }

    List<Option> plain(List<String> keys) {
        return keys.stream().map(key -> new Option(key, read(key))).toList();
    }

    List<Option> evidence(List<String> keys, Locale locale) {
        return keys.stream().map(key -> new Option(key, evidence(key, locale))).toList();
    }

    private String evidence(@Nullable String key, Locale locale) {
        String plain = key == null ? "" : key;
        return String.valueOf(messages.getMessage("finding.evidence." + plain, null, read(plain), locale));
    }

    private static String read(String key) {
        String words = HYPHEN.matcher(key).replaceAll(" ");
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** One of several to choose from. */
    record Option(String tag, String label) {}
}
