package org.secondlook.people;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes every {@code @{/…}} of a template, in whatever attribute it stands, an address within the page's launch. */
@Configuration(proxyBeanMethods = false)
class LaunchLinkBuilder extends StandardLinkBuilder {

    LaunchLinkBuilder(SpringTemplateEngine templates) {
        templates.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        String address = super.processLink(context, link);
        if (context instanceof IWebContext page) {
            Object selector = page.getExchange().getAttributeValue(LaunchAttributes.SELECTOR);
            return LaunchLinks.withSelector(address, selector);
        }
        return address;
    }
}
