package org.secondlook.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Speaks the language of the launch, before there is one the browser's, and English where there are no texts in it. */
@Component("localeResolver")
class ViewerLocale implements LocaleResolver {

    private final MessageSource messages;

    ViewerLocale(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale wanted = request.getAttribute(LaunchAttributes.VIEWER) instanceof Viewer viewer
                ? viewer.locale()
                : request.getLocale();
        Locale spoken = Locale.forLanguageTag(messages.getMessage("ui.language", null, wanted));
        return wanted.getLanguage().equals(spoken.getLanguage()) ? wanted : spoken;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language comes with the launch");
    }
}
