package org.secondlook.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondlook.foundation.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Puts together what a viewer takes along: files, and a page on which all of it can be read. */
@Component
public class Archives {

    private static final String INDEX = "index.html";

    private final List<PersonalData> modules;
    private final ArchiveIndex index;
    private final MessageSource messages;
    private final Clock clock;

    Archives(List<PersonalData> modules, ArchiveIndex index, MessageSource messages, Clock clock) {
        this.modules = modules;
        this.index = index;
        this.messages = messages;
        this.clock = clock;
    }

    /** Everything that is kept about the viewer where they are. */
    Archive of(Viewer viewer) {
        List<Portion> all = modules.stream()
                .flatMap(module -> module.export(viewer).stream())
                .toList();
        return of("Second Look", text("people.archive.title", viewer), all, viewer);
    }

    /**
     * Some of it, whatever the caller has chosen.
     *
     * @param name begins that of the archive
     * @param title heads its page
     */
    public Archive of(String name, String title, List<Portion> portions, Viewer viewer) {
        Instant now = Times.now(clock);
        var names = new FileNames();
        names.next(INDEX);
        Map<String, TakenFile> files = new LinkedHashMap<>();
        List<ArchiveIndex.Chapter> chapters =
                portions.stream().map(portion -> chapter(portion, names, files)).toList();
        Map<String, TakenFile> all = new LinkedHashMap<>();
        all.put(INDEX, TakenFile.of(INDEX, index.page(title, chapters, Times.day(now), viewer)));
        all.putAll(files);
        return new Archive(name + " " + Times.day(now) + ".zip", now, all);
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    private static ArchiveIndex.Chapter chapter(Portion portion, FileNames names, Map<String, TakenFile> files) {
        List<ArchiveIndex.Section> sections = new ArrayList<>();
        for (Portion.Entry entry : portion.entries()) {
            List<ArchiveIndex.Link> links = new ArrayList<>();
            for (TakenFile file : entry.files()) {
                String name = names.next(file.name());
                files.put(name, file);
                links.add(new ArchiveIndex.Link(UriUtils.encodePathSegment(name, UTF_8), name));
            }
            sections.add(new ArchiveIndex.Section(entry.title(), entry.lines(), links));
        }
        return new ArchiveIndex.Chapter(portion.heading(), sections);
    }
}
