package org.secondlook.library;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The forms that come with the product: {@code library/forms/<key>.yaml}. */
@Component
class PaperForms {

    private final Map<String, PaperForm> all = ProductFiles.contents("forms/*.yaml")
            .map(PaperForm::read)
            .collect(Collectors.toUnmodifiableMap(PaperForm::key, Function.identity()));

    Optional<PaperForm> find(String key) {
        return Optional.ofNullable(all.get(key));
    }

    Map<String, PaperForm> all() {
        return all;
    }
}
