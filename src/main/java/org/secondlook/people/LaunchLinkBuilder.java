package org.secondlook.people;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Makes every {@code @{/…}} of a template, in whatever attribute it stands, an address within the page's launch. Files of
 * the product's own get the address that names their content instead; it is looked for once, for looking costs more than
 * the rest of a page.
 */
@Configuration(proxyBeanMethods = false)
class LaunchLinkBuilder extends StandardLinkBuilder {

    private final ResourceUrlProvider resources;
    private final LaunchLinks links;
    private final Map<String, String> files = new ConcurrentHashMap<>();

    LaunchLinkBuilder(SpringTemplateEngine templates, ResourceUrlProvider resources, LaunchLinks links) {
        this.links = links;
        this.resources = resources;
        templates.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        if (PublicRoutes.isFile(link)) {
            return files.computeIfAbsent(link, this::addressOf);
        } else if (context instanceof IWebContext page) {
            return links.withSelector(link, page.getExchange().getAttributeValue(LaunchAttributes.SELECTOR));
        } else {
            return link;
        }
    }

    private String addressOf(String file) {
        return Objects.requireNonNullElse(resources.getForLookupPath(file), file);
    }
}
