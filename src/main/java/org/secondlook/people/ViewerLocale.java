package org.secondlook.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Speaks the language of the launch; before there is one, the browser's. */
@Component("localeResolver")
class ViewerLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(LaunchAttributes.VIEWER) instanceof Viewer viewer
                ? viewer.locale()
                : request.getLocale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language comes with the launch");
    }
}
