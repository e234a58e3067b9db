package org.secondlook.campus;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Something from the tool on the course's page, put there by the editor's button.
 *
 * @param type of the content item it came as
 * @param content its title, text and address; a link into the tool is launched like an activity
 * @param framed whether an address is shown in a frame rather than linked
 */
record Embed(String type, Activity content, boolean framed) {

    private static final Pattern FRAME = Pattern.compile("<iframe[^>]*\\ssrc=[\"'](https?://[^\"']+)[\"']");

    static Embed of(ContentItem item, String id) {
        URI framedByHtml = item.html() == null ? null : frame(item.html());
        URI url = framedByHtml == null ? item.url() : framedByHtml;
        var content = Activity.of(id, item.titleOr(""), item.text(), url).with(item.custom(), Activity.Dates.NONE);
        return new Embed(item.type(), content, item.framed() || framedByHtml != null);
    }

    /** What the tool's own markup frames; of the markup nothing else is shown. */
    private static @Nullable URI frame(String html) {
        var frame = FRAME.matcher(html);
        return frame.find() ? ContentItem.address(HtmlUtils.htmlUnescape(frame.group(1))) : null;
    }

    Embed copiedAs(String freshId) {
        return new Embed(type, content.copiedAs(freshId), framed);
    }

    /** How the page shows it: a launch, a frame, an image or a link. */
    public String look() {
        return switch (type) {
            case ContentItem.LINK -> "launch";
            case "image" -> "image";
            default -> framed ? "frame" : content.url() == null ? "text" : "link";
        };
    }
}
